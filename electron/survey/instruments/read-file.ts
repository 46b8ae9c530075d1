/** A questionnaire from a file: a table (CSV, .xlsx) or the program's own JSON. Whatever is wrong is `bad_instrument`. */
import { AppFailure } from '../../../shared/kernel/result.ts';
import { buildInstrument } from '../../../shared/survey/build-instrument.ts';
import type { InstrumentBody } from '../../../shared/survey/instrument.ts';
import { placeInstrumentColumns } from '../../../shared/survey/instrument-columns.ts';
import { badInstrument, type InstrumentReason } from '../../../shared/survey/instrument-fault.ts';
import { type InstrumentRow, readInstrumentRow } from '../../../shared/survey/instrument-rows.ts';
import { decode } from '../../formats/csv/decode.ts';
import { checkSize, readBytes, readHead } from '../../formats/file-bytes.ts';
import { openTable } from '../../formats/read-table.ts';
import type { Job } from '../../worker/context.ts';
import { readInstrumentJson } from './instrument-json.ts';

/** Hundreds of questions in ten languages are half of it. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Items in all languages. */
const MOST_ROWS = 300 * 9;

/** Sentences of these codes speak of payroll files; a questionnaire says it in its own words. */
export const REASONS: Readonly<Record<string, InstrumentReason>> = {
  file_binary: 'not_text',
  file_is_spreadsheet: 'not_text',
  file_not_opus: 'not_text',
  file_damaged: 'not_text',
  file_empty: 'empty',
  file_no_rows: 'no_items',
  file_has_nul: 'unreadable',
  file_encoding: 'unreadable',
  file_truncated: 'cut',
  file_quote_unclosed: 'quote',
  delimiter_unknown: 'no_header',
  file_no_header: 'no_header',
  file_too_large: 'too_large',
  file_unpacks_too_large: 'too_large',
};

/** @throws bad_instrument {line, reason, about}; file_missing, io_error, cancelled */
export function readInstrumentFile(path: string, name: string, job: Job): InstrumentBody {
  try {
    if (checkSize(path, name) > MOST_BYTES) throw badInstrument(0, 'too_large');
    return isJson(readHead(path, name)) ? readJsonFile(path, name) : readTableFile(path, name, job);
  } catch (error) {
    const reason = error instanceof AppFailure ? REASONS[error.error.code] : undefined;
    if (!reason) throw error;
    throw badInstrument(Number((error as AppFailure).error.params?.line ?? 0), reason);
  }
}

/** In any encoding: zeros and a mark aside, it begins with a brace. */
const isJson = (head: Buffer): boolean => /^[^\w"';,]{0,8}[{[]/.test(head.subarray(0, 64).toString('latin1'));

function readJsonFile(path: string, name: string): InstrumentBody {
  return readInstrumentJson(decode(readBytes(path, name)).text.replace(/^\ufeff/, ''));
}

function readTableFile(path: string, name: string, job: Job): InstrumentBody {
  const table = openTable(path, { name }, job);
  const columns = placeInstrumentColumns(table.header);
  const rows: InstrumentRow[] = [];
  const end = table.scan('read', job, (cells, line) => {
    if (rows.length >= MOST_ROWS) throw badInstrument(line, 'too_large');
    const spare = cells.slice(table.header.length).some((cell) => cell.trim() !== '');
    if (cells.length < table.header.length || spare) throw badInstrument(line, 'fields');
    rows.push(readInstrumentRow(cells, columns, line));
  });
  if (!end.last) throw badInstrument(0, 'no_items');
  return buildInstrument(rows);
}
