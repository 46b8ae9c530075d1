/** What a course import asks of the register, and what it writes. New rows are told by their `born` stamp. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { CourseId, PersonId } from '../../shared/kernel/ids.ts';
import { collationKey } from '../../shared/kernel/text.ts';
import {
  type CourseLookups,
  courseKey,
  type PersonRef,
  type PlannedCourse,
} from '../../shared/learning/import-plan.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, get, prepared } from '../engine/statements.ts';
import { keptOf } from '../staff/index.ts';

const PERSON = `p.id AS personId, trim(p.first_name || ' ' || p.last_name) AS name, p.birth_date AS birthDate`;

/** Engagements of all times: courses outlive the jobs they were taken in. */
function readHolders(db: ReadableDB): Map<string, PersonRef[]> {
  const holders = new Map<string, PersonRef[]>();
  const rows = all<PersonRef & { key: string }>(
    db,
    `SELECT e.key, ${PERSON} FROM engagement e JOIN person p ON p.id = e.person_id`,
  );
  for (const { key, ...ref } of rows) {
    const list = holders.get(key);
    if (list) list.push(ref);
    else holders.set(key, [ref]);
  }
  return holders;
}

export function courseLookups(db: ReadableDB): CourseLookups {
  const holders = readHolders(db);
  const courses = new Map(
    all<{ id: CourseId; code: string }>(db, 'SELECT id, code FROM course').map((c) => [courseKey(c.code), c.id]),
  );
  const known = prepared(db, 'SELECT 1 FROM completion WHERE person_id = ? AND course_id = ? AND completed_on = ?');
  return {
    byKey: (key) => holders.get(key) ?? [],
    byCpr: (cpr) => {
      const found = get<PersonRef & { into: PersonId | null }>(
        db,
        `SELECT ${PERSON}, p.merged_into AS "into" FROM person p WHERE p.cpr = ? AND p.cpr <> ''`,
        [cpr],
      );
      if (!found || found.into === null) return found;
      return get<PersonRef>(db, `SELECT ${PERSON} FROM person p WHERE p.id = ?`, [keptOf(db, found.into)]);
    },
    courseId: (code) => courses.get(code),
    isKnown: (person, course, completedOn) => known.get(person, course, completedOn) !== undefined,
  };
}

export const hasPersons = (db: ReadableDB): boolean => get(db, 'SELECT 1 FROM engagement LIMIT 1') !== undefined;

export const hasCompletions = (db: ReadableDB): boolean => get(db, 'SELECT 1 FROM completion LIMIT 1') !== undefined;

export function insertCourse(db: WritableDB, id: CourseId, course: PlannedCourse, born: string): void {
  prepared(
    db,
    'INSERT INTO course (id, code, name, name_key, valid_months, basis, source, born) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(id, course.code, course.name, collationKey(course.name), course.validMonths, course.basis, course.source, born);
}

export interface NewCompletion {
  readonly id: string;
  readonly personId: PersonId;
  readonly courseId: CourseId;
  readonly completedOn: IsoDate;
  readonly form: string;
  readonly hours: number | null;
}

export function insertCompletion(db: WritableDB, row: NewCompletion, born: string): void {
  prepared(
    db,
    'INSERT INTO completion (id, person_id, course_id, completed_on, form, hours, born) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(row.id, row.personId, row.courseId, row.completedOn, row.form, row.hours, born);
}
