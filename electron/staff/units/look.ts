/** Looking at units: two days compared, a unit's history, and what stands about it on a day. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import {
  holderOfKey,
  leaderCandidates,
  rolesOn,
  successionsOf,
  type WrittenBy,
  writerOf,
  writersOfSpells,
} from '../../../db/staff/unit-lists.ts';
import { readUnitStates } from '../../../db/staff/unit-state.ts';
import { staffOn } from '../../../db/staff/units.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { compareOrganisations, type OrganisationOn } from '../../../shared/staff/compare-organisation.ts';
import type { OrganisationComparison, unitCalls } from '../../../shared/staff/contract-units.ts';
import { nearestSpell, spellOn } from '../../../shared/staff/plan-timeline.ts';
import type { UnitState } from '../../../shared/staff/unit-change-model.ts';
import { unitEvents } from '../../../shared/staff/unit-history.ts';
import { rollUp, subtreeOf } from '../../../shared/staff/unit-tree.ts';
import type { ParsedInput, QueryContext } from '../../worker/context.ts';
import { deadlinesOf } from './deadlines.ts';

function organisationOn(db: ReadableDB, day: IsoDate): OrganisationOn {
  const { tree, active } = staffOn(db, day);
  const { total, units } = rollUp(tree, active);
  const figures = (at: number) => ({ persons: units[at]?.persons ?? 0, fte: units[at]?.fte ?? 0 });
  return { day, total, units: tree.placed.map(({ unit }, at) => ({ ...unit, ...figures(at) })) };
}

/** A tjenestenummer that nobody has is shown as it is: someone was meant. */
const leaderName =
  (db: ReadableDB) =>
  (key: string): string =>
    key === '' ? '' : (holderOfKey(db, key)?.name ?? key);

export const compareOrganisation = (
  { db }: QueryContext,
  { from, to }: ParsedInput<typeof unitCalls.compareOrganisation>,
): OrganisationComparison => compareOrganisations(organisationOn(db, from), organisationOn(db, to), leaderName(db));

const nameOn = (units: ReadonlyMap<UnitId, UnitState>, id: UnitId | null, day: IsoDate): string =>
  (id === null ? undefined : nearestSpell(units.get(id)?.spells ?? [], day))?.facts.name ?? '';

export function unitHistory(
  { db }: QueryContext,
  { unitId }: ParsedInput<typeof unitCalls.unitHistory>,
): CallOutput<typeof unitCalls.unitHistory> {
  const units = readUnitStates(db);
  const unit = units.get(unitId);
  if (!unit) throw new AppFailure('not_found');
  const names = { unit: (id: UnitId | null, day: IsoDate) => nameOn(units, id, day), leader: leaderName(db) };
  const writers = writersOfSpells(db, unitId);
  return unitEvents(unit, successionsOf(db, unitId), names).map(({ source, ...event }) => {
    const by: WrittenBy | undefined =
      'stamp' in source ? writerOf(db, source.stamp) : writers.of(event.kind, source.spell);
    return { ...event, actor: by?.actor ?? '', at: by?.at ?? '' };
  });
}

export function unitDetail(
  { db }: QueryContext,
  { unitId, asOf }: ParsedInput<typeof unitCalls.unitDetail>,
): CallOutput<typeof unitCalls.unitDetail> {
  const unit = readUnitStates(db).get(unitId);
  if (!unit) throw new AppFailure('not_found');
  const { tree } = staffOn(db, asOf);
  const facts = nearestSpell(unit.spells, asOf)?.facts;
  const holder = facts && facts.leaderKey !== '' ? holderOfKey(db, facts.leaderKey) : undefined;
  const key = facts?.leaderKey ?? '';
  const below = subtreeOf(tree, unitId);
  const units = below.length === 0 ? [unitId] : below;
  return {
    open: spellOn(unit.spells, asOf) !== undefined,
    leader: key === '' ? null : { key, personId: holder?.personId ?? null, name: holder?.name ?? '' },
    roles: rolesOn(db, unitId, asOf),
    deadlines: deadlinesOf(db, asOf, [{ units, label: facts?.name ?? '' }]),
  };
}

const CANDIDATES = 30;

export function findLeaders(
  { db }: QueryContext,
  input: ParsedInput<typeof unitCalls.leaderCandidates>,
): CallOutput<typeof unitCalls.leaderCandidates> {
  const units = readUnitStates(db);
  return leaderCandidates(db, { ...input, limit: CANDIDATES }).map(({ unitId, ...candidate }) => ({
    ...candidate,
    unitName: nameOn(units, unitId, input.asOf),
  }));
}
