/** What the rules of the requirements stand on: courses and units that exist, and the words people are described with. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { CourseId, PersonId, UnitId } from '../../shared/kernel/ids.ts';
import { collationKey } from '../../shared/kernel/text.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';

export const findCourse = (db: ReadableDB, id: CourseId): { readonly id: CourseId } | undefined =>
  get<{ id: CourseId }>(db, 'SELECT id FROM course WHERE id = ?', [id]);

/** Courses that have come to an end by the day. */
export const endedCourses = (db: ReadableDB, asOf: IsoDate): Set<CourseId> =>
  new Set(all<{ id: CourseId }>(db, 'SELECT id FROM course WHERE ended_on < ?', [asOf]).map(({ id }) => id));

export function areUnits(db: ReadableDB, ids: readonly UnitId[]): boolean {
  const wanted = new Set(ids);
  const [found] = all<{ n: number }>(
    db,
    'SELECT count(*) AS n FROM unit WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify([...wanted])],
  );
  return found?.n === wanted.size;
}

/** For sorting names in Danish order. */
export const readNameKeys = (db: ReadableDB, ids: readonly PersonId[]): Map<PersonId, string> =>
  new Map(
    all<{ id: PersonId; key: string }>(
      db,
      'SELECT id, name_key AS key FROM person WHERE id IN (SELECT value FROM json_each(?))',
      [JSON.stringify(ids)],
    ).map(({ id, key }) => [id, key]),
  );

const inOrder = (a: string, b: string): number => (collationKey(a) < collationKey(b) ? -1 : 1);

/** Staff groups and job codes of those employed on the day, in Danish order. */
export function readAudienceChoices(db: ReadableDB, asOf: IsoDate) {
  const groups = all<{ text: string }>(
    db,
    `SELECT DISTINCT agreement AS text FROM engagement_spell
     WHERE valid_from <= ? AND valid_to >= ? AND agreement <> ''`,
    [asOf, asOf],
  );
  const codes = all<{ code: string; title: string; n: number }>(
    db,
    `SELECT job_code AS code, job_title AS title, count(*) AS n FROM engagement_spell
     WHERE valid_from <= ? AND valid_to >= ? AND job_code <> '' GROUP BY job_code, job_title ORDER BY n DESC, title`,
    [asOf, asOf],
  );
  const commonest = new Map<string, string>();
  for (const { code, title } of codes) if (!commonest.has(code)) commonest.set(code, title);
  return {
    staffGroups: groups.map(({ text }) => text).sort(inOrder),
    jobCodes: [...commonest]
      .map(([code, title]) => ({ code, title }))
      .sort((a, b) => inOrder(a.title, b.title) || inOrder(a.code, b.code)),
  };
}
