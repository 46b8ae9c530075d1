/**
 * What a reader of a table can get at, given which figures are hidden: domain
 * §3.3, tests 3 and 4 in one. A hidden count must be able to vary by at least T.
 * Then no sum of hidden counts that can be worked out is under T either: it is
 * as great as the greatest value any of them can have.
 */
import { boundsAround, boundsTest } from './bounds-test.ts';
import type { Interval } from './intervals.ts';
import { isSmall } from './limits.ts';
import type { Work } from './simplex.ts';
import type { TableModel } from './table-model.ts';

export const isRest = (model: TableModel, figure: number): boolean => figure >= model.keys.length;

/** A group that is never printed is protected by its size, or else like a hidden figure. */
const needsWidth = (model: TableModel, figure: number): boolean =>
  !isRest(model, figure) || (model.values[figure] as number) < model.limit.t;

/** Enough for nobody to tell. For counts, what is hidden together must be no small group either. */
const isWide = ({ limit, measure }: TableModel, { low, high }: Interval): boolean =>
  high - low >= limit.t && (measure === 'mean' || high >= limit.n);

/** Hidden figures that can be narrowed down too far, in order. @throws WorkSpent */
export function narrowFigures(
  model: TableModel,
  hidden: readonly boolean[],
  work: Work,
): readonly (readonly [figure: number, interval: Interval])[] {
  return [...boundsTest(model, hidden, work)]
    .filter(([figure, interval]) => needsWidth(model, figure) && !isWide(model, interval))
    .sort(([a], [b]) => a - b);
}

/** @throws WorkSpent */
export function isNarrow(model: TableModel, hidden: readonly boolean[], figure: number, work: Work): boolean {
  const found = boundsAround(model, hidden, figure, work, { only: true }).get(figure);
  return needsWidth(model, figure) && (found === undefined || !isWide(model, found));
}

/** Are all hidden figures around this one protected? @throws WorkSpent */
export function isQuietAround(model: TableModel, hidden: readonly boolean[], figure: number, work: Work): boolean {
  const found = boundsAround(model, hidden, figure, work);
  return [...found].every(([f, interval]) => !hidden[f] || !needsWidth(model, f) || isWide(model, interval));
}

/** Shown though fewer than n. */
export const smallFigures = (model: TableModel, hidden: readonly boolean[]): readonly number[] =>
  model.keys.flatMap((_, f) => (!hidden[f] && isSmall(model.values[f] as number, model.limit) ? [f] : []));
