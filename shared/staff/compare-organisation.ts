/** What differs between the organisation on two days, unit by unit. */
import type { IsoDate } from '../kernel/dates.ts';
import type { UnitId } from '../kernel/ids.ts';
import type { ComparedUnit, OrganisationComparison, UnitDifference, UnitMark } from './contract-units.ts';
import { buildTree, type Headcount } from './unit-tree.ts';

/** A unit in the tree of a day, with everybody below it. */
export interface StandingUnit {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly nameKey: string;
  readonly type: string;
  readonly parentId: UnitId | null;
  readonly remote: boolean;
  readonly leaderKey: string;
  /** False: closed, but in the tree for the people still placed in it. */
  readonly open: boolean;
  readonly persons: number;
  readonly fte: number;
}

export interface OrganisationOn {
  readonly day: IsoDate;
  readonly total: Headcount;
  readonly units: readonly StandingUnit[];
}

/** Name of a leader by tjenestenummer; empty when nobody has it. */
export type LeaderName = (key: string) => string;

interface Pair {
  readonly before: StandingUnit | undefined;
  readonly after: StandingUnit | undefined;
}

const wasOpen = (unit: StandingUnit | undefined): boolean => unit?.open === true;

type Said = Pick<UnitDifference, 'mark' | 'from' | 'to'>;

/** Fields of a unit that is open on both days. */
function changesOf(was: StandingUnit, is: StandingUnit, pairs: ReadonlyMap<UnitId, Pair>, leader: LeaderName): Said[] {
  const said: Said[] = [];
  const nameOf = (id: UnitId | null, side: keyof Pair): string => (id && pairs.get(id)?.[side]?.name) ?? '';
  if (was.parentId !== is.parentId) {
    said.push({ mark: 'moved', from: nameOf(was.parentId, 'before'), to: nameOf(is.parentId, 'after') });
  }
  if (was.name !== is.name) said.push({ mark: 'renamed', from: was.name, to: is.name });
  if (was.type !== is.type) said.push({ mark: 'type', from: was.type, to: is.type });
  if (was.leaderKey !== is.leaderKey) {
    said.push({ mark: 'leader', from: leader(was.leaderKey), to: leader(is.leaderKey) });
  }
  if (was.remote !== is.remote) {
    said.push({ mark: 'remote', from: was.remote ? 'yes' : 'no', to: is.remote ? 'yes' : 'no' });
  }
  return said;
}

function differencesOf(pair: Pair, pairs: ReadonlyMap<UnitId, Pair>, leader: LeaderName): Said[] {
  const { before, after } = pair;
  if (!wasOpen(before)) return wasOpen(after) ? [{ mark: 'opened', from: '', to: '' }] : [];
  if (!wasOpen(after)) return [{ mark: 'closed', from: '', to: '' }];
  return before && after ? changesOf(before, after, pairs, leader) : [];
}

const pairUp = (from: OrganisationOn, to: OrganisationOn): Map<UnitId, Pair> => {
  const pairs = new Map<UnitId, Pair>(from.units.map((before) => [before.id, { before, after: undefined }]));
  for (const after of to.units) pairs.set(after.id, { before: pairs.get(after.id)?.before, after });
  return pairs;
};

const countOf = (unit: StandingUnit | undefined): Headcount | null =>
  unit ? { persons: unit.persons, fte: unit.fte } : null;

/**
 * A unit stands where it stands on the later day; one that is closed by then
 * stands where it stood, so that it is found.
 */
export function compareOrganisations(
  from: OrganisationOn,
  to: OrganisationOn,
  leader: LeaderName,
): OrganisationComparison {
  const pairs = pairUp(from, to);
  const standing = [...pairs.values()].flatMap(({ before, after }) => after ?? before ?? []);
  const marks = new Map<UnitId, readonly UnitMark[]>();
  const differences: UnitDifference[] = [];
  const { placed } = buildTree(standing);
  for (const { unit } of placed) {
    const said = differencesOf(pairs.get(unit.id) ?? { before: undefined, after: undefined }, pairs, leader);
    marks.set(
      unit.id,
      said.map((s) => s.mark),
    );
    for (const one of said) differences.push({ unitId: unit.id, code: unit.code, name: unit.name, ...one });
  }
  const units = placed.map(({ unit, depth, parent }): ComparedUnit => {
    const { before, after } = pairs.get(unit.id) ?? { before: undefined, after: undefined };
    return {
      id: unit.id,
      code: unit.code,
      name: unit.name,
      parentId: placed[parent]?.unit.id ?? null,
      depth,
      marks: [...(marks.get(unit.id) ?? [])],
      before: countOf(before),
      after: countOf(after),
    };
  });
  return { total: { before: from.total, after: to.total }, differences, units };
}
