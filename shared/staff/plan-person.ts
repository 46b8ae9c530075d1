/**
 * A person can stand in several rows of a file, and the rows need not agree on
 * the name. One row decides, always the same one, so that importing the file
 * again changes nothing: the row with the newest start, the first one among equals.
 */
import type { FieldChange, PersonEdit, PersonSnapshot } from './plan-model.ts';
import type { StaffRow } from './rows.ts';

/** Whether `row` decides rather than `other`, which stands earlier in the file. */
export const decidesOver = (row: StaffRow, other: StaffRow): boolean => row.start > other.start;

export function planPerson(person: PersonSnapshot, row: StaffRow): PersonEdit | undefined {
  const email = row.email ?? person.email;
  const same = person.firstName === row.firstName && person.lastName === row.lastName && person.email === email;
  return same ? undefined : { person, firstName: row.firstName, lastName: row.lastName, email };
}

export const isRenamed = (edit: PersonEdit): boolean =>
  edit.person.firstName !== edit.firstName || edit.person.lastName !== edit.lastName;

export const fullName = (person: { readonly firstName: string; readonly lastName: string }): string =>
  `${person.firstName} ${person.lastName}`.trim();

export function listPersonChanges(edit: PersonEdit): FieldChange[] {
  const changes: FieldChange[] = [];
  if (isRenamed(edit)) changes.push({ field: 'name', from: fullName(edit.person), to: fullName(edit) });
  if (edit.person.email !== edit.email) changes.push({ field: 'email', from: edit.person.email, to: edit.email });
  return changes;
}
