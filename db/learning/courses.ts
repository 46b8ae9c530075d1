/** Courses: reading, and the editing of one, logged field by field. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { CourseId } from '../../shared/kernel/ids.ts';
import { collationKey } from '../../shared/kernel/text.ts';
import { type ChangeSet, type FieldValue, logChange } from '../engine/change-log.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, get, run } from '../engine/statements.ts';

export interface CourseFacts {
  readonly name: string;
  readonly validMonths: number | null;
  readonly basis: 'law' | 'practice' | 'unknown';
  readonly source: string;
}

export interface StoredCourse extends CourseFacts {
  readonly id: CourseId;
  readonly code: string;
}

const FIELDS = 'id, code, name, valid_months AS validMonths, basis, source';

/** In Danish alphabetical order. */
export const listCourses = (db: ReadableDB): StoredCourse[] =>
  all<StoredCourse>(db, `SELECT ${FIELDS} FROM course ORDER BY name_key, code`);

/** Completions known by the day, per course. */
export function countCompletions(db: ReadableDB, asOf: IsoDate): Map<CourseId, number> {
  const rows = all<{ courseId: CourseId; n: number }>(
    db,
    'SELECT course_id AS courseId, count(*) AS n FROM completion WHERE completed_on <= @asOf GROUP BY course_id',
    { asOf },
  );
  return new Map(rows.map((r) => [r.courseId, r.n]));
}

const COLUMN: Readonly<Record<keyof CourseFacts, string>> = {
  name: 'name',
  validMonths: 'valid_months',
  basis: 'basis',
  source: 'source',
};

/** Writes what differs. Answers the number of changed fields, or undefined for an unknown course. */
export function updateCourse(db: WritableDB, set: ChangeSet, id: CourseId, facts: CourseFacts): number | undefined {
  const old = get<StoredCourse & { born: string }>(db, `SELECT ${FIELDS}, born FROM course WHERE id = ?`, [id]);
  if (!old) return undefined;
  const changed = (Object.keys(COLUMN) as (keyof CourseFacts)[]).filter((field) => old[field] !== facts[field]);
  for (const field of changed) {
    const column = COLUMN[field];
    const [from, to]: FieldValue[] = [old[field], facts[field]];
    logChange(db, set, { tbl: 'course', row: id, field: column, born: old.born }, from ?? null, to ?? null);
    run(db, `UPDATE course SET ${column} = ? WHERE id = ?`, [to, id]);
  }
  if (changed.includes('name')) {
    run(db, 'UPDATE course SET name_key = ? WHERE id = ?', [collationKey(facts.name), id]);
  }
  return changed.length;
}
