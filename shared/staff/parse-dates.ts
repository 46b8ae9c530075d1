/**
 * Dates in files (domain §5.5 point 4). The order of day and month is settled
 * for a whole column from all its values: `03-04-2024` alone says nothing, but
 * a column with a 25 in first place does.
 */
import { addDays, type IsoDate, makeDate, OPEN_END } from '../kernel/dates.ts';
import type { Counts } from './parse-numbers.ts';

export type DateForm = 'dmy' | 'mdy' | 'ymd' | 'excel';

const SEPARATED = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/;
const YEAR_FIRST = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/;
const COMPACT = /^\d{7,8}$/;
const SERIAL = /^\d{5}$/;
const CLOCK = /[T ]\d{1,2}:\d{2}.*$/;
/** Spreadsheets count days from here; their 1900 has a 29 February that never was. */
const SERIAL_ZERO = makeDate(1899, 12, 30) as IsoDate;
const OPEN_SERIAL = '2958465';
const NOTHING = /^[0\-./ ]*$/;
/** No engagement or course lies before 1900 or after 2199; such years are slips of a finger. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** Some systems write 31-12-2999 or 01-01-3000 for an end that is not known. */
const OPEN_FROM = 2900;

const bare = (text: string): string => text.trim().replace(CLOCK, '');

/** Empty, and the zeros that SAP writes for "no date". */
export const isNoDate = (text: string): boolean => NOTHING.test(text);

const OPEN = new Set(['31129999', '12319999', '99991231', '99999999', OPEN_SERIAL]);

/** 31-12-9999 in any order, 99999999 and the like. */
export function isOpenEnd(text: string): boolean {
  return text.includes('9999') || text === OPEN_SERIAL ? OPEN.has(bare(text).replace(/[-./ ]/g, '')) : false;
}

interface Parts {
  readonly first: number;
  readonly second: number;
  readonly year: number;
}

function separated(text: string): Parts | undefined {
  const m = SEPARATED.exec(text);
  return m ? { first: Number(m[1]), second: Number(m[2]), year: Number(m[3]) } : undefined;
}

/** `1012020` is `01012020` whose zero a spreadsheet took. */
function compact(text: string): Parts | undefined {
  if (!COMPACT.test(text)) return undefined;
  const t = text.padStart(8, '0');
  return { first: Number(t.slice(0, 2)), second: Number(t.slice(2, 4)), year: Number(t.slice(4)) };
}

function known(year: number, month: number, day: number): IsoDate | undefined {
  if (year >= OPEN_FROM) return makeDate(year, month, day) && OPEN_END;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? makeDate(year, month, day) : undefined;
}

function yearFirst(text: string): IsoDate | undefined {
  const m = YEAR_FIRST.exec(text);
  return m ? known(Number(m[1]), Number(m[2]), Number(m[3])) : undefined;
}

function compactYearFirst(text: string): IsoDate | undefined {
  if (text.length !== 8 || !COMPACT.test(text)) return undefined;
  return known(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
}

function serial(text: string): IsoDate | undefined {
  return SERIAL.test(text) ? addDays(SERIAL_ZERO, Number(text)) : undefined;
}

/**
 * A day in the column's form. A date that opens with its year is read in every
 * column, because it cannot be misread. Open ends are `OPEN_END`; no date and
 * an impossible date are undefined (ask `isNoDate` first).
 */
export function parseDate(text: string, form: DateForm): IsoDate | undefined {
  if (isOpenEnd(text)) return OPEN_END;
  const plain = bare(text);
  if (form === 'excel') return serial(plain) ?? yearFirst(plain);
  if (form === 'ymd') return yearFirst(plain) ?? compactYearFirst(plain);
  const parts = separated(plain) ?? compact(plain);
  if (!parts) return yearFirst(plain);
  const { first, second, year } = parts;
  return form === 'dmy' ? known(year, second, first) : known(year, first, second);
}

const SHORT_YEAR = /^(\d{1,2})([-./ ])(\d{1,2})\2(\d{2})$/;
/** `70` and later are of the last century, as in most programs. */
const CENTURY_FROM = 70;

/** `02-03-23` with its century; any other text as it is. */
export const withCentury = (text: string): string =>
  bare(text).replace(SHORT_YEAR, (_, first, sign, second, year) => {
    return `${first}${sign}${second}${sign}${Number(year) < CENTURY_FROM ? 20 : 19}${year}`;
  });

/**
 * Whether a column ends its dates with years of two digits. Days reach further than the years of courses do, so a column
 * whose last part reaches as far as the others may as well begin with the year, and is left unread.
 */
export function hasShortYears(counts: Counts): boolean {
  let [before, last] = [0, 0];
  for (const text of counts.keys()) {
    const parts = SHORT_YEAR.exec(bare(text));
    if (!parts) continue;
    before = Math.max(before, Number(parts[1]), Number(parts[3]));
    last = Math.max(last, Number(parts[4]) % 100);
  }
  return last < before;
}

/** The counts of a column as they are with the centuries put in. */
export const countsWithCentury = (counts: Counts): Counts =>
  hasShortYears(counts) ? new Map([...counts].map(([text, n]) => [withCentury(text), n])) : counts;

export interface DateTally {
  readonly dmy: number;
  readonly mdy: number;
  /** Year first without signs between, such as 20240229. */
  readonly ymd: number;
  /** Year first with signs: read in every column, so it says nothing of the others. */
  readonly iso: number;
  readonly excel: number;
  /** Day and month could change places. */
  readonly either: number;
}

/** Counts what the values show. Open ends are left out: systems write them in a form of their own. */
export function tallyDates(counts: Counts): DateTally {
  const tally = { dmy: 0, mdy: 0, ymd: 0, iso: 0, excel: 0, either: 0 };
  for (const [text, n] of counts) {
    const shown = isNoDate(text) || isOpenEnd(text) ? undefined : shownForm(bare(text));
    if (shown) tally[shown] += n;
  }
  return tally;
}

function shownForm(text: string): keyof DateTally | undefined {
  if (SERIAL.test(text)) return 'excel';
  if (yearFirst(text)) return 'iso';
  if (compactYearFirst(text)) return 'ymd';
  const parts = separated(text) ?? compact(text);
  if (!parts) return undefined;
  if (parts.first > 12) return parts.second > 12 ? undefined : 'dmy';
  return parts.second > 12 ? 'mdy' : 'either';
}

/**
 * The form most values of a column show; `unclear` when day-first and
 * month-first are shown equally often, undefined when nothing is shown.
 */
export function dateFormOf(tally: DateTally): DateForm | 'unclear' | undefined {
  const dayOrMonth = tally.dmy + tally.mdy + tally.either;
  if (tally.excel > 0 && tally.excel >= tally.ymd && tally.excel >= dayOrMonth) return 'excel';
  if (tally.ymd > 0 && tally.ymd >= dayOrMonth) return 'ymd';
  if (tally.dmy > tally.mdy) return 'dmy';
  if (tally.mdy > tally.dmy) return 'mdy';
  if (tally.dmy > 0) return 'unclear';
  return tally.iso > 0 && tally.either === 0 ? 'ymd' : undefined;
}

/** A column that shows nothing takes the order of the file's other columns, and else the Danish one. */
export function settleDateForm(tally: DateTally, file: Pick<DateTally, 'dmy' | 'mdy'>): DateForm | 'unclear' {
  const own = dateFormOf(tally);
  if (own) return own;
  return file.mdy > file.dmy ? 'mdy' : 'dmy';
}
