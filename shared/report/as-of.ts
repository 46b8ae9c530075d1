/** Which days a report is made for. */
import { addDays, addMonths, daysInMonth, endOfYear, type IsoDate, makeDate, partsOf } from '../kernel/dates.ts';
import { fail, ok, type Result } from '../kernel/result.ts';

/**
 * The last day of the period's year, or today when the year is not over.
 * @param asked must lie in the period's year; otherwise bad_input
 */
export function boardAsOf(period: string, asked: IsoDate | undefined, today: IsoDate): Result<IsoDate> {
  if (period > today.slice(0, 4)) return fail('period_in_future');
  if (asked !== undefined) return asked.slice(0, 4) === period ? ok(asked) : fail('bad_input', { field: 'asOf' });
  const end = endOfYear(Number(period));
  return ok(end < today ? end : today);
}

const POINTS = 13;

function endOfMonth(date: IsoDate): IsoDate {
  const { year, month } = partsOf(date);
  return makeDate(year, month, daysInMonth(year, month)) ?? date;
}

/** The last days of the twelve months before, and the day itself; oldest first. */
export function trendDays(asOf: IsoDate): IsoDate[] {
  // From the first of the month, so that no month is skipped by a short one.
  const first = addDays(asOf, 1 - partsOf(asOf).day);
  const before = Array.from({ length: POINTS - 1 }, (_, i) => endOfMonth(addMonths(first, i - (POINTS - 1))));
  return [...before, asOf];
}
