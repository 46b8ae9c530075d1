/** The catalogue of skills: what can be asked for, and the courses that give it. */

import { isThere } from '../../../db/learning/actions.ts';
import { changeRow, findRow, insertRow, readRows, removeRow } from '../../../db/learning/rows.ts';
import { readGivingCourses, readSkills } from '../../../db/learning/skills.ts';
import { readNeeds, readProfiles } from '../../../db/learning/skills-profiles.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import { type CourseId, newId, type SkillId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Skill, skillCalls } from '../../../shared/learning/contract-skills.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';

export function skills({ db }: QueryContext): Skill[] {
  const giving = readGivingCourses(db);
  const names = new Map(readProfiles(db).map(({ id, name }) => [id, name]));
  const needs = readNeeds(db, null);
  return readSkills(db).map(({ id, name, area, about, endedOn }) => ({
    ...{ id, name, area, about, endedOn },
    courses: giving
      .filter(({ skillId }) => skillId === id)
      .map(({ courseId, level, name: course }) => ({ courseId, level, name: course })),
    profiles: needs.filter(({ skillId }) => skillId === id).map(({ profileId }) => names.get(profileId) ?? ''),
  }));
}

type Giving = ParsedInput<typeof skillCalls.saveSkill>['courses'];

/** @throws not_found */
function requireCourse({ db }: CommandContext, courseId: CourseId): void {
  if (!isThere(db, 'course', courseId)) throw new AppFailure('not_found');
}

function writeGiving(context: CommandContext, skillId: SkillId, courses: Giving): void {
  const { db, set, random } = context;
  const wanted = new Map(courses.map(({ courseId, level }) => [courseId, level]));
  for (const row of readRows(db, 'course_skill', 'skill_id = ?', [skillId])) {
    const level = wanted.get(row.courseId);
    if (level === undefined) removeRow(db, set, 'course_skill', row);
    else changeRow(db, set, 'course_skill', row, { level });
    wanted.delete(row.courseId);
  }
  for (const [courseId, level] of wanted) {
    requireCourse(context, courseId);
    insertRow(db, set, 'course_skill', { id: newId(random), courseId, skillId, level });
  }
}

/** @throws not_found, name_in_use, looks_like_cpr */
export function saveSkill(
  context: CommandContext,
  { skillId, fields, courses }: ParsedInput<typeof skillCalls.saveSkill>,
): { skillId: SkillId } {
  const { db, set, random, note } = context;
  refuseCpr({ name: fields.name, area: fields.area, about: fields.about });
  if (readRows(db, 'skill', 'name = ? AND id IS NOT ?', [fields.name, skillId]).length > 0) {
    throw new AppFailure('name_in_use');
  }
  const id = skillId ?? newId<SkillId>(random);
  if (skillId === null) insertRow(db, set, 'skill', { id, ...fields });
  else {
    const old = findRow(db, 'skill', skillId);
    if (!old) throw new AppFailure('not_found');
    changeRow(db, set, 'skill', old, fields);
  }
  writeGiving(context, id, courses);
  note({ skill: id, courses: courses.length });
  return { skillId: id };
}

const USES = ['person_skill', 'profile_need', 'development_action'] as const;
const USE_OF = {
  person_skill: 'skill_id = ?',
  profile_need: 'skill_id = ?',
  development_action: 'skill_id = ?',
} as const;

/** @throws not_found, skill_in_use */
export function removeSkill(context: CommandContext, { skillId }: { readonly skillId: SkillId }) {
  const { db, set, note } = context;
  const row = findRow(db, 'skill', skillId);
  if (!row) throw new AppFailure('not_found');
  const isUsed =
    USES.some((table) => readRows(db, table, USE_OF[table], [skillId]).length > 0) ||
    readRows(db, 'template_item', 'skip_skill_id = ?', [skillId]).length > 0 ||
    readRows(db, 'onboarding_task', 'skip_skill_id = ?', [skillId]).length > 0;
  if (isUsed) throw new AppFailure('skill_in_use');
  writeGiving(context, skillId, []);
  removeRow(db, set, 'skill', row);
  note({ skill: skillId });
  return {};
}
