/** The files of a receiving system. */
import { readPresetSource } from '../../../db/staff/export-people.ts';
import { messagesFor } from '../../../shared/messages/catalogue.ts';
import { type PresetRow, plan2learnFiles, safetynetFiles } from '../../../shared/staff/export-presets.ts';
import { writeCsvRows } from '../../formats/export/csv-file.ts';
import type { NewFile } from '../../formats/export/new-file.ts';
import type { ExportWork } from './export-work.ts';
import { listToExport } from './list-to-export.ts';

const STEP = 500;

export interface WrittenFiles {
  readonly persons: number;
  readonly files: readonly string[];
  readonly bytes: number;
}

function* stepped(rows: Iterable<PresetRow>, { job }: ExportWork, done: number, total: number): Generator<PresetRow> {
  let at = 0;
  for (const row of rows) {
    if (at++ % STEP === 0) {
      job.throwIfCancelled();
      job.report({ phase: 'save', done, total });
    }
    yield row;
  }
  job.throwIfCancelled();
}

/** @param open makes an unfinished file of the name */
export function writePreset(work: ExportWork, open: (name: string) => NewFile): WrittenFiles {
  const { db, input, language } = work;
  const words = messagesFor(language).exports;
  work.job.report({ phase: 'counting', done: 0, total: 0 });
  const included = new Set(listToExport(db, input).map(({ id }) => id));
  const source = readPresetSource(db, input.filter.asOf, (id) => included.has(id));
  const make = input.format === 'safetynet' ? safetynetFiles : plan2learnFiles;
  const files = make(source, { roles: words.roles, municipality: work.register.name });
  let bytes = 0;
  files.forEach(({ name, header, rows }, i) => {
    const file = open(name);
    try {
      writeCsvRows(file.write, header, stepped(rows(), work, i, files.length));
      file.close();
    } catch (error) {
      file.discard();
      throw error;
    }
    bytes += file.bytes();
  });
  return { persons: source.persons, files: files.map(({ name }) => name), bytes };
}
