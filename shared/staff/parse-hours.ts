/** Beskæftigelsesgrad and hours of a row, from whichever columns the file has. */
import { AppFailure } from '../kernel/result.ts';
import { type ColumnFacts, type ColumnForms, makeNumberReader } from './parse-columns.ts';
import { type FteScale, FULL_TIME_HOURS, MAX_FTE, MAX_WEEKLY_HOURS, settleFteScale, toFte } from './parse-fte.ts';
import type { HeaderMap } from './parse-header.ts';
import { parseNumber } from './parse-numbers.ts';
import type { Faults } from './parse-row.ts';

type NumberCell = (cells: readonly string[], within: (value: number) => boolean) => number | undefined;

/** Reads the field's cell; empty is undefined, and what is no number in the range is noted as bad_number. */
export function makeNumberCell(map: HeaderMap, forms: ColumnForms, faults: Faults, field: string): NumberCell {
  const column = map.columnOf.get(field);
  if (column === undefined) return () => undefined;
  const readNumber = makeNumberReader(forms.decimals.get(field) ?? ',');
  return (cells, within) => {
    const text = cells[column] ?? '';
    const value = readNumber(text);
    if (value === null) return undefined;
    if (value !== undefined && within(value)) return value;
    faults.note(column, 'bad_number', text);
    return undefined;
  };
}

function scaleOf(map: HeaderMap, facts: ColumnFacts, forms: ColumnForms): FteScale {
  const column = map.columnOf.get('fte');
  if (column === undefined) return 'share';
  const values = new Map<number, number>();
  for (const [text, n] of facts.counts[column] ?? []) {
    const value = text.includes('/') ? undefined : parseNumber(text, forms.decimals.get('fte') ?? ',');
    if (value !== undefined) values.set(value, (values.get(value) ?? 0) + n);
  }
  const header = map.headers[column] ?? '';
  const scale = settleFteScale(header, values);
  if (!scale) throw new AppFailure('number_form_unclear', { column: header });
  return scale;
}

export interface Hours {
  /** Undefined when nothing says it, or when a fault is noted. */
  readonly fte: number | undefined;
  /** No column says it, and none is at fault for that. */
  readonly missing: boolean;
  readonly weeklyHours: number | undefined;
}

const notNegative = (value: number): boolean => value >= 0;
const contractHours = (value: number): boolean => value >= 0 && value <= MAX_WEEKLY_HOURS;

/**
 * The rate itself goes first, then numerator and denominator (KMD), then weekly
 * hours of 37. @throws number_form_unclear {column}
 */
export function makeHoursReader(
  map: HeaderMap,
  facts: ColumnFacts,
  forms: ColumnForms,
  faults: Faults,
): { read: (cells: readonly string[]) => Hours; column: number; scale: FteScale } {
  const scale = scaleOf(map, facts, forms);
  const fteColumn = map.columnOf.get('fte') ?? -1;
  const rate = makeNumberCell(map, forms, faults, 'fte');
  const weekly = makeNumberCell(map, forms, faults, 'weeklyHours');
  const over = makeNumberCell(map, forms, faults, 'numerator');
  const under = makeNumberCell(map, forms, faults, 'denominator');
  const numeratorColumn = map.columnOf.get('numerator') ?? -1;
  const rateOf = (text: string, value: number) => toFte(value, text.includes('/') ? 'share' : scale);

  const fteOf = (cells: readonly string[], weeklyHours: number | undefined): number | undefined => {
    const text = cells[fteColumn] ?? '';
    const value = rate(cells, (v) => rateOf(text, v) !== undefined);
    if (value !== undefined) return rateOf(text, value);
    const a = over(cells, notNegative);
    const b = under(cells, notNegative);
    if (a === undefined || b === undefined)
      return weeklyHours === undefined ? undefined : weeklyHours / FULL_TIME_HOURS;
    if (b > 0 && a / b <= MAX_FTE) return a / b;
    faults.note(numeratorColumn, 'bad_number', cells[numeratorColumn] ?? '');
    return undefined;
  };

  const read = (cells: readonly string[]): Hours => {
    const before = faults.noted();
    const weeklyHours = weekly(cells, contractHours);
    const fte = fteOf(cells, weeklyHours);
    return { fte, weeklyHours, missing: fte === undefined && faults.noted() === before };
  };
  const column = [fteColumn, numeratorColumn, map.columnOf.get('weeklyHours') ?? -1].find((c) => c >= 0) ?? 0;
  return { read, column, scale };
}
