/** An organisation change: first what it means, then the change itself. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { namesOfPersons } from '../../../db/staff/unit-lists.ts';
import { writeUnitChange } from '../../../db/staff/unit-write.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { collationKey } from '../../../shared/kernel/text.ts';
import type { unitCalls } from '../../../shared/staff/contract-units.ts';
import { dayBefore } from '../../../shared/staff/plan-timeline.ts';
import {
  lapsingLeaders,
  movedPeople,
  movesByPlace,
  remoteMoves,
  unitConsequences,
} from '../../../shared/staff/unit-change-consequences.ts';
import { sourcesOf } from '../../../shared/staff/unit-change-plan.ts';
import type { ChangePreview, MovedPerson, UnitChange } from '../../../shared/staff/unit-change-schema.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';
import { deadlinesOf } from './deadlines.ts';
import { outcomeOf, type Planned, planOf } from './plan.ts';

function rolesOf(db: ReadableDB, { plan, state, names }: Planned): ChangePreview['roles'] {
  const persons = namesOfPersons(db, [...new Set(plan.roles.map(({ role }) => role.personId))]);
  return plan.roles.map(({ role, to }) => ({
    personId: role.personId,
    name: persons.get(role.personId) ?? '',
    role: role.role,
    body: role.body,
    unitName: state.units.get(role.unitId)?.spells.at(-1)?.facts.name ?? '',
    to: to === null ? '' : names.unit(to),
  }));
}

/** The units that stop or give people away; for other changes the unit itself. */
function unitsWithDeadlines(change: UnitChange): readonly UnitId[] {
  const sources = sourcesOf(change);
  if (sources.length > 0) return sources;
  return change.kind === 'move' || change.kind === 'edit' ? [change.unitId] : [];
}

export function previewUnitChange(
  { db, today }: QueryContext,
  { change }: ParsedInput<typeof unitCalls.previewUnitChange>,
): ChangePreview {
  const planned = planOf(db, change);
  const { plan, names, state } = planned;
  const groups = unitsWithDeadlines(change).map((id) => ({ units: [id], label: names.unit(id) }));
  return {
    outcome: outcomeOf(plan),
    altersPast: change.onDay < today,
    units: unitConsequences(plan, names),
    people: movedPeople(plan),
    places: movesByPlace(plan, names),
    remote: remoteMoves(state, plan),
    leaders: lapsingLeaders(state, plan, names),
    roles: rolesOf(db, planned),
    deadlines: deadlinesOf(db, dayBefore(change.onDay), groups),
  };
}

export function unitChangePeople(
  { db }: QueryContext,
  { change, offset, limit }: ParsedInput<typeof unitCalls.unitChangePeople>,
): CallOutput<typeof unitCalls.unitChangePeople> {
  const { plan, names } = planOf(db, change);
  const persons = namesOfPersons(db, [...new Set(plan.engagements.map((m) => m.engagement.personId))]);
  const rows = plan.engagements
    .map((move): MovedPerson & { key: string } => {
      const name = persons.get(move.engagement.personId) ?? '';
      return {
        engagementId: move.engagement.id,
        personId: move.engagement.personId,
        name,
        jobTitle: move.jobTitle,
        fromUnit: names.unit(move.from),
        toUnit: names.unit(move.to),
        from: move.on,
        key: collationKey(name),
      };
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.engagementId < b.engagementId ? -1 : 1));
  return { total: rows.length, rows: rows.slice(offset, offset + limit).map(({ key: _, ...row }) => row) };
}

/** @throws stale_preview and what `planOf` throws */
export function applyUnitChange(
  { db, set, random, note }: CommandContext,
  { change, outcome }: ParsedInput<typeof unitCalls.applyUnitChange>,
): CallOutput<typeof unitCalls.applyUnitChange> {
  const { plan } = planOf(db, change);
  if (outcomeOf(plan) !== outcome) throw new AppFailure('stale_preview', { what: 'unit' });
  writeUnitChange(db, set, random, plan);
  const units = plan.opened.length + plan.units.length;
  note({ kind: change.kind, onDay: change.onDay, units, engagements: plan.engagements.length });
  return { stamp: set.stamp, units, engagements: plan.engagements.length };
}
