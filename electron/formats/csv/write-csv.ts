/**
 * Writes delimited text that no spreadsheet takes for formulas (domain §5.5
 * point 8): a text cell that opens with = + - @ (also as wide letters, which some
 * read the same), a tab or a line break gets an apostrophe. Numbers are left as they are.
 */
import { DELIMITERS } from './delimiter.ts';

export interface CsvForm {
  readonly delimiter: ';' | ',' | '\t' | '|';
  /** Spreadsheets need the mark to see that a file is UTF-8. */
  readonly bom: boolean;
}

export type Cell = string | number | null;

const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const NUMERIC = /^[+-]?(?:\d+|\d{1,3}(?:[ .\u00a0]\d{3})+|\d{1,3}(?:,\d{3})+)(?:[.,]\d+)?(?: ?%)?$/;
/** Nothing in it for a quote or an apostrophe, whatever the delimiter: most cells, told by one look. */
const PLAIN = /^(?:[0-9A-Za-zÆØÅæøå](?:[^"\r\n;,\t|]*[^"\r\n;,\t|\s])?)?$/;

/** The text that stands for a cell, safe in a spreadsheet; quoting is not its business. */
export function safeText(cell: Cell, delimiter: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return delimiter === ',' ? String(cell) : String(cell).replace('.', ',');
  return FORMULA.test(cell) && !NUMERIC.test(cell) ? `'${cell}` : cell;
}

/** Every delimiter a reader could guess is quoted, not only the one in use. */
const needsQuotes = (text: string): boolean =>
  /["\r\n]/.test(text) || text !== text.trim() || DELIMITERS.some((sign) => text.includes(sign));

function writeCell(cell: Cell, delimiter: string): string {
  if (typeof cell === 'string' && PLAIN.test(cell)) return cell;
  const text = safeText(cell, delimiter);
  const plainNumber = typeof cell === 'number' && !text.includes(delimiter);
  return !plainNumber && needsQuotes(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line with its CRLF, for files that are written row by row. */
export function csvLine(row: readonly Cell[], delimiter: CsvForm['delimiter']): string {
  let line = '';
  for (let i = 0; i < row.length; i++) line += (i > 0 ? delimiter : '') + writeCell(row[i] ?? null, delimiter);
  return `${line}\r\n`;
}

export const csvStart = ({ bom }: CsvForm): string => (bom ? '\ufeff' : '');

/** Rows as text with CRLF, the last line closed. Numbers have a decimal comma unless the delimiter is one. */
export const writeCsv = (rows: readonly (readonly Cell[])[], form: CsvForm): string =>
  csvStart(form) + rows.map((row) => csvLine(row, form.delimiter)).join('');
