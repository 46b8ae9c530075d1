/** Rows as a CSV file that a Danish spreadsheet opens as it is: UTF-8 with its mark, `;`, CRLF, decimal comma. */
import { type Cell, csvLine, csvStart } from '../csv/write-csv.ts';

const FORM = { delimiter: ';', bom: true } as const;

/** @param write takes the text in parts */
export function writeCsvRows(
  write: (part: string) => void,
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
): void {
  write(csvStart(FORM) + csvLine(header, FORM.delimiter));
  for (const row of rows) write(csvLine(row, FORM.delimiter));
}
