/** The defaults of domain §6.2 beside the register's courses and rules: shown, and taken over where HR ticks them. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { listCourses, type StoredCourse } from '../../../db/learning/courses.ts';
import { employeesOn } from '../../../db/learning/employees.ts';
import { insertCourse } from '../../../db/learning/import.ts';
import { endedCourses } from '../../../db/learning/requirement-rules.ts';
import { insertRow, readRows } from '../../../db/learning/rows.ts';
import { type IsoDate, OPEN_END } from '../../../shared/kernel/dates.ts';
import { type CourseId, newId, type RuleId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { RuleProposal, requirementCalls } from '../../../shared/learning/contract-requirements.ts';
import { findCourseDefault } from '../../../shared/learning/course-defaults.ts';
import { courseKey } from '../../../shared/learning/import-plan.ts';
import { courseOfRule, type RuleDefault, ruleDefaults } from '../../../shared/learning/rule-defaults.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';
import { personsIn } from './rules.ts';

/** The register's course for each default: by name and code, the first in Danish order where several fit. */
function coursesByDefault(db: ReadableDB, asOf: IsoDate): Map<string, StoredCourse> {
  const ended = endedCourses(db, asOf);
  const fits = new Map<string, StoredCourse>();
  for (const course of listCourses(db)) {
    const code = ended.has(course.id) ? undefined : findCourseDefault(course.code, course.name)?.code;
    if (code !== undefined && !fits.has(code)) fits.set(code, course);
  }
  return fits;
}

/** Courses there is a rule for on the day or later. */
const ruledCourses = (db: ReadableDB, asOf: IsoDate): Set<CourseId> =>
  new Set(readRows(db, 'course_rule', 'valid_to >= ?', [asOf]).map(({ courseId }) => courseId));

export function proposeRules({ db }: QueryContext, { asOf }: { readonly asOf: IsoDate }): RuleProposal[] {
  const fits = coursesByDefault(db, asOf);
  const ruled = ruledCourses(db, asOf);
  const employees = employeesOn(db, asOf);
  return ruleDefaults.map((rule) => {
    const usual = courseOfRule(rule);
    const course = fits.get(rule.code);
    return {
      ...rule,
      name: usual.name,
      courseId: course?.id ?? null,
      courseCode: course?.code ?? usual.code,
      courseName: course?.name ?? usual.name,
      courseMonths: course ? course.validMonths : usual.months,
      validMonths: null,
      isKnown: course !== undefined && ruled.has(course.id),
      persons: personsIn(employees, rule.audience),
    };
  });
}

/** A code that another course goes by (`HYG` for hand hygiene) gets a number behind it. */
function freeCode(db: ReadableDB, code: string): string {
  const taken = new Set(listCourses(db).map((course) => courseKey(course.code)));
  let free = code;
  for (let n = 2; taken.has(courseKey(free)); n++) free = `${code}-${n}`;
  return free;
}

function makeCourse({ db, set, random }: CommandContext, rule: RuleDefault): CourseId {
  const { name, months, basis, source } = courseOfRule(rule);
  const id = newId<CourseId>(random);
  insertCourse(db, id, { code: freeCode(db, rule.code), name, validMonths: months, basis, source }, set.stamp);
  return id;
}

/** @throws not_found */
export function adoptRules(
  context: CommandContext,
  { codes, validFrom }: ParsedInput<typeof requirementCalls.adoptRules>,
): CallOutput<typeof requirementCalls.adoptRules> {
  const { db, set, random, note } = context;
  const fits = coursesByDefault(db, validFrom);
  const ruled = ruledCourses(db, validFrom);
  const made = { rules: 0, courses: 0 };
  for (const code of new Set(codes)) {
    const rule = ruleDefaults.find((one) => one.code === code);
    if (!rule) throw new AppFailure('not_found');
    const known = fits.get(code)?.id;
    if (known !== undefined && ruled.has(known)) continue;
    const courseId = known ?? makeCourse(context, rule);
    const { audience, withinDays, basis, source } = rule;
    insertRow(db, set, 'course_rule', {
      ...{ id: newId<RuleId>(random), courseId, audience, withinDays, validMonths: null, basis, source },
      ...{ validFrom, validTo: OPEN_END },
    });
    made.rules++;
    if (known === undefined) made.courses++;
  }
  note(made);
  return made;
}
