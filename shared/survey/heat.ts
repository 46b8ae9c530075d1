/**
 * What a heat map of units × measures paints. A colour says something only where a difference deserves an arrow
 * (domain §2.2): never on a single point. More strain is worse; the number itself is never turned.
 */
import type { MeasureHead, ResultUnit } from './contract-results.ts';
import { judgeDifference, type Moments } from './stats.ts';

export type HeatMode = 'whole' | 'norm' | 'earlier' | 'level';

/** `way`: of the number. `good` null: the measure is neither good nor bad. */
export interface HeatMark {
  readonly way: 'up' | 'down';
  readonly clear: boolean;
  readonly good: boolean | null;
  /** A group has fewer than 20 answers: "usikker" is printed with it. */
  readonly uncertain: boolean;
}

type Judged = Pick<MeasureHead, 'direction' | 'scoring'>;
type Arrow = 'none' | 'possible' | 'clear';

const CERTAIN_FROM = 20;

/** So few answers that a difference is always uncertain (domain §2.2). */
export const isFew = (answers: number): boolean => answers < CERTAIN_FROM;

/** None of shares and recommendation figures, whose chance is not reckoned. */
export function markOf(
  { direction, scoring }: Judged,
  difference: number,
  arrow: Arrow,
  least: number,
): HeatMark | null {
  const isScale = scoring === 'mean' || scoring === 'sum_all';
  if (!isScale || arrow === 'none' || difference === 0) return null;
  const up = difference > 0;
  const good = direction === 'neutral' ? null : up === (direction === 'resource');
  return { way: up ? 'up' : 'down', clear: arrow === 'clear', good, uncertain: isFew(least) };
}

export function compareMark(measure: Judged, figure: Moments | null, other: Moments | null): HeatMark | null {
  if (!figure || !other) return null;
  const { arrow, difference } = judgeDifference(figure, other);
  return difference && markOf(measure, difference.diff, arrow, Math.min(figure.n, other.n));
}

/** The unit at the top of the unit's branch: the whole that it is part of; null for a top itself. */
export function wholeOf(units: readonly ResultUnit[], unit: ResultUnit): ResultUnit | null {
  const byId = new Map(units.map((one) => [one.unitId, one]));
  let top: ResultUnit | null = null;
  for (let next = unit.parent; next !== null; next = top?.parent ?? null) {
    top = byId.get(next) ?? null;
    if (!top) break;
  }
  return top;
}

/** The mark of a cell under the way of comparing that is chosen. */
export function cellMark(
  mode: HeatMode,
  measure: MeasureHead,
  place: number,
  unit: ResultUnit,
  whole: ResultUnit | null,
): HeatMark | null {
  const figure = unit.figures[place] ?? null;
  if (mode === 'whole') return compareMark(measure, figure, whole?.figures[place] ?? null);
  if (mode === 'norm') {
    const { norm } = measure;
    return compareMark(measure, figure, norm?.n ? { mean: norm.mean, sd: norm.sd, n: norm.n } : null);
  }
  const change = mode === 'earlier' ? (unit.changes[place] ?? null) : null;
  return change && change.judged !== 'uncertain'
    ? markOf(measure, change.difference, change.judged, Math.min(change.n, figure?.n ?? 0))
    : null;
}

/** 0–1, 1 = good: for shades without steps. Null where nothing is good or bad. */
export function levelOf(
  { direction, scoring }: Pick<MeasureHead, 'direction' | 'scoring'>,
  mean: number,
): number | null {
  if (direction === 'neutral') return null;
  const share = scoring === 'recommendation' ? (mean + 100) / 200 : mean / 100;
  return Math.min(1, Math.max(0, direction === 'strain' ? 1 - share : share));
}

export interface HeatOrder {
  readonly measure: string;
  readonly descending: boolean;
}

/** Rows from `top` down, as far as they are folded out; in the order of a measure all of them, without the tree. */
export function heatRows(
  units: readonly ResultUnit[],
  top: ResultUnit | null,
  open: ReadonlySet<string>,
): ResultUnit[] {
  const seen = new Set<string>();
  return units.filter((unit) => {
    const isTop = top ? unit.unitId === top.unitId : unit.parent === null;
    const shown = isTop || (unit.parent !== null && seen.has(unit.parent) && open.has(unit.parent));
    if (shown) seen.add(unit.unitId);
    return shown;
  });
}

export function subtreeOf(units: readonly ResultUnit[], top: ResultUnit | null): ResultUnit[] {
  const inside = new Set<string>();
  return units.filter((unit) => {
    const isIn = top === null || unit.unitId === top.unitId || (unit.parent !== null && inside.has(unit.parent));
    if (isIn) inside.add(unit.unitId);
    return isIn;
  });
}

/** Hidden figures come last, in the order of the organisation: their place tells nothing. */
export function sortUnits(units: readonly ResultUnit[], place: number, descending: boolean): ResultUnit[] {
  const shown = units.filter((unit) => unit.figures[place]);
  const hidden = units.filter((unit) => !unit.figures[place]);
  const mean = (unit: ResultUnit): number => unit.figures[place]?.mean ?? 0;
  return [...shown.sort((a, b) => (descending ? mean(b) - mean(a) : mean(a) - mean(b))), ...hidden];
}
