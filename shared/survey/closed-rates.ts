/**
 * Response rates of a closed round (domain §3.2: only from so many invited on). Rates are taken from each other
 * like any figure: who is in no shown unit must be nobody or enough, else the smallest of the others is hidden too.
 */
import type { ResponseRate } from './contract-rounds.ts';

export interface RateUnit {
  readonly parent: number;
  readonly invited: number | null;
  readonly answered: number | null;
}

interface Group {
  readonly invited: number;
  readonly answered: number;
  readonly children: number[];
}

function groupsOf(units: readonly RateUnit[]): Group[] {
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
export function closedRates(units: readonly RateUnit[], least: number): ResponseRate[] {
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
