/** Rules: listed with whom they hold for, made, changed from a day on, corrected, ended. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { listCourses } from '../../../db/learning/courses.ts';
import { type Employee, employeesOn } from '../../../db/learning/employees.ts';
import { areUnits } from '../../../db/learning/requirement-rules.ts';
import { changeRow, findRow, insertRow, readRows, removeRow } from '../../../db/learning/rows.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import { addDays, type IsoDate } from '../../../shared/kernel/dates.ts';
import { newId, type RuleId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { type Audience, covers } from '../../../shared/learning/audience.ts';
import type { CourseRule, RuleFields, requirementCalls } from '../../../shared/learning/contract-requirements.ts';
import type { CourseRuleRow } from '../../../shared/learning/stored.ts';
import { requireOrder } from '../../apv/changing.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';
import { found, fromEnd, requireCourse, standingOn, toEnd } from './saving.ts';

/** Persons, not engagements. */
export const personsIn = (employees: readonly Employee[], audience: Audience): number =>
  new Set(employees.filter((one) => covers(audience, one)).map(({ personId }) => personId)).size;

const RANK = { now: 0, later: 1, ended: 2 } as const;

/** By course in Danish order; those that hold first. */
export function listRules({ db }: QueryContext, { asOf }: { readonly asOf: IsoDate }): CourseRule[] {
  const courses = listCourses(db);
  const place = new Map(courses.map((course, at) => [course.id, { course, at }]));
  const employees = employeesOn(db, asOf);
  const rules = readRows(db, 'course_rule', '1 ORDER BY valid_from DESC, id').flatMap((row) => {
    const { course, at } = place.get(row.courseId) ?? {};
    if (!course || at === undefined) return [];
    const { born: _, validTo, ...rule } = row;
    const standing = standingOn(row, asOf);
    const view: CourseRule = {
      ...rule,
      courseCode: course.code,
      courseName: course.name,
      courseMonths: course.validMonths,
      validTo: fromEnd(validTo),
      standing,
      persons: standing === 'now' ? personsIn(employees, rule.audience) : 0,
    };
    return [{ at, view }];
  });
  return rules.sort((a, b) => a.at - b.at || RANK[a.view.standing] - RANK[b.view.standing]).map(({ view }) => view);
}

/** @throws rule_known: the same people would be asked twice for the same course on the same day */
function refuseTwin(db: ReadableDB, rule: Omit<CourseRuleRow, 'id'>, ownId: RuleId | null): void {
  const twins = readRows(db, 'course_rule', 'course_id = ? AND valid_from <= ? AND valid_to >= ?', [
    rule.courseId,
    rule.validTo,
    rule.validFrom,
  ]);
  const same = JSON.stringify(rule.audience);
  if (twins.some(({ id, audience }) => id !== ownId && JSON.stringify(audience) === same)) {
    throw new AppFailure('rule_known');
  }
}

/** In one order, whatever order they were ticked in: the same audience is the same text. */
const sorted = (audience: Audience): Audience => ({
  staffGroups: [...new Set(audience.staffGroups)].sort(),
  jobCodes: [...new Set(audience.jobCodes)].sort(),
  workplaces: [...new Set(audience.workplaces)].sort(),
  roles: [...new Set(audience.roles)].sort(),
  unitIds: [...new Set(audience.unitIds)].sort(),
});

type SaveRule = ParsedInput<typeof requirementCalls.saveRule>;

/** The checks that every way of writing a rule shares. @throws not_found, looks_like_cpr */
function fieldsOf(db: ReadableDB, { courseId, fields }: SaveRule): RuleFields {
  requireCourse(db, courseId);
  if (!areUnits(db, fields.audience.unitIds)) throw new AppFailure('not_found');
  refuseCpr({ source: fields.source });
  return { ...fields, audience: sorted(fields.audience) };
}

function insertRule({ db, set, random }: CommandContext, row: Omit<CourseRuleRow, 'id'>, ownId: RuleId | null): RuleId {
  requireOrder(row.validFrom, row.validTo, 'validTo');
  refuseTwin(db, row, ownId);
  const id = newId<RuleId>(random);
  insertRow(db, set, 'course_rule', { id, ...row });
  return id;
}

/** The old rule ends the day before; what it judged until then stays. @throws dates_reversed */
function changeFrom(context: CommandContext, input: SaveRule, fields: RuleFields, day: IsoDate): RuleId {
  const { db, set } = context;
  const old = found(input.ruleId === null ? undefined : findRow(db, 'course_rule', input.ruleId));
  if (day <= old.validFrom || day > old.validTo) throw new AppFailure('dates_reversed', { field: 'day' });
  changeRow(db, set, 'course_rule', old, { validTo: addDays(day, -1) });
  return insertRule(context, { courseId: old.courseId, ...fields, validFrom: day, validTo: old.validTo }, old.id);
}

/** @throws not_found, dates_reversed, rule_known, looks_like_cpr */
export function saveRule(context: CommandContext, input: SaveRule): { readonly ruleId: RuleId } {
  const { db, set, note } = context;
  const { ruleId, courseId, change } = input;
  const fields = fieldsOf(db, input);
  note({ course: courseId, change: change.kind });
  if (change.kind === 'from') return { ruleId: changeFrom(context, input, fields, change.day) };
  const row = { courseId, ...fields, validFrom: change.validFrom, validTo: toEnd(change.validTo) };
  if (change.kind === 'new') return { ruleId: insertRule(context, row, null) };
  const old = found(ruleId === null ? undefined : findRow(db, 'course_rule', ruleId));
  requireOrder(row.validFrom, row.validTo, 'validTo');
  refuseTwin(db, { ...row, courseId: old.courseId }, old.id);
  changeRow(db, set, 'course_rule', old, { ...row, courseId: old.courseId });
  return { ruleId: old.id };
}

/** @throws not_found, dates_reversed, rule_known when it is made longer, into the time of the rule that came after it */
export function endRule(
  { db, set, note }: CommandContext,
  { ruleId, lastDay }: ParsedInput<typeof requirementCalls.endRule>,
): Record<string, never> {
  const old = found(findRow(db, 'course_rule', ruleId));
  requireOrder(old.validFrom, lastDay, 'lastDay');
  if (lastDay > old.validTo) refuseTwin(db, { ...old, validTo: lastDay }, old.id);
  changeRow(db, set, 'course_rule', old, { validTo: lastDay });
  note({ rule: ruleId });
  return {};
}

/** @throws not_found, rule_has_held */
export function removeRule(
  { db, set, today, note }: CommandContext,
  { ruleId }: ParsedInput<typeof requirementCalls.removeRule>,
): Record<string, never> {
  const old = found(findRow(db, 'course_rule', ruleId));
  if (old.validFrom < today) throw new AppFailure('rule_has_held');
  removeRow(db, set, 'course_rule', old);
  note({ rule: ruleId });
  return {};
}
