/** A workbook, opened and read as a table: its first sheet that holds anything. */
import { createHash } from 'node:crypto';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Job } from '../../worker/context.ts';
import { readBytes } from '../file-bytes.ts';
import type { TableEnd, TableFile } from '../table-file.ts';
import type { ReadOptions } from '../types.ts';
import { openZip } from '../zip/open-zip.ts';
import { scanSheet } from './scan-sheet.ts';
import { readWorkbook, type Workbook } from './workbook.ts';

const CHUNK = 2000;
const HEAD_RECORDS = 1000;

interface Sheet {
  readonly bytes: Buffer;
  readonly header: string[];
  readonly headerRow: number;
  readonly head: string[][];
}

const isFilled = (text: string): boolean => text.trim() !== '';

/** A title above the table fills one cell only, however many it is merged over. */
const isHeader = (cells: readonly string[]): boolean => cells.filter(isFilled).length > 1;

/** Rows are as long as their last filled cell, so those that end early are filled up to the header. */
function padded(cells: string[], length: number): string[] {
  while (cells.length < length) cells.push('');
  return cells;
}

/** Undefined when the sheet holds nothing. */
function lookAt(bytes: Buffer, book: Workbook, decimal: ',' | '.'): Sheet | undefined {
  let header: string[] | undefined;
  let headerRow = 0;
  const head: string[][] = [];
  const { last } = scanSheet(bytes, book, decimal, (cells, row) => {
    if (header) head.push(padded(cells, header.length));
    else if (isHeader(cells)) {
      header = cells;
      headerRow = row;
    }
    return head.length < HEAD_RECORDS;
  });
  if (!last) return undefined;
  if (!header) throw new AppFailure('file_no_header');
  return { bytes, header, headerRow, head };
}

/** @throws file_empty */
function firstFilledSheet(
  read: (path: string) => Buffer | undefined,
  book: Workbook,
  decimal: ',' | '.',
  job: Job,
): Sheet {
  for (const path of book.sheets) {
    job.throwIfCancelled();
    const bytes = read(path);
    const sheet = bytes && lookAt(bytes, book, decimal);
    if (sheet) return sheet;
  }
  throw new AppFailure('file_empty');
}

/**
 * @throws file_missing, file_too_large, file_unpacks_too_large, file_damaged, file_is_spreadsheet, file_binary,
 * file_empty, file_no_header, io_error, cancelled
 */
export function openXlsx(path: string, options: ReadOptions, job: Job): TableFile {
  job.throwIfCancelled();
  const bytes = readBytes(path, options.name);
  const zip = openZip(bytes);
  const book = readWorkbook(zip);
  const decimal = options.profile?.decimal ?? ',';
  const sheet = firstFilledSheet(zip.read, book, decimal, job);
  let withoutValue = 0;
  const scan: TableFile['scan'] = (phase, currentJob, visit): TableEnd => {
    const total = sheet.bytes.length;
    let read = 0;
    let last: TableEnd['last'];
    const end = scanSheet(sheet.bytes, book, decimal, (cells, row, done) => {
      if (row <= sheet.headerRow) return undefined;
      if (read++ % CHUNK === 0) {
        currentJob.throwIfCancelled();
        currentJob.report({ phase, done, total });
      }
      last = { line: row, cells: cells.length };
      visit(padded(cells, sheet.header.length), row);
      return undefined;
    });
    withoutValue = end.formulasWithoutValue;
    currentJob.report({ phase, done: total, total });
    return { last, endsWithBreak: true };
  };
  return {
    bytes: bytes.length,
    hash: createHash('sha256').update(bytes).digest('hex'),
    encoding: 'xlsx',
    delimiter: '',
    header: sheet.header,
    warnings: () => (withoutValue > 0 ? [{ code: 'formula_empty', count: withoutValue }] : []),
    head: sheet.head,
    scan,
  };
}
