/**
 * Calendar days as ISO text (`2026-11-22`). No clock and no time zone: a day is
 * a day. `valid_to` is the last day, inclusive; open-ended is `9999-12-31`.
 */
export type IsoDate = string & { readonly __isoDate: true };

export const OPEN_END = '9999-12-31' as IsoDate;
export const BEGINNING = '0001-01-01' as IsoDate;

/** Days that figures can be asked for: those of the living, with room for years before and after them. */
export const FIRST_FIGURE_DAY = '1900-01-01' as IsoDate;
export const LAST_FIGURE_DAY = '2199-12-31' as IsoDate;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** @param month 1–12 */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** A valid calendar day, or undefined. @param month 1–12 */
export function makeDate(year: number, month: number, day: number): IsoDate | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate;
}

export function parseIsoDate(text: string): IsoDate | undefined {
  const m = ISO.exec(text);
  return m ? makeDate(Number(m[1]), Number(m[2]), Number(m[3])) : undefined;
}

export const isFigureDay = (date: IsoDate): boolean => date >= FIRST_FIGURE_DAY && date <= LAST_FIGURE_DAY;

export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

/** Days since 1970-01-01; setUTCFullYear because Date reads years below 100 as 19xx. */
function toDayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return Math.round(at.getTime() / DAY_MS);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  const at = new Date((toDayNumber(date) + days) * DAY_MS);
  const moved = makeDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
  if (!moved) throw new RangeError('date outside the calendar');
  return moved;
}

/** Months are clamped to the end of the month: 31 January + 1 month = 28 or 29 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = (index % 12) + 1;
  const moved = makeDate(y, m, Math.min(day, daysInMonth(y, m)));
  if (!moved) throw new RangeError('date outside the calendar');
  return moved;
}

/** Whole days from `a` to `b`; negative when b is earlier. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return toDayNumber(b) - toDayNumber(a);
}

/** Completed years on the given day. A birthday on 29 February falls on 1 March in other years. */
export function ageOn(birth: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

export const endOfYear = (year: number): IsoDate => `${pad(year, 4)}-12-31` as IsoDate;

/** The Danish official short form, `22-11-2026`; an open end is an empty text. */
export function formatDate(date: IsoDate): string {
  if (date === OPEN_END) return '';
  return `${date.slice(8, 10)}-${date.slice(5, 7)}-${date.slice(0, 4)}`;
}

/** The day of a moment in the office's own time zone. */
export function dayOf(moment: Date): IsoDate {
  const date = makeDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  if (!date) throw new RangeError('clock outside the calendar');
  return date;
}
