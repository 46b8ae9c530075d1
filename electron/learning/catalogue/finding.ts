/** What the writers of classes ask first, and how they write seats. */
import type { ChangeSet } from '../../../db/engine/change-log.ts';
import type { ReadableDB, WritableDB } from '../../../db/engine/handles.ts';
import { changeRow, findRow, insertRow, readRows } from '../../../db/learning/rows.ts';
import { namesOfPersons } from '../../../db/staff/unit-lists.ts';
import type { ClassId, PersonId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Seat } from '../../../shared/learning/class-seats.ts';
import type { ClassSeatRow, CourseClassRow } from '../../../shared/learning/stored.ts';

export type Stored<Row> = Row & { readonly born: string };

/** @throws not_found */
export function findClass(db: ReadableDB, classId: ClassId): Stored<CourseClassRow> {
  const row = findRow(db, 'course_class', classId);
  if (!row) throw new AppFailure('not_found');
  return row;
}

/** @throws not_found, class_not_planned */
export function plannedClass(db: ReadableDB, classId: ClassId): Stored<CourseClassRow> {
  const row = findClass(db, classId);
  if (row.state !== 'planned') throw new AppFailure('class_not_planned');
  return row;
}

export const seatsOf = (db: ReadableDB, classId: ClassId): Stored<ClassSeatRow>[] =>
  readRows(db, 'class_seat', 'class_id = ? ORDER BY queue, id', [classId]);

/** Writes what differs, and makes the seats that are new. */
export function writeSeats(
  db: WritableDB,
  set: ChangeSet,
  classId: ClassId,
  before: readonly Stored<ClassSeatRow>[],
  after: readonly Seat[],
): void {
  const known = new Map(before.map((seat) => [seat.id, seat]));
  for (const { id, personId, state, queue } of after) {
    const old = known.get(id);
    if (old) changeRow(db, set, 'class_seat', old, { state, queue });
    else insertRow(db, set, 'class_seat', { id, classId, personId, state, queue, note: '' });
  }
}

export interface NamedPerson {
  readonly personId: PersonId;
  readonly name: string;
}

/** In the order they stand. */
export function named(db: ReadableDB, people: readonly PersonId[]): NamedPerson[] {
  const names = namesOfPersons(db, people);
  return people.map((personId) => ({ personId, name: names.get(personId) ?? '' }));
}
