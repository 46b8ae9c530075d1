/**
 * Danish public holidays (helligdage) and working days. 24 and 31 December and Grundlovsdag are days off by agreement
 * only, and differ: they count as working days here. Store bededag is none from 2024 on (lov nr. 214 af 06-03-2023).
 */
import { addDays, type IsoDate, makeDate, partsOf } from './dates.ts';

const LAST_BEDEDAG = 2023;

/** Easter Sunday of the Gregorian calendar, by the anonymous rule of 1876 (Meeus, Jones, Butcher). */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leaps = Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const h = (19 * a + century - leaps - moon + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - h - (inCentury % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const place = h + l - 7 * m + 114;
  return makeDate(year, Math.floor(place / 31), (place % 31) + 1) as IsoDate;
}

/** From Easter Sunday: skærtorsdag, langfredag, påskedag, 2. påskedag, Kristi himmelfart, pinsedag, 2. pinsedag. */
const FROM_EASTER = [-3, -2, 0, 1, 39, 49, 50];
const BEDEDAG = 26;
const FIXED = ['01-01', '12-25', '12-26'];

export function isHoliday(day: IsoDate): boolean {
  if (FIXED.includes(day.slice(5))) return true;
  const { year } = partsOf(day);
  const easter = easterSunday(year);
  const days = year <= LAST_BEDEDAG ? [...FROM_EASTER, BEDEDAG] : FROM_EASTER;
  return days.some((after) => addDays(easter, after) === day);
}

/** 0 Monday … 6 Sunday. */
export function weekday(day: IsoDate): number {
  const { year, month, day: date } = partsOf(day);
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return (at.getUTCDay() + 6) % 7;
}

const SATURDAY = 5;

/** Monday to Friday, and no public holiday. */
export const isWorkingDay = (day: IsoDate): boolean => weekday(day) < SATURDAY && !isHoliday(day);

/** The day itself, or the nearest working day after (`1`) or before (`-1`) it. */
export function workingDay(day: IsoDate, towards: 1 | -1): IsoDate {
  let at = day;
  while (!isWorkingDay(at)) at = addDays(at, towards);
  return at;
}
