/** Figures of a measure as the report prints them, and the making of sections they are put into. */
import { type Locale, roundTo } from '../../kernel/numbers.ts';
import type { Messages } from '../../messages/da.ts';
import type { MeasureHead, Figure as ShownFigure } from '../../survey/contract-results.ts';
import type { Figure } from '../model.ts';
import type { SurveyData } from './survey-data.ts';

export interface SurveyMaking {
  readonly data: SurveyData;
  readonly words: Messages['surveyReport']['model'];
  readonly messages: Messages;
  readonly locale: Locale;
}

type Rule = Pick<MeasureHead, 'scoring'>;

export const isScale = ({ scoring }: Rule): boolean => scoring === 'mean' || scoring === 'sum_all';

function shapeOf({ scoring }: Rule): Pick<Figure, 'decimals' | 'unit'> {
  if (scoring === 'recommendation') return { decimals: 0, unit: 'score' };
  return scoring === 'any_yes' ? { decimals: 1, unit: 'share' } : { decimals: 1, unit: 'points' };
}

/** As it is printed and released: a share is kept as 0–1. */
export const printedValue = ({ scoring }: Rule, mean: number): number => {
  if (scoring === 'recommendation') return roundTo(mean, 0);
  return scoring === 'any_yes' ? roundTo(mean / 100, 3) : roundTo(mean, 1);
};

export const scoreFigure = (measure: Rule, mean: number | null | undefined): Figure => ({
  ...shapeOf(measure),
  value: mean === null || mean === undefined ? null : printedValue(measure, mean),
});

/** With the number of answers behind it. */
export const scoreWithN = (measure: Rule, shown: ShownFigure | undefined): Figure => ({
  ...scoreFigure(measure, shown?.mean),
  ...(shown ? { n: shown.n } : {}),
});

/** Where there is nothing to compare with. */
export const scoreOrNone = (measure: Rule, mean: number | null | undefined): Figure =>
  mean === null || mean === undefined ? { ...scoreFigure(measure, null), none: true } : scoreFigure(measure, mean);

export const measureLabel = (
  { name, direction }: Pick<MeasureHead, 'name' | 'direction'>,
  words: Pick<SurveyMaking['words'], 'strain'>,
): string => (direction === 'strain' ? words.strain(name) : name);

/** Which definitions the measures need. */
export const definitionsOfScores = (measures: readonly Rule[]): string[] => [
  ...(measures.some(isScale) ? ['score'] : []),
  ...(measures.some(({ scoring }) => scoring === 'any_yes') ? ['share'] : []),
  ...(measures.some(({ scoring }) => scoring === 'recommendation') ? ['recommendation'] : []),
];

/** Parts of about the same size, none of more than `most`. */
export function partsOf<T>(all: readonly T[], most: number): T[][] {
  const parts = Math.ceil(all.length / most);
  const size = Math.ceil(all.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, at) => all.slice(at * size, (at + 1) * size));
}

/** The least and the most answers that a figure of these measures must have behind it. */
export function leastBehind(
  { head }: Pick<SurveyData, 'head'>,
  measures: readonly Pick<MeasureHead, 'limit'>[],
): [least: number, most: number] {
  const limits = measures.map(({ limit }) => head.limits[limit].n);
  return limits.length === 0 ? [head.limits.mean.n, head.limits.mean.n] : [Math.min(...limits), Math.max(...limits)];
}
