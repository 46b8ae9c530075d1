/** What the row readers of all kinds share: one fault per row, and keys that stand only once. */
import { AppFailure } from '../kernel/result.ts';
import { tidy } from '../kernel/text.ts';
import type { RowFault, RowFaultCode } from './import-contract.ts';
import type { ColumnFacts, ColumnForms } from './parse-columns.ts';
import type { HeaderMap } from './parse-header.ts';

const SHOWN_LETTERS = 80;

/** Reads one row after the other; a row that is rejected leaves a fault and answers undefined. */
export interface RowReader<Row> {
  readonly read: (cells: readonly string[], line: number) => Row | undefined;
  readonly faults: readonly RowFault[];
  /** Keys of rejected rows, where they could be read. */
  readonly rejectedKeys: readonly string[];
  readonly warnings: () => { code: string; count: number }[];
}

export interface FormedReader<Row> extends RowReader<Row> {
  readonly forms: ColumnForms;
  /** All that the columns as a whole decided; readers of one basis read alike. */
  readonly basis: string;
}

export interface Faults {
  readonly list: RowFault[];
  readonly rejectedKeys: string[];
  /** Notes a fault of the row; of several, the one in the leftmost column is kept. `value` is never a whole CPR number. */
  readonly note: (column: number, code: RowFaultCode, value: string) => void;
  /** How many faults have been noted in all, to see whether a part of a row was at fault. */
  readonly noted: () => number;
  /** Closes the row: true when it had a fault. */
  readonly close: (line: number, key: string) => boolean;
  /** Rejects the row at once, and answers undefined so that a reader can end with it. */
  readonly reject: (line: number, column: number | null, code: RowFaultCode, value: string, key?: string) => undefined;
}

export function makeFaults(map: HeaderMap): Faults {
  const list: RowFault[] = [];
  const rejectedKeys: string[] = [];
  let noted = 0;
  let worst: { column: number; code: RowFaultCode; value: string } | undefined;
  const reject: Faults['reject'] = (line, column, code, value, key) => {
    const header = column === null ? null : (map.headers[column] ?? null);
    list.push({ line, column: header, code, value: tidy(value).slice(0, SHOWN_LETTERS) });
    if (key) rejectedKeys.push(key);
    return undefined;
  };
  return {
    list,
    rejectedKeys,
    reject,
    noted: () => noted,
    note: (column, code, value) => {
      noted++;
      if (!worst || column < worst.column) worst = { column, code, value };
    },
    close: (line, key) => {
      if (!worst) return false;
      reject(line, worst.column, worst.code, worst.value, key);
      worst = undefined;
      return true;
    },
  };
}

/** Rejects rows with too few cells, and with too many unless the surplus is empty. */
export function checkLength(cells: readonly string[], line: number, map: HeaderMap, faults: Faults): boolean {
  const expected = map.headers.length;
  if (cells.length === expected) return true;
  const short = cells.length < expected;
  if (!short && cells.slice(expected).every((cell) => cell.trim() === '')) return true;
  const keyColumn = map.columnOf.get('key') ?? map.columnOf.get('code') ?? -1;
  faults.reject(line, null, short ? 'too_few_columns' : 'too_many_columns', '', (cells[keyColumn] ?? '').trim());
  return false;
}

/**
 * Of several rows with one key the first is kept. The same again is
 * `duplicate_row`; another content is `conflicting_row`, because nothing tells
 * which of them is right.
 */
export function makeKeyCheck<Row extends { readonly line: number }>(): (
  key: string,
  row: Row,
) => 'duplicate_row' | 'conflicting_row' | undefined {
  // Kept by position: a large Map of objects made just now is dear to the garbage collector.
  const kept: Row[] = [];
  const position = new Map<string, number>();
  return (key, row) => {
    const at = position.get(key);
    const other = at === undefined ? undefined : kept[at];
    if (other) return sameRow(other, row) ? 'duplicate_row' : 'conflicting_row';
    position.set(key, kept.push(row) - 1);
    return undefined;
  };
}

export function sameRow<Row extends { readonly line: number }>(a: Row, b: Row): boolean {
  return (Object.keys(a) as (keyof Row)[]).every((field) => field === 'line' || a[field] === b[field]);
}

export const basisOf = (facts: ColumnFacts, forms: ColumnForms, more = ''): string =>
  JSON.stringify([facts.filled, [...forms.dates], [...forms.decimals], more]);

/** A column without a header may stand in a file if it is empty or a profile speaks of it. @throws header_unknown {columns} */
export function refuseNamelessColumns(map: HeaderMap, facts: ColumnFacts): void {
  map.headers.forEach((header, column) => {
    if (header === '' && facts.filled[column] && !map.said?.has(column))
      throw new AppFailure('header_unknown', { columns: `#${column + 1}` });
  });
}
