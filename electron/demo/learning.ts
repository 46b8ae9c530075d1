/**
 * The learning room of the made-up municipality, by the room's own use-cases: kinds of workplace, rules, classes, a
 * course of its own, skills, talks, introductions.
 */

import { listCourses } from '../../db/learning/courses.ts';
import { employeesOn } from '../../db/learning/employees.ts';
import { type Chance, makeChance } from '../../shared/demo/chance.ts';
import { DEMO_COURSE_TITLE, demoCourseParts } from '../../shared/demo/learning-course.ts';
import { addDays, addMonths, type IsoDate } from '../../shared/kernel/dates.ts';
import type { CourseId } from '../../shared/kernel/ids.ts';
import { ruleDefaults } from '../../shared/learning/rule-defaults.ts';
import { saveClass } from '../learning/catalogue/class-plan.ts';
import { enrol } from '../learning/catalogue/seats.ts';
import { fillDemoOnboarding } from '../learning/onboarding/demo.ts';
import { publishPlain } from '../learning/plain/editions.ts';
import { newPlain, savePlain } from '../learning/plain/write.ts';
import { adoptRules } from '../learning/requirements/proposals.ts';
import { listWorkplaces, setWorkplaceTypes } from '../learning/requirements/workplaces.ts';
import { fillDemoSkills } from '../learning/skills/demo.ts';
import type { CommandContext } from '../worker/context.ts';
import { fillDemoTalks } from './learning-talks.ts';

/** The newest who get an introduction, and the persons of a class. */
const NEWCOMERS = 12;
const IN_CLASS = 14;
/** Rules have held for a while: a newcomer of last year was judged by them. */
const RULED_MONTHS = 30;

function takeRules(context: CommandContext): void {
  const { today } = context;
  const types = listWorkplaces(context, { asOf: today }).flatMap(({ unitId, proposed }) =>
    proposed === null ? [] : [{ unitId, type: proposed }],
  );
  setWorkplaceTypes(context, { types });
  const known = new Set(ruleDefaults.filter(({ isBroad }) => !isBroad).map(({ code }) => code));
  adoptRules(context, { codes: [...known], validFrom: addMonths(today, -RULED_MONTHS) });
}

function planClass(context: CommandContext, chance: Chance, courseId: CourseId, on: IsoDate): void {
  const fields = {
    ...{ startsOn: on, endsOn: on, hoursOfDay: '9.00–15.00', place: 'Rådhuset, sal 2', teacher: '' },
    ...{ seats: IN_CLASS - 2, hours: 6, cost: 12_500, note: '' },
  };
  const { classId } = saveClass(context, { classId: null, courseId, fields });
  const people = employeesOn(context.db, context.today).filter(({ isMain, isOnLeave }) => isMain && !isOnLeave);
  const chosen = new Set(Array.from({ length: Math.min(IN_CLASS, people.length) }, () => chance.pick(people).personId));
  if (chosen.size > 0) enrol(context, { classId, personIds: [...chosen] });
}

function planClasses(context: CommandContext, chance: Chance): void {
  const courses = listCourses(context.db).filter(({ code }) => code === 'FØRST' || code === 'BRAND');
  for (const { id } of courses) planClass(context, chance, id, addDays(context.today, chance.int(10, 50)));
}

function makeOwnCourse(context: CommandContext): void {
  const { packageId } = newPlain(context, { courseId: null, title: DEMO_COURSE_TITLE });
  const content = { parts: structuredClone(demoCourseParts) as never, passPercent: 80 };
  savePlain(context, { packageId, title: DEMO_COURSE_TITLE, content });
  publishPlain(context, { packageId });
}

/** The staff group that care is given by: the largest at workplaces of care. */
function careGroup(context: CommandContext): string | undefined {
  const counts = new Map<string, number>();
  for (const { workplace, staffGroup } of employeesOn(context.db, context.today)) {
    if (workplace === 'care') counts.set(staffGroup, (counts.get(staffGroup) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

export function fillDemoLearning(context: CommandContext, seed: number): void {
  const chance = makeChance(seed, 'learning');
  takeRules(context);
  planClasses(context, chance);
  makeOwnCourse(context);
  const group = careGroup(context);
  if (group !== undefined) {
    const profile = {
      profileName: 'Pleje og omsorg i hjemmet',
      profileAbout: 'Hvad kolleger i plejen skal kunne, når borgeren kommer hjem fra sygehuset.',
      staffGroups: [group],
    };
    fillDemoSkills(context, profile, (below) => chance.int(0, below - 1));
  }
  fillDemoTalks(context, makeChance(seed, 'talks'));
  fillDemoOnboarding(context, NEWCOMERS, (below) => chance.int(0, below - 1));
}
