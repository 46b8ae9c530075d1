/** What a cell of a sheet says, as the same cell would be written in a CSV file. */
import { addDays, type IsoDate, makeDate } from '../../../shared/kernel/dates.ts';

/** Sheets count days from here; those before March 1900 are one off, because their 1900 was a leap year. */
const ZERO_1900 = makeDate(1899, 12, 30) as IsoDate;
const ZERO_1904 = makeDate(1904, 1, 1) as IsoDate;
const LEAP_THAT_NEVER_WAS = 60;
const LAST_SERIAL = 2958465;

const WHOLE = /^-?\d+$/;
const THREE_DECIMALS = /^(-?[1-9]\d{0,2})\.(\d{3})$/;

/** ISO text, because it cannot be misread; undefined for what is no day, such as a time. */
export function serialDay(value: string, from1904: boolean): string | undefined {
  const serial = Math.floor(Number(value));
  if (!(serial >= 1) || serial > LAST_SERIAL) return undefined;
  if (from1904) return serial + 1462 > LAST_SERIAL ? undefined : addDays(ZERO_1904, serial);
  return addDays(ZERO_1900, serial < LEAP_THAT_NEVER_WAS ? serial + 1 : serial);
}

/** Digits without an exponent. */
function plainDigits(n: number): string {
  const text = String(n);
  if (!text.includes('e')) return text;
  if (Number.isInteger(n)) return BigInt(n).toString();
  return n.toFixed(20).replace(/0+$/, '');
}

/**
 * A number with all its digits. The sign is the Danish one, and three decimals
 * get a fourth, so that no number of a sheet can be taken for thousands.
 */
export function numberText(value: string, decimal: ',' | '.'): string {
  if (WHOLE.test(value)) return value;
  const n = Number(value);
  if (!Number.isFinite(n)) return value;
  return plainDigits(n).replace(THREE_DECIMALS, '$1.$20').replace('.', decimal);
}

/** Built-in number formats that show a day: those every sheet has, and those of the East Asian editions. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const NOT_A_PART = /"[^"]*"|\\.|\[[^\]]*\]|_./g;

/** Whether numbers of the format are shown as days: it has a part for the day or the year. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  return code.toLowerCase() !== 'general' && /[dy]/i.test(code.replace(NOT_A_PART, ''));
}
