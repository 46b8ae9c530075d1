/** The way every file goes: open → header → what the columns show → typed rows. */
import { AppFailure } from '../../shared/kernel/result.ts';
import type { FileReading, ImportKind, MappingProfile } from '../../shared/staff/import-contract.ts';
import { type ColumnFacts, type ColumnForms, makeFactGatherer, shownForm } from '../../shared/staff/parse-columns.ts';
import { type HeaderMap, mapHeaders } from '../../shared/staff/parse-header.ts';
import { quoteCpr } from '../../shared/staff/parse-person.ts';
import { type FormedReader, refuseNamelessColumns } from '../../shared/staff/parse-row.ts';
import type { Job } from '../worker/context.ts';
import { type CsvFile, openCsv } from './csv/open-csv.ts';
import type { ScanEnd } from './csv/records.ts';
import type { FileRead, ReadOptions } from './types.ts';

export type MakeReader<Row> = (map: HeaderMap, facts: ColumnFacts, profile?: MappingProfile) => FormedReader<Row>;

const SAMPLE_ROWS = 5;
const SAMPLE_LETTERS = 60;

/** CPR numbers are masked, and columns that are left out (pay, addresses) are not shown either. */
function sampleOf(csv: CsvFile, map: HeaderMap): string[][] {
  const cpr = map.columnOf.get('cpr');
  return csv.head.slice(0, SAMPLE_ROWS).map((cells) =>
    map.fields.map((field, column) => {
      const cell = field === null ? '' : (cells[column] ?? '').slice(0, SAMPLE_LETTERS);
      return column === cpr ? quoteCpr(cell) : cell;
    }),
  );
}

function describeReading(csv: CsvFile, map: HeaderMap, forms: ColumnForms, name: string): FileReading {
  return {
    name,
    bytes: csv.bytes,
    encoding: csv.encoding,
    delimiter: csv.delimiter,
    decimal: shownForm(forms.decimals),
    dateForm: shownForm(forms.dates),
    columns: map.headers.map((header, column) => ({ header, field: map.fields[column] ?? null })),
    sample: sampleOf(csv, map),
  };
}

function headFacts(csv: CsvFile, map: HeaderMap): ColumnFacts {
  const { add, facts } = makeFactGatherer(map);
  for (const cells of csv.head) add(cells);
  return facts();
}

function refuseIncomplete(end: ScanEnd, map: HeaderMap): void {
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
  csv: CsvFile,
  map: HeaderMap,
  make: (facts: ColumnFacts) => FormedReader<Row>,
  job: Job,
): Attempt<Row> {
  const first = attemptWith(() => make(headFacts(csv, map)));
  const gatherer = makeFactGatherer(map);
  const end = csv.scan('parse', job, (cells, line) => {
    gatherer.add(cells);
    if (first) readRow(first, cells, line);
  });
  refuseIncomplete(end, map);
  const facts = gatherer.facts();
  refuseNamelessColumns(map, facts);
  const settled: Attempt<Row> = { reader: make(facts), rows: [] };
  if (first?.reader.basis === settled.reader.basis) return first;
  csv.scan('check', job, (cells, line) => readRow(settled, cells, line));
  return settled;
}

/** @throws the file faults of `openCsv`, `mapHeaders` and of the reader; cancelled */
export function readTable<Row>(
  kind: ImportKind,
  make: MakeReader<Row>,
  path: string,
  options: ReadOptions,
  job: Job,
): FileRead<Row> {
  job.report({ phase: 'read', done: 0, total: 0 });
  const csv = openCsv(path, options, job);
  const sample = (column: number) => csv.head.map((cells) => cells[column] ?? '');
  const map = mapHeaders(kind, csv.header, sample, options.profile);
  const { reader, rows } = readRows(csv, map, (facts) => make(map, facts, options.profile), job);
  return {
    reading: describeReading(csv, map, reader.forms, options.name),
    fileHash: csv.hash,
    rows,
    faults: reader.faults,
    rejectedKeys: reader.rejectedKeys,
    dataRows: rows.length + reader.faults.length,
    warnings: [...csv.warnings, ...reader.warnings()],
    suggestedEffective: null,
  };
}
