/** The program's own templates beside the register's, and taken over where HR ticks them. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { listCourses } from '../../../db/learning/courses.ts';
import { endedCourses } from '../../../db/learning/requirement-rules.ts';
import { insertRow, readRows } from '../../../db/learning/rows.ts';
import { readSkills } from '../../../db/learning/skills.ts';
import {
  type CourseId,
  newId,
  type SkillId,
  type TemplateId,
  type TemplateItemId,
} from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { onboardingCalls, TemplateProposal } from '../../../shared/learning/contract-onboarding.ts';
import { findCourseDefault } from '../../../shared/learning/course-defaults.ts';
import { type ItemDefault, templateDefaults } from '../../../shared/learning/onboarding-templates.ts';
import type { OnboardingItem } from '../../../shared/learning/stored.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';

const namesInUse = (db: ReadableDB): Set<string> =>
  new Set(readRows(db, 'onboarding_template', '1').map(({ name }) => name));

export function proposeTemplates({ db }: QueryContext): TemplateProposal[] {
  const taken = namesInUse(db);
  return templateDefaults.map(({ items, ...one }) => ({ ...one, items: items.length, isKnown: taken.has(one.name) }));
}

/** What of the register an item can be tied to: courses by what they usually are, skills by name. */
function readTies({ db, today }: CommandContext): (item: ItemDefault) => OnboardingItem {
  const ended = endedCourses(db, today);
  const courses = new Map<string, CourseId>();
  for (const { id, code, name } of listCourses(db)) {
    const usual = ended.has(id) ? undefined : findCourseDefault(code, name)?.code;
    if (usual !== undefined && !courses.has(usual)) courses.set(usual, id);
  }
  const skills = new Map<string, SkillId>(readSkills(db).map(({ id, name }) => [name, id]));
  return ({ title, about, owner, course, skill }) => {
    const courseId = (course !== null && courses.get(course)) || null;
    const skipSkillId = (skill !== null && skills.get(skill.name)) || null;
    const skipLevel = skipSkillId === null ? 0 : (skill?.level ?? 0);
    return { title, about, owner, courseId, skipCourseId: courseId, skipSkillId, skipLevel };
  };
}

/** @throws not_found */
export function adoptTemplates(
  context: CommandContext,
  { keys }: ParsedInput<typeof onboardingCalls.adoptTemplates>,
): { templates: number; items: number } {
  const { db, set, random, note } = context;
  const taken = namesInUse(db);
  const tied = readTies(context);
  const made = { templates: 0, items: 0 };
  for (const key of new Set(keys)) {
    const one = templateDefaults.find((each) => each.key === key);
    if (!one) throw new AppFailure('not_found');
    if (taken.has(one.name)) continue;
    const { name, about, audience, level, items } = one;
    const templateId = newId<TemplateId>(random);
    insertRow(db, set, 'onboarding_template', { id: templateId, name, about, audience, level, endedOn: null });
    items.forEach((item, place) => {
      const id = newId<TemplateItemId>(random);
      insertRow(db, set, 'template_item', { id, templateId, place, offsetDays: item.offsetDays, ...tied(item) });
    });
    made.templates++;
    made.items += items.length;
  }
  note(made);
  return made;
}
