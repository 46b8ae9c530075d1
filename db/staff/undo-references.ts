/**
 * Rows of other rooms that stand on a person, a unit or a course. While one does, what made it cannot be
 * undone, by file or by hand. A new table with such a column belongs here; a test finds the ones that are missing.
 */
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly of: 'person' | 'unit' | 'course';
  /** Rows with the same value are one thing to people: a survey, an APV round. */
  readonly thing: string;
}

const units = (thing: string, ...tables: readonly string[]): Reference[] =>
  tables.map((table) => ({ table, column: 'unit_id', of: 'unit', thing }));

const persons = (thing: string, ...tables: readonly string[]): Reference[] =>
  tables.map((table) => ({ table, column: 'person_id', of: 'person', thing }));

const courses = (column: string, ...tables: readonly string[]): Reference[] =>
  tables.map((table) => ({ table, column, of: 'course', thing: 'id' }));

export const REFERENCES: readonly Reference[] = [
  ...units('round_id', 'survey_unit', 'survey_invitation', 'apv_round_unit', 'apv_participant', 'apv_method'),
  ...units('round_id', 'apv_check', 'apv_photo', 'apv_problem', 'apv_statement'),
  ...units('id', 'apv_earlier', 'incident', 'apv_discussion'),
  ...units('substance_id', 'substance_use'),
  { table: 'survey_invitation', column: 'person_id', of: 'person', thing: 'round_id' },
  { table: 'apv_participant', column: 'person_id', of: 'person', thing: 'round_id' },
  { table: 'apv_sign_off', column: 'person_id', of: 'person', thing: 'round_id' },
  { table: 'apv_line', column: 'responsible_id', of: 'person', thing: 'id' },
  ...persons('id', 'amo_training', 'course_exemption', 'person_skill', 'person_target', 'talk', 'development_action'),
  ...persons('package_id', 'course_attempt', 'learner_global'),
  ...persons('id', 'onboarding_plan'),
  { table: 'development_action', column: 'buddy_id', of: 'person', thing: 'id' },
  { table: 'talk', column: 'leader_id', of: 'person', thing: 'id' },
  { table: 'onboarding_plan', column: 'mentor_id', of: 'person', thing: 'id' },
  ...units('id', 'workplace_type', 'talk', 'development_action', 'onboarding_plan'),
  ...courses('course_id', 'course_rule', 'course_exemption', 'course_class', 'course_package', 'course_attempt'),
  ...courses('course_id', 'course_skill', 'profile_need', 'development_action', 'template_item', 'onboarding_task'),
  ...courses('skip_course_id', 'template_item', 'onboarding_task'),
];

const FAMILY = { person: 'p', unit: 'u', course: 'c' } as const;

/** Pairs: the family of the person, unit or course, and what stands on it. */
export const STANDS_ON = REFERENCES.map(
  ({ table, column, of, thing }) =>
    `SELECT '${FAMILY[of]}' || ${column}, '?' || ${thing} FROM ${table} WHERE ${column} IS NOT NULL`,
).join(' UNION ');

/** What stands on one row of `person`, `unit` or `course`; nothing for rows of other tables. */
export const thingsOn = (db: ReadableDB, tbl: string, id: string): string[] =>
  REFERENCES.filter(({ of }) => of === tbl).flatMap(({ table, column, thing }) =>
    all<{ thing: string }>(db, `SELECT DISTINCT '?' || ${thing} AS thing FROM ${table} WHERE ${column} = ?`, [id]).map(
      (row) => row.thing,
    ),
  );
