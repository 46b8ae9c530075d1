/** Persons made and edited by hand. The text index and the key of the name are kept with them. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { PersonFields } from '../../shared/staff/contract-edit.ts';
import type { ChangeSet } from '../engine/change-log.ts';
import type { WritableDB } from '../engine/handles.ts';
import { get, run } from '../engine/statements.ts';
import { insertRow, updateRow } from './edit-log.ts';
import type { StoredPerson } from './person.ts';
import type { ColumnChange } from './spell-log.ts';
import { indexPersons } from './text-index.ts';
import { nameKey } from './write-engagement.ts';

export interface Numbered {
  /** Ten digits, or empty. */
  readonly cpr: string;
  readonly birthDate: IsoDate | null;
}

export function insertPerson(
  db: WritableDB,
  set: ChangeSet,
  id: PersonId,
  fields: PersonFields,
  { cpr, birthDate }: Numbered,
): void {
  const last = get<{ n: number }>(db, 'SELECT coalesce(max(n), 0) AS n FROM person')?.n ?? 0;
  insertRow(db, set, 'person', {
    n: last + 1,
    id,
    cpr,
    birth_date: birthDate,
    first_name: fields.firstName,
    last_name: fields.lastName,
    preferred_name: fields.preferredName,
    email: fields.email,
    phone: fields.phone,
    name_key: nameKey(fields.firstName, fields.lastName),
  });
  indexPersons(db, [id]);
}

/** @returns how many fields were changed */
export function updatePerson(
  db: WritableDB,
  set: ChangeSet,
  person: StoredPerson,
  fields: { readonly [F in keyof PersonFields]?: PersonFields[F] | undefined },
): number {
  const columns: ColumnChange[] = [
    ['first_name', person.first_name, fields.firstName ?? person.first_name],
    ['last_name', person.last_name, fields.lastName ?? person.last_name],
    ['preferred_name', person.preferred_name, fields.preferredName ?? person.preferred_name],
    ['email', person.email, fields.email ?? person.email],
    ['phone', person.phone, fields.phone ?? person.phone],
  ];
  const changed = updateRow(db, set, { tbl: 'person', id: person.id }, columns);
  if (changed === 0) return 0;
  const key = nameKey(fields.firstName ?? person.first_name, fields.lastName ?? person.last_name);
  run(db, 'UPDATE person SET name_key = ? WHERE id = ?', [key, person.id]);
  indexPersons(db, [person.id]);
  return changed;
}

export const setNumber = (db: WritableDB, set: ChangeSet, person: StoredPerson, to: Numbered): number =>
  updateRow(db, set, { tbl: 'person', id: person.id }, [
    ['cpr', person.cpr, to.cpr],
    ['birth_date', person.birth_date, to.birthDate],
  ]);

/** Two rows of one person change numbers. Unique numbers allow no moment at which both have the same. */
export function swapNumbers(db: WritableDB, set: ChangeSet, one: StoredPerson, other: StoredPerson): void {
  run(db, `UPDATE person SET cpr = '' WHERE id = ?`, [other.id]);
  setNumber(db, set, one, { cpr: other.cpr, birthDate: other.birth_date });
  setNumber(db, set, other, { cpr: one.cpr, birthDate: one.birth_date });
}
