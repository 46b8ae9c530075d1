/** All rules of data quality by their name. A count is the number of cases, so list and figure cannot disagree. */
import { addDays, addMonths, type IsoDate, makeDate, partsOf } from '../kernel/dates.ts';
import type { QualityKind } from './quality-kinds.ts';
import type { QualityLimits } from './quality-limits.ts';
import type { QualityCase, QualityDay } from './quality-model.ts';
import {
  doubleEngagements,
  forATimeWithoutEnd,
  overFullTime,
  possibleDuplicates,
  withoutCpr,
  withoutEmail,
  withoutHours,
  withoutJobCode,
  withReplacementCpr,
} from './quality-person-rules.ts';
import { closedWithPeople, emptyUnits, endedLeaders, expiredRoles, withoutLeader } from './quality-unit-rules.ts';

type Rule = (day: QualityDay, limits: QualityLimits) => QualityCase[];

const RULES: Readonly<Record<QualityKind, Rule>> = {
  no_cpr: withoutCpr,
  closed_unit: closedWithPeople,
  ended_leader: endedLeaders,
  no_leader: withoutLeader,
  duplicate: possibleDuplicates,
  double_engagement: doubleEngagements,
  over_full_time: overFullTime,
  expired_role: expiredRoles,
  replacement_cpr: withReplacementCpr,
  no_end: forATimeWithoutEnd,
  no_hours: withoutHours,
  no_job_code: withoutJobCode,
  no_email: withoutEmail,
  empty_unit: emptyUnits,
};

export const casesOn = (kind: QualityKind, day: QualityDay, limits: QualityLimits): QualityCase[] =>
  RULES[kind](day, limits);

const MONTH_ENDS = 13;

/** The last thirteen month ends up to the day, and the day itself; oldest first. */
export function trendDays(asOf: IsoDate): IsoDate[] {
  const { year, month } = partsOf(asOf);
  const first = makeDate(year, month, 1) ?? asOf;
  const isMonthEnd = partsOf(addDays(asOf, 1)).day === 1;
  const back = isMonthEnd ? MONTH_ENDS - 1 : MONTH_ENDS;
  const before = Array.from({ length: back }, (_, i) => addDays(addMonths(first, i + 1 - back), -1));
  return [...before, asOf];
}

/** What the count is compared with in words. */
export const threeMonthsBefore = (asOf: IsoDate): IsoDate => addMonths(asOf, -3);

export type Course = 'fewer' | 'more' | 'same';

/** @param before null when there is nothing to compare with */
export const courseOf = (count: number, before: number | null): Course | null =>
  before === null ? null : count < before ? 'fewer' : count > before ? 'more' : 'same';
