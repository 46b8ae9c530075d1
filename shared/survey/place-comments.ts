/**
 * Where comments may be read (domain §3.2): in a unit with enough answers
 * behind them, never joined to a score, at one level only. The comments that
 * stand at a unit are those of its own people and of the units below that were
 * too small; the people behind them must be enough by themselves, or the level
 * would name the small unit.
 */

export const NOWHERE = -1;

/**
 * @param parents place of the unit above, −1 for a top; parents stand before children
 * @param answered answers of the unit itself
 * @returns per unit the place where its comments stand, `NOWHERE` where all together are too few
 */
export function placeComments(parents: readonly number[], answered: readonly number[], least: number): number[] {
  // Groups of units whose comments stand together; people and the place they have come to.
  const waiting: Group[][] = parents.map(() => []);
  const placed: Group[] = [];
  for (let at = parents.length - 1; at >= 0; at--) {
    const group = gather(at, answered[at] ?? 0, waiting[at] ?? []);
    if (group.people >= least) placed.push(group);
    else if ((parents[at] ?? NOWHERE) >= 0) waiting[parents[at] ?? 0]?.push(group);
    else joinSmallest(group, placed, parents, least);
  }
  const result = parents.map(() => NOWHERE);
  for (const { at, units } of placed) for (const unit of units) result[unit] = at;
  return result;
}

interface Group {
  at: number;
  people: number;
  units: number[];
}

const gather = (at: number, own: number, groups: readonly Group[]): Group => ({
  at,
  people: groups.reduce((sum, { people }) => sum + people, own),
  units: [at, ...groups.flatMap(({ units }) => units)],
});

const topOf = (parents: readonly number[], from: number): number => {
  let at = from;
  while ((parents[at] ?? NOWHERE) >= 0) at = parents[at] ?? 0;
  return at;
};

/** What is left at the very top takes the smallest group below with it, so that it does not stand there alone. */
function joinSmallest(rest: Group, placed: Group[], parents: readonly number[], least: number): void {
  if (rest.people === 0) return;
  const below = placed.filter(({ at }) => topOf(parents, at) === rest.at);
  const smallest = below.reduce<Group | undefined>((a, b) => (a && a.people <= b.people ? a : b), undefined);
  if (!smallest || smallest.people + rest.people < least) return;
  smallest.units.push(...rest.units);
  smallest.people += rest.people;
  smallest.at = rest.at;
}
