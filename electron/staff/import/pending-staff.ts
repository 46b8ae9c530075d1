/** The import of engagements and persons: rows → plan → `PendingImport`. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { hasUnits, readStaff } from '../../../db/staff/snapshot.ts';
import { writeStaffPlan } from '../../../db/staff/write-staff.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { FieldReader } from '../../../shared/staff/field-text.ts';
import type { PreviewRow } from '../../../shared/staff/import-contract.ts';
import {
  type ChangedRow,
  type LeavingChange,
  type OrganisationSnapshot,
  outcome,
  type StaffPlan,
} from '../../../shared/staff/plan-model.ts';
import { fullName } from '../../../shared/staff/plan-person.ts';
import { planStaffImport } from '../../../shared/staff/plan-staff.ts';
import { nearestSpell } from '../../../shared/staff/plan-timeline.ts';
import type { LeavingRow, StaffRow } from '../../../shared/staff/rows.ts';
import { newestStart } from '../../formats/read-staff.ts';
import type { StaffRead } from '../../formats/types.ts';
import { changedRow, joined, type Lists, listOf, listOfPlaces, mergeFaults, type NamedRow, newRow } from './pages.ts';
import type { PendingImport } from './pending.ts';
import { headerOf, makePending, type PlanChoices, type PlanContext, stepper } from './pending-base.ts';
import { addUnits, type PlannedUnits, planUnits } from './pending-units.ts';

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
  const describeLeaving = (change: LeavingChange) => ({ ...describeChange(change), line: change.leaving.line });
  const describeSkipped = ({ line, key, why }: LeavingRow): PreviewRow => {
    const [code, column] =
      why === 'leave' ? (['leave_unknown', 'action'] as const) : (['annulled', 'workContractText'] as const);
    return { line, key, name: '', changes: [], fault: { line, column, code, value: key } };
  };
  const changed = plan.changed.filter((c) => plan.outcomes[c.row] === outcome.changed);
  return {
    new: listOfPlaces(plan.outcomes, outcome.new, describeNew),
    unchanged: listOfPlaces(plan.outcomes, outcome.unchanged, (at) => ({ ...nameOf(at), changes: [], fault: null })),
    changed: joined(listOf(changed, describeChange), listOf(plan.leaving, describeLeaving)),
    ended: joined(
      listOf(
        plan.leaving.filter((c) => c.ended),
        describeLeaving,
      ),
      listOf([...plan.missing, ...changed.filter((c) => c.ended)], describeChange),
    ),
    skipped: listOf(plan.skipped, describeSkipped),
  };
}

interface Planned {
  readonly read: StaffRead;
  readonly plan: StaffPlan;
  readonly units: PlannedUnits | undefined;
  readonly labels: ReadonlyMap<string, string>;
  readonly suggested: IsoDate;
}

function pendingOf(db: ReadableDB, context: PlanContext, planned: Planned): PendingImport {
  const { read, plan, units, labels, suggested } = planned;
  const reader: FieldReader = { locale: context.language, unitLabel: (id) => labels.get(id) ?? '' };
  const readFaults = [...read.faults, ...(units?.read.faults ?? [])];
  const { faults, pages } = mergeFaults(readFaults, plan.faults, (at) => ({
    line: null,
    key: plan.rows[at]?.key ?? '',
    name: fullName(plan.rows[at] ?? { firstName: '', lastName: '' }),
  }));
  const pending = makePending(db, context, {
    kind: 'staff',
    read,
    plan,
    suggested,
    faults,
    lists: { ...listsOf(plan, reader), rejected: pages },
    apply: (command) => {
      const made = units?.write(command);
      const written = writeStaffPlan(command.db, command.set, command.random, plan, stepper(command.job));
      command.note({ ...written, ...made });
    },
  });
  // Only Opus tells who left, and only Opus can hold units.
  return read.leaving ? { ...pending, summary: addUnits(pending.summary, units) } : pending;
}

/**
 * Compares the rows with the register; writes nothing. Units of the same file
 * come first: people are compared with the units as they will be. What the file
 * holds nothing of, units or people, it says nothing about, so nothing ends.
 * Throws `no_organisation`, `cancelled` and what `planUnits` throws.
 */
export function planStaff(db: ReadableDB, context: PlanContext, read: StaffRead, choices: PlanChoices): PendingImport {
  if (!read.units && !hasUnits(db)) throw new AppFailure('no_organisation');
  const step = stepper(context.job);
  const total = 2 * read.rows.length;
  step('compare', 0, total);
  const suggested = read.suggestedEffective ?? newestStart(read.rows, context.today) ?? context.today;
  const effective = choices.effective ?? suggested;
  const { extent } = choices;
  const units = read.units && planUnits(db, context, read.units, { effective, extent });
  const known = readStaff(db);
  const register = units ? { ...known, units: units.after } : known;
  const plan = planStaffImport(
    register,
    read.rows,
    {
      effective,
      extent: read.dataRows > 0 ? extent : 'delta',
      rejectedKeys: new Set(read.rejectedKeys),
      leaving: read.leaving ?? [],
      headerOf: headerOf(read),
    },
    (done) => step('compare', done, total),
  );
  return pendingOf(db, context, { read, plan, units, labels: unitLabels(register, effective), suggested });
}
