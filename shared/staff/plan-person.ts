/**
 * A person can stand in several rows of a file, and the rows need not agree on
 * the name. One row decides, always the same one, so that importing the file
 * again changes nothing: the row with the newest start, the first one among equals.
 */
import { maskCpr } from './cpr.ts';
import type { EngagementSnapshot, FieldChange, PersonEdit, PersonSnapshot } from './plan-model.ts';
import type { StaffRow } from './rows.ts';

/**
 * What tells the persons of a file apart: the CPR number. A fictional number
 * (0000 in an Opus file) is shared by people who have nothing to do with each
 * other, so it identifies nobody, and neither does a name (domain §5.5, point 6):
 * each employee id is then a person of its own until the register knows better.
 * Two that are one can be merged by hand; one that is two could not be parted.
 */
export function personKey(row: StaffRow, known?: EngagementSnapshot): string {
  if (row.cpr !== '') return row.cpr;
  return known ? `@${known.person.id}` : `#${row.key}`;
}

/** A key of someone whom the register has: by CPR, or by an engagement of theirs. */
export const isKnownKey = (key: string, byCpr: ReadonlyMap<string, unknown>): boolean =>
  key.startsWith('@') || byCpr.has(key);

/**
 * Whether the row is about the person: by any number that leads to them, also one of a duplicate that was merged.
 * A row without a number may be about someone whose number the register has, as long as the name says so too.
 */
export const isSamePerson = (
  person: PersonSnapshot,
  row: StaffRow,
  byCpr: ReadonlyMap<string, PersonSnapshot>,
): boolean =>
  person.cpr === row.cpr ||
  byCpr.get(row.cpr)?.id === person.id ||
  (row.cpr === '' && person.firstName === row.firstName && person.lastName === row.lastName);

/** Whether `row` decides rather than `other`, which stands earlier in the file. */
export const decidesOver = (row: StaffRow, other: StaffRow): boolean => row.start > other.start;

export function planPerson(person: PersonSnapshot, row: StaffRow): PersonEdit | undefined {
  const email = row.email ?? person.email;
  // See `plan-adopt.ts`: a number that leads to somebody who has none becomes theirs.
  const cpr = person.cpr === '' ? row.cpr : person.cpr;
  const { firstName, lastName } = row;
  const sameName = person.firstName === firstName && person.lastName === lastName;
  return sameName && person.email === email && person.cpr === cpr
    ? undefined
    : { person, firstName, lastName, email, cpr };
}

export const isRenamed = (edit: PersonEdit): boolean =>
  edit.person.firstName !== edit.firstName || edit.person.lastName !== edit.lastName;

export const fullName = (person: { readonly firstName: string; readonly lastName: string }): string =>
  `${person.firstName} ${person.lastName}`.trim();

export function listPersonChanges(edit: PersonEdit): FieldChange[] {
  const changes: FieldChange[] = [];
  if (isRenamed(edit)) changes.push({ field: 'name', from: fullName(edit.person), to: fullName(edit) });
  if (edit.person.email !== edit.email) changes.push({ field: 'email', from: edit.person.email, to: edit.email });
  if (edit.person.cpr !== edit.cpr) changes.push({ field: 'cpr', from: '', to: maskCpr(edit.cpr) });
  return changes;
}
