/**
 * What a file's columns show as a whole, and readers of single cells made from
 * it. The form of dates and numbers is settled per column before any row is read.
 */
import type { IsoDate } from '../kernel/dates.ts';
import { AppFailure } from '../kernel/result.ts';
import type { ErrorCode } from '../messages/error-codes.ts';
import type { MappingProfile } from './import-contract.ts';
import { countsWithCentury, type DateForm, isNoDate, parseDate, settleDateForm, tallyDates } from './parse-dates.ts';
import type { HeaderMap } from './parse-header.ts';
import { remember } from './parse-memory.ts';
import { type Counts, type Decimal, decimalOf, parseNumber, settleDecimal, tallyDecimals } from './parse-numbers.ts';

/** By column: whether any row holds something, and each value with its count where asked for. */
export interface ColumnFacts {
  readonly filled: readonly boolean[];
  readonly counts: readonly (Counts | undefined)[];
}

/** Fields whose form is settled from the whole column. */
const DATES = ['start', 'end', 'validFrom', 'validTo', 'completedOn'];
/** The most a field can sensibly hold; one that stays under 1,000 has no thousands sign. */
const NUMBERS: Readonly<Record<string, number>> = {
  fte: 200,
  weeklyHours: 168,
  numerator: 100_000,
  denominator: 100_000,
  hours: 100_000,
};

export const isDateField = (field: string): boolean => DATES.includes(field);
/** The most the field can hold; undefined when it holds no number. */
export const mostOf = (field: string): number | undefined =>
  Object.hasOwn(NUMBERS, field) ? NUMBERS[field] : undefined;

/** Columns whose values are to be counted while the file is read for the first time. */
export function countedColumns(map: HeaderMap): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const [field, column] of map.columnOf) {
    if (DATES.includes(field) || field in NUMBERS) columns.add(column);
  }
  return columns;
}

interface Counted {
  readonly column: number;
  /** The counter of a value. */
  readonly of: (text: string) => { n: number };
  readonly counts: () => Counts;
}

function makeCounter(column: number): Counted {
  const all = new Map<string, { n: number }>();
  const of = remember((text) => {
    const counter = { n: 0 };
    all.set(text, counter);
    return counter;
  });
  return { column, of, counts: () => new Map([...all].map(([text, { n }]) => [text, n])) };
}

/** Gathers the facts row by row; `facts` is asked for when all rows have been seen. */
export function makeFactGatherer(map: HeaderMap): {
  add: (cells: readonly string[]) => void;
  facts: () => ColumnFacts;
} {
  const filled = map.headers.map(() => false);
  const counted = [...countedColumns(map)].map(makeCounter);
  let empty = filled.map((_, column) => column);
  const add = (cells: readonly string[]): void => {
    if (empty.length > 0) {
      for (const column of empty) if ((cells[column] ?? '').trim() !== '') filled[column] = true;
      if (empty.some((column) => filled[column])) empty = empty.filter((column) => !filled[column]);
    }
    for (const { column, of } of counted) {
      const value = cells[column];
      if (value !== undefined) of(value).n++;
    }
  };
  const facts = (): ColumnFacts => {
    const counts = new Map(counted.map((c) => [c.column, c.counts()]));
    return { filled, counts: map.headers.map((_, column) => counts.get(column)) };
  };
  return { add, facts };
}

export interface ColumnForms {
  readonly dates: ReadonlyMap<string, DateForm>;
  readonly decimals: ReadonlyMap<string, Decimal>;
}

const NO_COUNTS: Counts = new Map();

/** The form of each such field as far as its column tells. */
export interface FormsSeen {
  readonly dates: ReadonlyMap<string, DateForm | 'unclear'>;
  readonly decimals: ReadonlyMap<string, Decimal | 'unclear'>;
}

type CountsOf = (column: number) => Counts;

export function seeForms(map: Pick<HeaderMap, 'columnOf'>, facts: ColumnFacts, profile?: MappingProfile): FormsSeen {
  const countsOf = (column: number): Counts => facts.counts[column] ?? NO_COUNTS;
  return {
    dates: seeDates(map, countsOf, profile?.dateForm),
    decimals: seeDecimals(map, countsOf, profile?.decimal),
  };
}

/** @throws date_form_unclear {column}, number_form_unclear {column} */
export function settleForms(map: HeaderMap, facts: ColumnFacts, profile?: MappingProfile): ColumnForms {
  const seen = seeForms(map, facts, profile);
  const columnOf = (field: string) => ({ column: map.headers[map.columnOf.get(field) ?? -1] ?? '' });
  const settle = <F extends string>(forms: ReadonlyMap<string, F | 'unclear'>, code: ErrorCode): Map<string, F> => {
    const settled = new Map<string, F>();
    for (const [field, form] of forms) {
      if (form === 'unclear') throw new AppFailure(code, columnOf(field));
      settled.set(field, form as F);
    }
    return settled;
  };
  return {
    dates: settle<DateForm>(seen.dates, 'date_form_unclear'),
    decimals: settle<Decimal>(seen.decimals, 'number_form_unclear'),
  };
}

/** Years of two digits are read of courses only: a start in `85` and an end in `99` say too little of their century. */
const countsFor = (field: string, counts: Counts): Counts =>
  field === 'completedOn' ? countsWithCentury(counts) : counts;

function seeDates(
  map: Pick<HeaderMap, 'columnOf'>,
  countsOf: CountsOf,
  said: DateForm | undefined,
): Map<string, DateForm | 'unclear'> {
  const tallies = [...map.columnOf]
    .filter(([field]) => DATES.includes(field))
    .map(([field, column]) => ({ field, tally: tallyDates(countsFor(field, countsOf(column))) }));
  const file = { dmy: 0, mdy: 0 };
  for (const { tally } of tallies) {
    file.dmy += tally.dmy;
    file.mdy += tally.mdy;
  }
  return new Map(tallies.map(({ field, tally }) => [field, said ?? settleDateForm(tally, file)]));
}

function seeDecimals(
  map: Pick<HeaderMap, 'columnOf'>,
  countsOf: CountsOf,
  said: Decimal | undefined,
): Map<string, Decimal | 'unclear'> {
  const columns = [...map.columnOf].filter(([field]) => field in NUMBERS);
  const all = { comma: 0, point: 0 };
  for (const [, column] of columns) {
    const tally = tallyDecimals(countsOf(column));
    all.comma += tally.comma;
    all.point += tally.point;
  }
  const file = decimalOf(all);
  return new Map(
    columns.map(([field, column]) => {
      const settled = said ?? settleDecimal(countsOf(column), file, (NUMBERS[field] ?? 0) < 1000);
      return [field, settled ?? 'unclear'];
    }),
  );
}

/** The form as it is shown to the user: that of the first such column; empty where the file has none. */
export const shownForm = (forms: ReadonlyMap<string, string>): string => [...forms.values()][0] ?? '';

/** `undefined`: no such day. `null`: the cell says that there is no date. */
export function makeDateReader(form: DateForm): (value: string) => IsoDate | null | undefined {
  return remember((value) => (isNoDate(value) ? null : parseDate(value, form)));
}

/** `undefined`: no number. `null`: the cell is empty. */
export function makeNumberReader(decimal: Decimal): (value: string) => number | null | undefined {
  return remember((value) => (value.trim() === '' ? null : parseNumber(value, decimal)));
}
