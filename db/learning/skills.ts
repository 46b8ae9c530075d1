/** What is known of people's skills: statements, certificates that decide, and the courses that give a level. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { CourseId, PersonId, PersonSkillId, SkillId } from '../../shared/kernel/ids.ts';
import { collationKey } from '../../shared/kernel/text.ts';
import type { Certificate } from '../../shared/learning/gap.ts';
import type { Statement } from '../../shared/learning/skill-level.ts';
import type { SkillRow } from '../../shared/learning/stored.ts';
import { validUntil } from '../../shared/learning/validity.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { mergedFamily } from '../staff/merged.ts';
import { readRows } from './rows.ts';

/** In Danish alphabetical order. */
export const readSkills = (db: ReadableDB): SkillRow[] =>
  readRows(db, 'skill', '1 = 1')
    .map((row) => ({ row, key: collationKey(row.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);

/** Whose a row of a merged duplicate is: the person it was merged into in the end. */
export function keepers(db: ReadableDB): (personId: PersonId) => PersonId {
  const next = new Map(
    all<{ id: PersonId; into: PersonId }>(
      db,
      'SELECT id, merged_into AS "into" FROM person WHERE merged_into IS NOT NULL',
    ).map(({ id, into }) => [id, into]),
  );
  return (personId) => {
    let kept = personId;
    for (let into = next.get(kept); into !== undefined; into = next.get(kept)) kept = into;
    return kept;
  };
}

export interface StoredStatement extends Statement {
  readonly id: PersonSkillId;
  readonly personId: PersonId;
  readonly skillId: SkillId;
  readonly note: string;
}

const ofFamily = (db: ReadableDB, personId: PersonId | null): { sql: string; ids: string } => ({
  sql: personId === null ? '' : 'AND person_id IN (SELECT value FROM json_each(@ids))',
  ids: personId === null ? '[]' : JSON.stringify(mergedFamily(db, personId)),
});

/** Statements made by the day, of one person or of all; of a merged duplicate under the person that was kept. */
export function readStatements(db: ReadableDB, asOf: IsoDate, personId: PersonId | null): StoredStatement[] {
  const { sql, ids } = ofFamily(db, personId);
  const keptOf = keepers(db);
  return all<StoredStatement>(
    db,
    `SELECT id, person_id AS personId, skill_id AS skillId, level, source, on_day AS onDay, expires_on AS expiresOn,
       note, born AS written
     FROM person_skill WHERE on_day <= @asOf ${sql} ORDER BY on_day DESC, born DESC, id`,
    personId === null ? { asOf } : { asOf, ids },
  ).map((row) => ({ ...row, personId: keptOf(row.personId) }));
}

export interface HeldCertificate extends Certificate {
  readonly personId: PersonId;
  readonly courseId: CourseId;
}

/**
 * The completion that decides of each person and course: the newest by the day. Its own last day goes before what the
 * course's months give. Only of courses that give a skill or that a profile asks for.
 */
export function readCertificates(db: ReadableDB, asOf: IsoDate, personId: PersonId | null): HeldCertificate[] {
  const { sql, ids } = ofFamily(db, personId);
  const keptOf = keepers(db);
  const rows = all<HeldCertificate & { months: number | null; expiresOn: IsoDate | null }>(
    db,
    `SELECT k.person_id AS personId, k.course_id AS courseId, max(k.completed_on) AS completedOn,
       k.expires_on AS expiresOn, c.valid_months AS months
     FROM completion k JOIN course c ON c.id = k.course_id
     WHERE k.completed_on <= @asOf ${sql.replace('person_id', 'k.person_id')} AND k.course_id IN (
       SELECT course_id FROM course_skill UNION SELECT course_id FROM profile_need WHERE course_id IS NOT NULL)
     GROUP BY k.person_id, k.course_id`,
    personId === null ? { asOf } : { asOf, ids },
  );
  return rows.map(({ months, expiresOn, ...row }) => ({
    ...row,
    personId: keptOf(row.personId),
    validUntil: expiresOn ?? validUntil(row.completedOn, months),
  }));
}

export interface GivingCourse {
  readonly id: string;
  readonly courseId: CourseId;
  readonly skillId: SkillId;
  readonly level: number;
  readonly name: string;
}

/** Which courses bring one to which level, by name of the course. */
export const readGivingCourses = (db: ReadableDB): GivingCourse[] =>
  all<GivingCourse>(
    db,
    `SELECT g.id, g.course_id AS courseId, g.skill_id AS skillId, g.level, c.name
     FROM course_skill g JOIN course c ON c.id = g.course_id ORDER BY c.name_key, c.code`,
  );
