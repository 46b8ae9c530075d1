/** Courses: reading, making, and the editing of one, logged field by field. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { CourseId, UnitId } from '../../shared/kernel/ids.ts';
import { collationKey } from '../../shared/kernel/text.ts';
import type { Basis } from '../../shared/learning/words.ts';
import { type ChangeSet, type FieldValue, logChange } from '../engine/change-log.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, get, run } from '../engine/statements.ts';

/** What is edited of a course. Hours and price (whole kroner) are per participant. */
export interface CourseFacts {
  readonly code: string;
  readonly name: string;
  readonly validMonths: number | null;
  readonly basis: Basis;
  readonly source: string;
  readonly about: string;
  readonly form: string;
  readonly hours: number | null;
  readonly price: number | null;
  readonly owner: string;
  readonly ownerUnitId: UnitId | null;
  readonly endedOn: IsoDate | null;
}

export interface StoredCourse extends CourseFacts {
  readonly id: CourseId;
}

const COLUMN: Readonly<Record<keyof CourseFacts, string>> = {
  code: 'code',
  name: 'name',
  validMonths: 'valid_months',
  basis: 'basis',
  source: 'source',
  about: 'about',
  form: 'form',
  hours: 'hours',
  price: 'price',
  owner: 'owner',
  ownerUnitId: 'owner_unit_id',
  endedOn: 'ended_on',
};

const NAMES = Object.keys(COLUMN) as (keyof CourseFacts)[];

const FIELDS = `id, ${NAMES.map((name) => `${COLUMN[name]} AS ${name}`).join(', ')}`;

/** In Danish alphabetical order; those that have ended too. */
export const listCourses = (db: ReadableDB): StoredCourse[] =>
  all<StoredCourse>(db, `SELECT ${FIELDS} FROM course ORDER BY name_key, code`);

export const findCourse = (db: ReadableDB, id: CourseId): (StoredCourse & { readonly born: string }) | undefined =>
  get<StoredCourse & { born: string }>(db, `SELECT ${FIELDS}, born FROM course WHERE id = ?`, [id]);

/** Completions known by the day, per course. */
export function countCompletions(db: ReadableDB, asOf: IsoDate): Map<CourseId, number> {
  const rows = all<{ courseId: CourseId; n: number }>(
    db,
    'SELECT course_id AS courseId, count(*) AS n FROM completion WHERE completed_on <= @asOf GROUP BY course_id',
    { asOf },
  );
  return new Map(rows.map((r) => [r.courseId, r.n]));
}

const NEW = {
  about: '',
  form: '',
  hours: null,
  price: null,
  owner: '',
  ownerUnitId: null,
  endedOn: null,
} as const satisfies Partial<CourseFacts>;

/** A course as somebody writes it; what is left out is empty. */
export function addCourse(
  db: WritableDB,
  set: ChangeSet,
  id: CourseId,
  facts: Omit<CourseFacts, keyof typeof NEW> & Partial<CourseFacts>,
): void {
  const course: CourseFacts = { ...NEW, ...facts };
  const columns = NAMES.map((name) => COLUMN[name]);
  run(
    db,
    `INSERT INTO course (id, ${columns.join(', ')}, name_key, born) VALUES (?, ${columns.map(() => '?').join(', ')}, ?, ?)`,
    [id, ...NAMES.map((name) => course[name]), collationKey(course.name), set.stamp],
  );
}

/** Writes what differs. Answers the number of changed fields, or undefined for an unknown course. */
export function updateCourse(
  db: WritableDB,
  set: ChangeSet,
  id: CourseId,
  facts: Partial<CourseFacts>,
): number | undefined {
  const old = findCourse(db, id);
  if (!old) return undefined;
  const changed = NAMES.filter((field) => facts[field] !== undefined && old[field] !== facts[field]);
  for (const field of changed) {
    const column = COLUMN[field];
    const [from, to]: (FieldValue | undefined)[] = [old[field], facts[field]];
    logChange(db, set, { tbl: 'course', row: id, field: column, born: old.born }, from ?? null, to ?? null);
    run(db, `UPDATE course SET ${column} = ? WHERE id = ?`, [to ?? null, id]);
  }
  if (changed.includes('name')) {
    run(db, 'UPDATE course SET name_key = ? WHERE id = ?', [collationKey(facts.name ?? ''), id]);
  }
  return changed.length;
}

interface CourseUse {
  readonly courseId: CourseId;
  readonly packages: number;
  readonly coming: number;
  readonly rules: number;
}

/** Published packages, planned classes that end on the day or later, and rules of the day; courses without any are not there. */
export function courseUses(db: ReadableDB, asOf: IsoDate): Map<CourseId, CourseUse> {
  const rows = all<CourseUse>(
    db,
    `SELECT course_id AS courseId, sum(package) AS packages, sum(class) AS coming, sum(rule) AS rules FROM (
       SELECT course_id, 1 AS package, 0 AS class, 0 AS rule FROM course_package WHERE state = 'published'
       UNION ALL SELECT course_id, 0, 1, 0 FROM course_class WHERE state = 'planned' AND ends_on >= @asOf
       UNION ALL SELECT course_id, 0, 0, 1 FROM course_rule WHERE valid_from <= @asOf AND valid_to >= @asOf)
     GROUP BY course_id`,
    { asOf },
  );
  return new Map(rows.map((row) => [row.courseId, row]));
}
