/** A delimited text file, opened and read as text: what it is, its header, and a way through its records. */
import { createHash } from 'node:crypto';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { MappingProfile } from '../../../shared/staff/import-contract.ts';
import type { Job } from '../../worker/context.ts';
import { readBytes, readHead as readHeadBytes } from '../file-bytes.ts';
import type { TableFile } from '../table-file.ts';
import type { ReadOptions } from '../types.ts';
import { decode } from './decode.ts';
import { findDelimiter } from './delimiter.ts';
import { type Position, type ScanEnd, START, scanRecords, unifyBreaks, type Visit } from './records.ts';
import { sniffHead } from './sniff.ts';

const CHUNK = 2000;
const HEAD_RECORDS = 1000;
/** The line that spreadsheets put first to name the delimiter. */
const SEP_LINE = /^sep=(.)\r?\n/i;

/**
 * @throws file_missing, file_empty, file_too_large, file_binary, file_has_nul, file_encoding,
 * delimiter_unknown, file_quote_unclosed, file_truncated, io_error
 */
export function openCsv(path: string, options: ReadOptions, job: Job): TableFile {
  job.throwIfCancelled();
  // So that what is no text is refused quickly, whatever its size.
  sniffHead(readHeadBytes(path, options.name));
  const bytes = readBytes(path, options.name);
  const hash = createHash('sha256').update(bytes).digest('hex');
  job.throwIfCancelled();
  const { text: decoded, encoding, warnings } = decode(bytes, options.profile?.encoding);
  const text = unifyBreaks(decoded);
  const { delimiter, from } = chooseDelimiter(text, options.profile);
  const { header, next } = readHeader(text, delimiter, from);
  return {
    bytes: bytes.length,
    hash,
    encoding,
    delimiter,
    header,
    warnings: () => warnings,
    head: readHead(text, delimiter, next),
    scan: (phase, currentJob, visit) => scanAll({ text, delimiter, from: next }, phase, currentJob, visit),
  };
}

function chooseDelimiter(text: string, profile: MappingProfile | undefined): { delimiter: string; from: Position } {
  const sep = SEP_LINE.exec(text.slice(0, 8));
  const from = sep ? { offset: sep[0].length, line: 2 } : START;
  if (text.slice(from.offset).trim() === '') throw new AppFailure('file_empty');
  const said = profile?.delimiter ?? sep?.[1];
  const delimiter = said ?? findDelimiter(text.slice(from.offset).trimStart());
  if (delimiter === undefined) throw new AppFailure('delimiter_unknown');
  return { delimiter, from };
}

function readHeader(text: string, delimiter: string, from: Position): { header: string[]; next: Position } {
  let header: string[] = [];
  const { next } = scanRecords(text, delimiter, from, (cells) => {
    header = cells;
    return false;
  });
  if (header.length < 2) throw new AppFailure('delimiter_unknown');
  while (header.length > 0 && header.at(-1)?.trim() === '') header.pop();
  // A title above the table fills one cell only.
  if (header.length < 2) throw new AppFailure('file_no_header');
  return { header, next };
}

function readHead(text: string, delimiter: string, from: Position): string[][] {
  const head: string[][] = [];
  scanRecords(text, delimiter, from, (cells) => {
    head.push(cells);
    return head.length < HEAD_RECORDS;
  });
  return head;
}

interface Source {
  readonly text: string;
  readonly delimiter: string;
  readonly from: Position;
}

function scanAll(source: Source, phase: string, job: Job, visit: (cells: string[], line: number) => void): ScanEnd {
  const total = source.text.length;
  let read = 0;
  const each: Visit = (cells, line, offset) => {
    if (read++ % CHUNK === 0) {
      job.throwIfCancelled();
      job.report({ phase, done: offset, total });
    }
    visit(cells, line);
    return undefined;
  };
  const end = scanRecords(source.text, source.delimiter, source.from, each);
  job.report({ phase, done: total, total });
  return end;
}
