/** From a row of a file to the facts that a spell holds, and back to fields that a reader can be shown. */
import type { UnitId } from '../kernel/ids.ts';
import type { EngagementFacts, FieldChange } from './plan-model.ts';
import type { Spell } from './plan-timeline.ts';
import type { StaffRow } from './rows.ts';

/** What the row says; fields that the file does not hold stay `undefined` and change nothing. */
export function factsOfRow(row: StaffRow, unitId: UnitId): Partial<EngagementFacts> {
  return {
    unitId,
    fte: row.fte,
    weeklyHours: row.weeklyHours,
    jobCode: row.jobCode,
    jobTitle: row.jobTitle,
    agreement: row.agreement,
    employmentForm: row.employmentForm,
    status: row.status,
    manager: row.manager,
  } as Partial<EngagementFacts>;
}

/** The facts of an engagement that is new: what the file does not say is empty. */
export function newFacts(row: StaffRow, unitId: UnitId): EngagementFacts {
  return {
    unitId,
    fte: row.fte,
    weeklyHours: row.weeklyHours ?? null,
    jobCode: row.jobCode ?? '',
    jobTitle: row.jobTitle,
    agreement: row.agreement ?? '',
    employmentForm: row.employmentForm ?? '',
    status: row.status ?? '',
    manager: row.manager ?? false,
  };
}

/** Keys of the catalogue, in the order they are shown. */
export const ENGAGEMENT_FIELDS: readonly (readonly [keyof EngagementFacts, string])[] = [
  ['unitId', 'unit'],
  ['fte', 'fte'],
  ['weeklyHours', 'weeklyHours'],
  ['jobTitle', 'jobTitle'],
  ['jobCode', 'jobCode'],
  ['agreement', 'agreement'],
  ['employmentForm', 'employmentForm'],
  ['status', 'status'],
  ['manager', 'manager'],
];

/** Which fields the patch changes in the given spells, with the first value that it replaces. */
export function listFactChanges<F extends object>(
  spells: readonly Spell<F>[],
  patch: Partial<F>,
  fields: readonly (readonly [keyof F, string])[],
): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const [fact, field] of fields) {
    const to = patch[fact];
    if (to === undefined) continue;
    const replaced = spells.find((s) => s.facts[fact] !== to);
    if (replaced) {
      changes.push({ field, from: replaced.facts[fact] as FieldChange['from'], to: to as FieldChange['to'] });
    }
  }
  return changes;
}
