/** Numbers of units with all below them, and which of them may be told side by side (see closed-rates.ts). */
import { closedRates } from './closed-rates.ts';

/** Fewer invited are told as `færre end 5` (domain §3.2). */
export const LEAST_INVITED = 5;

/** Sums from the bottom up; parents stand before children, −1 is a top. */
export function sumsWithBelow(parents: readonly number[], own: readonly number[]): number[] {
  const sums = [...own];
  for (let at = parents.length - 1; at >= 0; at--) {
    const parent = parents[at] ?? -1;
    if (parent >= 0) sums[parent] = (sums[parent] ?? 0) + (sums[at] ?? 0);
  }
  return sums;
}

/**
 * Units whose sum with all below may be told, so that whoever takes told ones from each other is left with nobody
 * or with `least` people. @param own people of the unit itself
 */
export const toldUnits = (parents: readonly number[], own: readonly number[], least: number): boolean[] =>
  closedRates(
    parents.map((parent, at) => ({ parent, invited: own[at] ?? 0, answered: 0 })),
    least,
  ).map((rate) => rate !== null);

export interface CountedUnit {
  /** Place of the unit above in the list, −1 for a top. */
  readonly parent: number;
  /** Of the unit itself; null where nobody knows. */
  readonly invited: number | null;
  readonly answered: number;
}

export interface Rate {
  readonly invited: number;
  readonly answered: number;
}

/** @returns per unit its rate with all below, null where it is told with the level above; and that of all together */
export function ratesOf(units: readonly CountedUnit[]): {
  readonly total: Rate | null;
  readonly units: (Rate | null)[];
} {
  const rates = closedRates(units, LEAST_INVITED);
  const sum = (part: (unit: CountedUnit) => number): number => units.reduce((all, unit) => all + part(unit), 0);
  const total = { invited: sum(({ invited }) => invited ?? 0), answered: sum(({ answered }) => answered) };
  const isKnown = units.every(({ invited }) => invited !== null);
  // With several tops the total must not leave a small one over either.
  const rest = units.reduce(
    (left, { parent }, at) => left - (parent < 0 ? (rates[at]?.invited ?? 0) : 0),
    total.invited,
  );
  const mayTell = isKnown && total.invited >= LEAST_INVITED && (rest === 0 || rest >= LEAST_INVITED);
  return { total: mayTell ? total : null, units: rates };
}
