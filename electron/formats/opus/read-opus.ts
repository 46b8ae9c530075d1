/** A KMD Opus file, read as a stream: its units and its people, each element a row with its line. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { dayOf } from '../../../shared/kernel/dates.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { FileReading } from '../../../shared/staff/import-contract.ts';
import type { OpusElement } from '../../../shared/staff/opus-element.ts';
import { OPUS_EMPLOYEE_FIELDS } from '../../../shared/staff/opus-employee.ts';
import { fileDayOf, isDeltaName, makeOpusGatherer, type OpusContent } from '../../../shared/staff/opus-file.ts';
import { OPUS_UNIT_FIELDS } from '../../../shared/staff/opus-unit.ts';
import { quoteCpr } from '../../../shared/staff/parse-person.ts';
import type { OrganisationRow } from '../../../shared/staff/rows.ts';
import type { Job } from '../../worker/context.ts';
import { checkSize, tryIo } from '../file-bytes.ts';
import type { FileRead, ReadOptions, StaffRead } from '../types.ts';
import { makeXmlScanner } from '../xml/scan-xml.ts';
import { makeXmlDecoder } from '../xml/xml-encoding.ts';
import { makeElementHandler } from './elements.ts';

const CHUNK = 64 * 1024;
const SAMPLE_ROWS = 5;
const SAMPLE_LETTERS = 60;

interface Streamed {
  readonly bytes: number;
  readonly hash: string;
  readonly encoding: string;
  readonly lastLine: number;
}

/** Reads the file piece by piece: neither the bytes nor the text are ever held whole. */
function streamElements(path: string, name: string, job: Job, take: (element: OpusElement) => void): Streamed {
  const total = checkSize(path, name);
  const file = tryIo(() => fs.openSync(path, 'r'), name);
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(CHUNK);
  const scanner = makeXmlScanner(makeElementHandler(take));
  let decoder: ReturnType<typeof makeXmlDecoder> | undefined;
  let done = 0;
  try {
    for (;;) {
      job.throwIfCancelled();
      const length = tryIo(() => fs.readSync(file, chunk, 0, CHUNK, null), name);
      if (length === 0) break;
      const bytes = chunk.subarray(0, length);
      hash.update(bytes);
      decoder ??= makeXmlDecoder(bytes);
      scanner.write(decoder.decode(bytes, scanner.line()));
      done += length;
      job.report({ phase: 'parse', done, total });
    }
    scanner.write(decoder?.end(scanner.line()) ?? '');
    scanner.end();
  } finally {
    fs.closeSync(file);
  }
  return { bytes: done, hash: hash.digest('hex'), encoding: decoder?.encoding ?? '', lastLine: scanner.line() };
}

/** The first elements as they were read, so that æøå can be seen to be right; CPR numbers are masked. */
function sampleOf(elements: readonly OpusElement[], columns: readonly string[]): string[][] {
  return elements.map(({ attributes, fields }) =>
    columns.map((name) => {
      const text = (name === 'id' ? attributes.get('id') : fields.get(name)) ?? '';
      return name === 'cpr' ? quoteCpr(text) : text.trim().slice(0, SAMPLE_LETTERS);
    }),
  );
}

function readingOf(options: ReadOptions, streamed: Streamed, sample: readonly OpusElement[]): FileReading {
  const fields = sample[0]?.name === 'employee' ? OPUS_EMPLOYEE_FIELDS : OPUS_UNIT_FIELDS;
  const columns = Object.keys(fields);
  return {
    name: options.name,
    bytes: streamed.bytes,
    encoding: streamed.encoding,
    delimiter: '',
    decimal: '',
    dateForm: 'ymd',
    columns: columns.map((header) => ({ header, field: fields[header] ?? null })),
    sample: sampleOf(sample, columns),
  };
}

export interface OpusFile {
  readonly content: OpusContent;
  readonly fileHash: string;
  readonly fileDay: IsoDate | undefined;
  readonly unitReading: FileReading;
  readonly staffReading: FileReading;
}

/**
 * @throws file_missing, file_empty, file_too_large, file_not_opus, file_no_rows, file_truncated {line},
 * file_xml_broken {line}, file_xml_doctype {line}, file_xml_limits {line}, file_encoding {line}, io_error, cancelled
 */
export function openOpus(path: string, options: ReadOptions, job: Job): OpusFile {
  job.report({ phase: 'read', done: 0, total: 0 });
  const fileDay = fileDayOf(options.name);
  const gatherer = makeOpusGatherer(fileDay, options.today ?? dayOf(new Date()));
  const samples: Record<OpusElement['name'], OpusElement[]> = { orgUnit: [], employee: [] };
  let count = 0;
  const streamed = streamElements(path, options.name, job, (element) => {
    count++;
    const sample = samples[element.name];
    if (sample.length < SAMPLE_ROWS) sample.push(element);
    gatherer.add(element);
  });
  if (count === 0) throw new AppFailure('file_no_rows');
  return {
    content: gatherer.finish(),
    fileHash: streamed.hash,
    fileDay,
    unitReading: readingOf(options, streamed, samples.orgUnit),
    staffReading: readingOf(options, streamed, samples.employee.length > 0 ? samples.employee : samples.orgUnit),
  };
}

function unitsOf({ content, fileHash, fileDay, unitReading }: OpusFile): FileRead<OrganisationRow> | undefined {
  const { rows, faults, rejectedKeys } = content.units;
  if (rows.length + faults.length === 0) return undefined;
  const dataRows = rows.length + faults.length;
  const suggestedEffective = fileDay ?? content.newestChange ?? null;
  return { reading: unitReading, fileHash, rows, faults, rejectedKeys, dataRows, warnings: [], suggestedEffective };
}

/** Units and people; a file that holds none of one kind says nothing about it. */
export function readOpusStaff(path: string, options: ReadOptions, job: Job): StaffRead {
  const file = openOpus(path, options, job);
  const { rows, faults, rejectedKeys, leaving } = file.content.people;
  return {
    reading: file.staffReading,
    fileHash: file.fileHash,
    rows,
    faults,
    rejectedKeys,
    dataRows: rows.length + faults.length + leaving.length,
    warnings: file.content.warnings,
    suggestedEffective: file.fileDay ?? file.content.newestChange ?? null,
    leaving,
    units: unitsOf(file),
    extent: isDeltaName(options.name) ? 'delta' : undefined,
  };
}

/** The units of the file alone. @throws file_no_rows */
export function readOpusUnits(path: string, options: ReadOptions, job: Job): FileRead<OrganisationRow> {
  const units = unitsOf(openOpus(path, options, job));
  if (!units) throw new AppFailure('file_no_rows');
  return units;
}
