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
  const text = safeText(cell, delimiter);
  const plainNumber = typeof cell === 'number' && !text.includes(delimiter);
  return !plainNumber && needsQuotes(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as text with CRLF, the last line closed. Numbers have a decimal comma unless the delimiter is one. */
export function writeCsv(rows: readonly (readonly Cell[])[], form: CsvForm): string {
  const lines = rows.map((row) => `${row.map((cell) => writeCell(cell, form.delimiter)).join(form.delimiter)}\r\n`);
  return (form.bom ? '\ufeff' : '') + lines.join('');
}
