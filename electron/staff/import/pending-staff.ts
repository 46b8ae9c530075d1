/** The import of engagements and persons: rows → plan → `PendingImport`. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { hasUnits, readStaff } from '../../../db/staff/snapshot.ts';
import { writeStaffPlan } from '../../../db/staff/write-staff.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { FieldReader } from '../../../shared/staff/field-text.ts';
import {
  type ChangedRow,
  type OrganisationSnapshot,
  outcome,
  type StaffPlan,
} from '../../../shared/staff/plan-model.ts';
import { fullName } from '../../../shared/staff/plan-person.ts';
import { planStaffImport } from '../../../shared/staff/plan-staff.ts';
import { nearestSpell } from '../../../shared/staff/plan-timeline.ts';
import type { StaffRow } from '../../../shared/staff/rows.ts';
import { newestStart } from '../../formats/read-staff.ts';
import type { FileRead } from '../../formats/types.ts';
import { changedRow, type Lists, listOf, listOfPlaces, mergeFaults, type NamedRow, newRow } from './pages.ts';
import type { PendingImport } from './pending.ts';
import { headerOf, makePending, type PlanChoices, type PlanContext, stepper } from './pending-base.ts';

/** `2010 Børnehuset Havnen` by id. Made at once, so that the register's snapshot need not be kept. */
function unitLabels({ units }: OrganisationSnapshot, day: IsoDate): Map<string, string> {
  const labels = new Map<string, string>();
  for (const unit of units.values()) {
    labels.set(unit.id, `${unit.code} ${nearestSpell(unit.spells, day)?.facts.name ?? ''}`.trim());
  }
  return labels;
}

function listsOf(plan: StaffPlan, reader: FieldReader): Omit<Lists, 'rejected'> {
  const nameOf = (at: number): NamedRow => {
    const row = plan.rows[at];
    return { line: row?.line ?? null, key: row?.key ?? '', name: row ? fullName(row) : '' };
  };
  const describeNew = (at: number) => {
    const row = plan.rows[at] as StaffRow;
    const unitId = plan.unitIds.get(row.unitCode) ?? '';
    const { jobTitle, fte, start, end } = row;
    return newRow(nameOf(at), Object.entries({ unit: unitId, jobTitle, fte, start, end }), reader);
  };
  const describeChange = (change: ChangedRow) => {
    const { engagement } = change.edit ?? {};
    const gone = { line: null, key: engagement?.key ?? '', name: engagement ? fullName(engagement.person) : '' };
    return changedRow(change.row < 0 ? gone : nameOf(change.row), change.changes, reader);
  };
  const changed = plan.changed.filter((c) => plan.outcomes[c.row] === outcome.changed);
  return {
    new: listOfPlaces(plan.outcomes, outcome.new, describeNew),
    unchanged: listOfPlaces(plan.outcomes, outcome.unchanged, (at) => ({ ...nameOf(at), changes: [], fault: null })),
    changed: listOf(changed, describeChange),
    ended: listOf([...plan.missing, ...changed.filter((c) => c.ended)], describeChange),
  };
}

function pendingOf(
  db: ReadableDB,
  context: PlanContext,
  read: FileRead<StaffRow>,
  plan: StaffPlan,
  labels: ReadonlyMap<string, string>,
  suggested: IsoDate,
): PendingImport {
  const reader: FieldReader = { locale: context.language, unitLabel: (id) => labels.get(id) ?? '' };
  const { faults, pages } = mergeFaults(read.faults, plan.faults, (at) => ({
    line: null,
    key: plan.rows[at]?.key ?? '',
    name: fullName(plan.rows[at] ?? { firstName: '', lastName: '' }),
  }));
  return makePending(db, context, {
    kind: 'staff',
    read,
    plan,
    suggested,
    faults,
    lists: { ...listsOf(plan, reader), rejected: pages },
    apply: (command) => {
      const written = writeStaffPlan(command.db, command.set, command.random, plan, stepper(command.job));
      command.note({ ...written });
    },
  });
}

/** Compares the rows with the register; writes nothing. Throws `no_organisation`, `cancelled`. */
export function planStaff(
  db: ReadableDB,
  context: PlanContext,
  read: FileRead<StaffRow>,
  choices: PlanChoices,
): PendingImport {
  if (!hasUnits(db)) throw new AppFailure('no_organisation');
  const step = stepper(context.job);
  const total = 2 * read.rows.length;
  step('compare', 0, total);
  const suggested = read.suggestedEffective ?? newestStart(read.rows, context.today) ?? context.today;
  const effective = choices.effective ?? suggested;
  const register = readStaff(db);
  const plan = planStaffImport(
    register,
    read.rows,
    { effective, extent: choices.extent, rejectedKeys: new Set(read.rejectedKeys), headerOf: headerOf(read) },
    (done) => step('compare', done, total),
  );
  return pendingOf(db, context, read, plan, unitLabels(register, effective), suggested);
}
