/** The import of units: rows → plan → `PendingImport`. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { readOrganisation } from '../../../db/staff/snapshot.ts';
import { writeOrganisationPlan } from '../../../db/staff/write-organisation.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { FieldReader } from '../../../shared/staff/field-text.ts';
import {
  type ChangedUnit,
  type OrganisationPlan,
  type OrganisationSnapshot,
  outcome,
} from '../../../shared/staff/plan-model.ts';
import { planOrganisationImport } from '../../../shared/staff/plan-organisation.ts';
import { nearestSpell } from '../../../shared/staff/plan-timeline.ts';
import type { OrganisationRow } from '../../../shared/staff/rows.ts';
import type { FileRead } from '../../formats/types.ts';
import { changedRow, type Lists, listOf, listOfPlaces, mergeFaults, type NamedRow, NO_ROWS, newRow } from './pages.ts';
import type { PendingImport } from './pending.ts';
import { headerOf, makePending, type PlanChoices, type PlanContext, stepper } from './pending-base.ts';

/** `2000 Børn & Unge` by code: as the file names it, else as the register does. */
function unitLabels(register: OrganisationSnapshot, rows: readonly OrganisationRow[], day: IsoDate) {
  const names = new Map<string, string>();
  for (const unit of register.units.values()) {
    names.set(unit.code, nearestSpell(unit.spells, day)?.facts.name ?? '');
  }
  for (const row of rows) names.set(row.code, row.name);
  return (code: string): string => `${code} ${names.get(code) ?? ''}`.trim();
}

function listsOf(plan: OrganisationPlan, reader: FieldReader, day: IsoDate): Lists {
  const nameOf = (at: number): NamedRow => {
    const row = plan.rows[at];
    return { line: row?.line ?? null, key: row?.code ?? '', name: row?.name ?? '' };
  };
  const describeNew = (at: number) => {
    const row = plan.rows[at];
    const { type = '', parentCode = '', leaderKey = '', remote = false } = row ?? {};
    return newRow(nameOf(at), Object.entries({ type, parent: parentCode, leaderKey, remote }), reader);
  };
  const describeChange = (change: ChangedUnit) => {
    const { unit } = change.edit;
    const gone = { line: null, key: unit.code, name: nearestSpell(unit.spells, day)?.facts.name ?? '' };
    return changedRow(change.row < 0 ? gone : nameOf(change.row), change.changes, reader);
  };
  return {
    new: listOfPlaces(plan.outcomes, outcome.new, describeNew),
    unchanged: listOfPlaces(plan.outcomes, outcome.unchanged, (at) => ({ ...nameOf(at), changes: [], fault: null })),
    changed: listOf(plan.changed, describeChange),
    ended: listOf([...plan.missing, ...plan.changed.filter((c) => c.ended)], describeChange),
    rejected: NO_ROWS,
    skipped: NO_ROWS,
  };
}

/**
 * Compares the rows with the register; writes nothing. Units have no start in
 * most files, so changes hold from today when nothing else is said.
 * Throws unknown_parent, unit_cycle, duplicate_unit, unit_without_key.
 */
export function planOrganisation(
  db: ReadableDB,
  context: PlanContext,
  read: FileRead<OrganisationRow>,
  choices: PlanChoices,
): PendingImport {
  stepper(context.job)('compare', 0, read.rows.length);
  const suggested = read.suggestedEffective ?? context.today;
  const effective = choices.effective ?? suggested;
  const register = readOrganisation(db);
  const plan = planOrganisationImport(register, read.rows, {
    effective,
    extent: choices.extent,
    rejectedKeys: new Set(read.rejectedKeys),
    headerOf: headerOf(read),
  });
  const reader = { locale: context.language, unitLabel: unitLabels(register, read.rows, effective) };
  const { faults, pages } = mergeFaults(read.faults, plan.faults, () => ({ line: null, key: '', name: '' }));
  return makePending(db, context, {
    kind: 'organisation',
    read,
    plan,
    suggested,
    faults,
    lists: { ...listsOf(plan, reader, effective), rejected: pages },
    apply: (command) => {
      const written = writeOrganisationPlan(command.db, command.set, command.random, plan, stepper(command.job));
      command.note({ ...written });
    },
  });
}
