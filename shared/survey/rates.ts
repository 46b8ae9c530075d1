/**
 * Response rates, of open and of closed rounds by the same rule (domain §3.2: only from so many invited on), so that
 * every page, report and file tells of the same units. Rates are taken from each other like any figure: who is in no
 * shown unit must be nobody or enough, else the smallest of the others is hidden too.
 */
import type { ResponseRate } from './contract-rounds.ts';

/** Fewer invited are told as `færre end 5` (domain §3.2). */
export const LEAST_INVITED = 5;

export interface CountedUnit {
  /** Place of the unit above in the list, −1 for a top; parents stand before children. */
  readonly parent: number;
  /** Of the unit itself; null where nobody knows. */
  readonly invited: number | null;
  readonly answered: number | null;
}

/** Sums from the bottom up; parents stand before children, −1 is a top. */
export function sumsWithBelow(parents: readonly number[], own: readonly number[]): number[] {
  const sums = [...own];
  for (let at = parents.length - 1; at >= 0; at--) {
    const parent = parents[at] ?? -1;
    if (parent >= 0) sums[parent] = (sums[parent] ?? 0) + (sums[at] ?? 0);
  }
  return sums;
}

interface Group {
  readonly invited: number;
  readonly answered: number;
  readonly children: number[];
}

function groupsOf(units: readonly CountedUnit[]): Group[] {
  const groups = units.map(({ invited, answered }) => ({
    invited: invited ?? 0,
    answered: answered ?? 0,
    children: [] as number[],
  }));
  for (let unit = units.length - 1; unit >= 0; unit--) {
    const above = groups[units[unit]?.parent ?? -1];
    const group = groups[unit];
    if (!above || !group) continue;
    above.invited += group.invited;
    above.answered += group.answered;
    above.children.unshift(unit);
  }
  return groups;
}

/** The children of a shown unit whose rate may be told beside it. */
function shownChildren(groups: readonly Group[], group: Group, least: number): number[] {
  const invited = (unit: number): number => groups[unit]?.invited ?? 0;
  const shown = group.children.filter((unit) => invited(unit) >= least).sort((a, b) => invited(b) - invited(a));
  const rest = (): number => group.invited - shown.reduce((sum, unit) => sum + invited(unit), 0);
  while (shown.length > 0 && rest() > 0 && rest() < least) shown.pop();
  return shown;
}

/** @param least invited behind a rate; @returns per unit with all below it, all null where nobody knows the invited */
function unitRates(units: readonly CountedUnit[], least: number): ResponseRate[] {
  const rates: ResponseRate[] = units.map(() => null);
  if (units.some(({ invited, answered }) => invited === null || answered === null)) return rates;
  const groups = groupsOf(units);
  const open = units.flatMap(({ parent }, unit) => (parent < 0 && (groups[unit]?.invited ?? 0) >= least ? [unit] : []));
  for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
    const group = groups[unit] as Group;
    rates[unit] = { invited: group.invited, answered: group.answered };
    open.push(...shownChildren(groups, group, least));
  }
  return rates;
}

/**
 * Units whose sum with all below may be told, so that whoever takes told ones from each other is left with nobody
 * or with `least` people. @param own people of the unit itself
 */
export const toldUnits = (parents: readonly number[], own: readonly number[], least: number): boolean[] =>
  unitRates(
    parents.map((parent, at) => ({ parent, invited: own[at] ?? 0, answered: 0 })),
    least,
  ).map((rate) => rate !== null);

/** @returns per unit its rate with all below, null where it is told with the level above; and that of all together */
export function ratesOf(units: readonly CountedUnit[]): {
  readonly total: ResponseRate;
  readonly units: ResponseRate[];
} {
  const rates = unitRates(units, LEAST_INVITED);
  const sum = (part: (unit: CountedUnit) => number | null): number =>
    units.reduce((all, unit) => all + (part(unit) ?? 0), 0);
  const total = { invited: sum(({ invited }) => invited), answered: sum(({ answered }) => answered) };
  const isKnown = units.every(({ invited, answered }) => invited !== null && answered !== null);
  // With several tops the total must not leave a small one over either.
  const rest = units.reduce(
    (left, { parent }, at) => left - (parent < 0 ? (rates[at]?.invited ?? 0) : 0),
    total.invited,
  );
  const mayTell = isKnown && total.invited >= LEAST_INVITED && (rest === 0 || rest >= LEAST_INVITED);
  return { total: mayTell ? total : null, units: rates };
}
