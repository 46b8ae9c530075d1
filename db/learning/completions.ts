/** Completions one by one: listed as they stood on a day, and what is known of a person, course and day. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { CompletionId, CourseId, PersonId } from '../../shared/kernel/ids.ts';
import type { CompletionRow } from '../../shared/learning/stored.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';
import { readRows, selectList } from './rows.ts';

export interface ListedCompletion extends CompletionRow {
  readonly personName: string;
  readonly courseCode: string;
  readonly courseName: string;
  /** The course's, months. */
  readonly validMonths: number | null;
  /** 1 when no later completion of the person and course was known on the day. */
  readonly newest: number;
}

const NAME = `trim(p.first_name || ' ' || p.last_name)`;

const FROM = `FROM completion JOIN person p ON p.id = completion.person_id JOIN course c ON c.id = completion.course_id`;

const select = (): string => `SELECT ${selectList('completion')}, ${NAME} AS personName, c.code AS courseCode,
    c.name AS courseName, c.valid_months AS validMonths, NOT EXISTS (
      SELECT 1 FROM completion l WHERE l.person_id = completion.person_id AND l.course_id = completion.course_id
        AND l.completed_on > completion.completed_on AND l.completed_on <= @asOf) AS newest
  ${FROM}`;

export interface CompletionFilter {
  readonly courseId: CourseId | null;
  readonly personId: PersonId | null;
  readonly asOf: IsoDate;
  readonly offset: number;
  readonly limit: number;
}

/** Newest first; on the same day by name. Completions after the day are not there. */
export function listCompletions(
  db: ReadableDB,
  { courseId, personId, asOf, offset, limit }: CompletionFilter,
): { total: number; rows: ListedCompletion[] } {
  const parts = ['completion.completed_on <= @asOf'];
  if (courseId !== null) parts.push('completion.course_id = @courseId');
  if (personId !== null) parts.push('completion.person_id = @personId');
  const params = { asOf, ...(courseId === null ? {} : { courseId }), ...(personId === null ? {} : { personId }) };
  const where = `WHERE ${parts.join(' AND ')}`;
  const total = get<{ n: number }>(db, `SELECT count(*) AS n FROM completion ${where}`, params)?.n ?? 0;
  const rows = all<ListedCompletion>(
    db,
    `${select()} ${where} ORDER BY completion.completed_on DESC, p.name_key, c.name_key, completion.id
     LIMIT @limit OFFSET @offset`,
    { ...params, offset, limit },
  );
  return { total, rows };
}

/** Those of the ids that exist, by name. */
export const findListedCompletions = (
  db: ReadableDB,
  ids: readonly CompletionId[],
  asOf: IsoDate,
): ListedCompletion[] =>
  all<ListedCompletion>(
    db,
    `${select()} WHERE completion.id IN (SELECT value FROM json_each(@ids)) ORDER BY p.name_key, completion.id`,
    { ids: JSON.stringify(ids), asOf },
  );

export const completionOn = (
  db: ReadableDB,
  personId: PersonId,
  courseId: CourseId,
  day: IsoDate,
): (CompletionRow & { readonly born: string }) | undefined =>
  readRows(db, 'completion', 'person_id = ? AND course_id = ? AND completed_on = ?', [personId, courseId, day])[0];
