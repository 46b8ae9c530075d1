/**
 * The municipality's own files in the forms that other systems and other
 * offices write: other names and order of columns, encoding, delimiter, dates
 * and numbers. Lines keep their numbers, so the same rows are at fault.
 */
import { readFileSync } from 'node:fs';

/** The table as it stands, cells as text. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function splitLine(line: string): string[] {
  const cells: string[] = [];
  for (const [, quoted, plain = ''] of `;${line}`.matchAll(/;(?:"((?:[^"]|"")*)"|([^;]*))/g)) {
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
  }
  return cells;
}

/** @param file windows-1252 with `;`, no line breaks inside cells */
export function readTable(file: string): Table {
  const text = new TextDecoder('windows-1252').decode(readFileSync(file));
  const [header = [], ...rows] = text.split('\r\n').filter(Boolean).map(splitLine);
  return { header, rows };
}

/** One column of the new form: its name and what it holds, from the cells of the old row by their names. */
export interface Column {
  readonly name: string;
  readonly from: string;
  readonly as?: (value: string) => string;
}

export interface Form {
  readonly columns: readonly Column[];
  readonly encoding: 'utf-8 bom' | 'utf-8' | 'windows-1252' | 'utf-16 bom';
  readonly delimiter: ';' | ',' | '\t' | '|';
}

const quote = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;

const encode = (text: string, encoding: Form['encoding']): Buffer => {
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1');
  if (encoding === 'utf-16 bom') return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from(encoding === 'utf-8' ? text : `\ufeff${text}`, 'utf8');
};

export function rewrite({ header, rows }: Table, { columns, encoding, delimiter }: Form): Buffer {
  const write = (cells: readonly string[]): string => cells.map((cell) => quote(cell, delimiter)).join(delimiter);
  const places = columns.map(({ from }) => header.indexOf(from));
  if (places.includes(-1)) throw new Error('a form asks for a column that the file has not');
  const lines = rows.map((row) =>
    // What was too short stays as it is.
    write(row.length < header.length ? row : columns.map(({ as = (v) => v }, i) => as(row[places[i] ?? -1] ?? ''))),
  );
  return encode(`${[write(columns.map(({ name }) => name)), ...lines].join('\r\n')}\r\n`, encoding);
}

const DAY = /^(\d\d)-(\d\d)-(\d{4})$/;
export const slashDay = (value: string): string => value.replace(DAY, (_, d, m, y) => `${Number(d)}/${Number(m)}/${y}`);
export const shortYear = (value: string): string => value.replace(DAY, (_, d, m, y) => `${d}-${m}-${y.slice(2)}`);
export const dottedDay = (value: string): string => value.replace(DAY, '$1.$2.$3');
/** Impossible days stay impossible. */
export const isoDay = (value: string): string => value.replace(DAY, '$3-$2-$1');
export const compactDay = (value: string): string => value.replace(DAY, '$1$2$3');
export const isoDayOrNone = (value: string): string => (value === '31-12-9999' ? '' : isoDay(value));

const ofNumber =
  (change: (n: number) => string) =>
  (value: string): string =>
    /^\d+(,\d+)?$/.test(value) ? change(Number(value.replace(',', '.'))) : value;
export const point = ofNumber((n) => String(n));
export const perCent = ofNumber((n) => (n * 100).toFixed(2).replace('.', ','));
/** The rates have four decimals, so this loses nothing. */
export const tenThousandths = ofNumber((n) => (n * 10_000).toFixed(0));
export const word =
  (yes: string, no: string) =>
  (value: string): string =>
    value === 'J' ? yes : no;
export const always = (text: string) => (): string => text;
export const withoutDash = (value: string): string => value.replace('-', '');
