/**
 * By when a rule wants a course taken. A rule that follows another without a gap does not begin its people's time
 * anew: who was late stays late, unless the new rule gives more time; who had time left has at least until the new
 * rule's own days have run from the day it began.
 */
import { addDays, type IsoDate } from '../kernel/dates.ts';
import type { CourseRuleRow } from './stored.ts';

/** One rule's part of the way from the first to the one that holds. */
export interface Term {
  readonly from: IsoDate;
  readonly withinDays: number;
}

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

/**
 * The last day to take it in time.
 * @param start first day of the engagement
 * @param terms the rules that followed each other, the first first; the last one holds
 */
export function deadlineOf(start: IsoDate, terms: readonly Term[]): IsoDate {
  const base = later(start, terms[0]?.from ?? start);
  let due: IsoDate | undefined;
  for (const { from, withinDays } of terms) {
    const counted = addDays(base, withinDays);
    due = due === undefined ? counted : later(counted, earlier(due, addDays(later(start, from), withinDays)));
  }
  return due ?? base;
}

/** Of several that ended the day before: the one for the same people, else the one that gave least time. */
const bySuccession =
  (rule: CourseRuleRow) =>
  (a: CourseRuleRow, b: CourseRuleRow): number => {
    const same = (one: CourseRuleRow): number =>
      JSON.stringify(one.audience) === JSON.stringify(rule.audience) ? 0 : 1;
    return same(a) - same(b) || a.withinDays - b.withinDays || (a.id < b.id ? -1 : 1);
  };

/**
 * The rule and those before it, the first first.
 * @param rules all of the same course
 * @param holds whether a rule is for the people in question
 */
export function termsOf(
  rule: CourseRuleRow,
  rules: readonly CourseRuleRow[],
  holds: (rule: CourseRuleRow) => boolean,
): Term[] {
  const terms: Term[] = [];
  let next: CourseRuleRow | undefined = rule;
  while (next) {
    const at: CourseRuleRow = next;
    terms.unshift({ from: at.validFrom, withinDays: at.withinDays });
    [next] = rules
      .filter((one) => one.validTo < at.validFrom && addDays(one.validTo, 1) === at.validFrom && holds(one))
      .sort(bySuccession(at));
  }
  return terms;
}
