/** The way every file goes: open → header → what the columns show → typed rows. */
import { AppFailure } from '../../shared/kernel/result.ts';
import type { FileReading, ImportKind, MappingProfile } from '../../shared/staff/import-contract.ts';
import { type ColumnFacts, type ColumnForms, makeFactGatherer, shownForm } from '../../shared/staff/parse-columns.ts';
import { type HeaderMap, mapHeaders } from '../../shared/staff/parse-header.ts';
import { quoteCpr } from '../../shared/staff/parse-person.ts';
import { type FormedReader, refuseNamelessColumns } from '../../shared/staff/parse-row.ts';
import type { Job } from '../worker/context.ts';
import { openCsv } from './csv/open-csv.ts';
import { fileKind } from './file-kind.ts';
import type { TableEnd, TableFile } from './table-file.ts';
import type { FileRead, ReadOptions } from './types.ts';
import { openXlsx } from './xlsx/open-xlsx.ts';

export type MakeReader<Row> = (map: HeaderMap, facts: ColumnFacts, profile?: MappingProfile) => FormedReader<Row>;

const SAMPLE_ROWS = 5;
const SAMPLE_LETTERS = 60;

/** CPR numbers are masked, and columns that are left out (pay, addresses) are not shown either. */
function sampleOf(table: TableFile, map: HeaderMap): string[][] {
  const cpr = map.columnOf.get('cpr');
  return table.head.slice(0, SAMPLE_ROWS).map((cells) =>
    map.fields.map((field, column) => {
      const cell = field === null ? '' : (cells[column] ?? '').slice(0, SAMPLE_LETTERS);
      return column === cpr ? quoteCpr(cell) : cell;
    }),
  );
}

function describeReading(table: TableFile, map: HeaderMap, forms: ColumnForms, name: string): FileReading {
  return {
    name,
    bytes: table.bytes,
    encoding: table.encoding,
    delimiter: table.delimiter,
    decimal: shownForm(forms.decimals),
    dateForm: shownForm(forms.dates),
    columns: map.headers.map((header, column) => ({ header, field: map.fields[column] ?? null })),
    sample: sampleOf(table, map),
  };
}

function headFacts(table: TableFile, map: HeaderMap): ColumnFacts {
  const { add, facts } = makeFactGatherer(map);
  for (const cells of table.head) add(cells);
  return facts();
}

function refuseIncomplete(end: TableEnd, map: HeaderMap): void {
  if (!end.last) throw new AppFailure('file_no_rows');
  // A short last line that is not closed was cut off; a closed one is a fault of that row only.
  if (!end.endsWithBreak && end.last.cells < map.headers.length) {
    throw new AppFailure('file_truncated', { line: end.last.line });
  }
}

interface Attempt<Row> {
  readonly reader: FormedReader<Row>;
  readonly rows: Row[];
}

/** Undefined when the first rows alone are unclear; the whole file may still be clear. */
function attemptWith<Row>(make: () => FormedReader<Row>): Attempt<Row> | undefined {
  try {
    return { reader: make(), rows: [] };
  } catch (error) {
    if (error instanceof AppFailure) return undefined;
    throw error;
  }
}

function readRow<Row>({ reader, rows }: Attempt<Row>, cells: readonly string[], line: number): void {
  const row = reader.read(cells, line);
  if (row) rows.push(row);
}

/**
 * The forms of dates and numbers follow from the whole column, but the first
 * rows nearly always tell. So the rows are typed by these while the columns are
 * counted, and only where the whole file tells otherwise are they typed again.
 */
function readRows<Row>(
  table: TableFile,
  map: HeaderMap,
  make: (facts: ColumnFacts) => FormedReader<Row>,
  job: Job,
): Attempt<Row> {
  const first = attemptWith(() => make(headFacts(table, map)));
  const gatherer = makeFactGatherer(map);
  const end = table.scan('parse', job, (cells, line) => {
    gatherer.add(cells);
    if (first) readRow(first, cells, line);
  });
  refuseIncomplete(end, map);
  const facts = gatherer.facts();
  refuseNamelessColumns(map, facts);
  const settled: Attempt<Row> = { reader: make(facts), rows: [] };
  if (first?.reader.basis === settled.reader.basis) return first;
  table.scan('check', job, (cells, line) => readRow(settled, cells, line));
  return settled;
}

/** XML that is not read as Opus is no table: an export of a sheet as a web page, for example. */
export function openTable(path: string, options: ReadOptions, job: Job): TableFile {
  const kind = fileKind(path, options.name);
  if (kind === 'xml') throw new AppFailure('file_not_opus');
  return kind === 'xlsx' ? openXlsx(path, options, job) : openCsv(path, options, job);
}

/** @throws the file faults of `openCsv` and `openXlsx`, `mapHeaders` and of the reader; cancelled */
export function readTable<Row>(
  kind: ImportKind,
  make: MakeReader<Row>,
  path: string,
  options: ReadOptions,
  job: Job,
): FileRead<Row> {
  job.report({ phase: 'read', done: 0, total: 0 });
  const table = openTable(path, options, job);
  const sample = (column: number) => table.head.map((cells) => cells[column] ?? '');
  const map = mapHeaders(kind, table.header, sample, options.profile);
  const { reader, rows } = readRows(table, map, (facts) => make(map, facts, options.profile), job);
  return {
    reading: describeReading(table, map, reader.forms, options.name),
    fileHash: table.hash,
    rows,
    faults: reader.faults,
    rejectedKeys: reader.rejectedKeys,
    dataRows: rows.length + reader.faults.length,
    warnings: [...table.warnings(), ...reader.warnings()],
    suggestedEffective: null,
  };
}
