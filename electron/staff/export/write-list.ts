/** The list of people as one file. */
import { dayOf, formatDate, type IsoDate } from '../../../shared/kernel/dates.ts';
import { messagesFor } from '../../../shared/messages/catalogue.ts';
import { aboutLines } from '../../../shared/staff/export-about.ts';
import {
  type ExportCell,
  type ExportColumn,
  type ExportPerson,
  exportColumns,
} from '../../../shared/staff/export-columns.ts';
import { writeCsvRows } from '../../formats/export/csv-file.ts';
import type { NewFile } from '../../formats/export/new-file.ts';
import { writeXlsx } from '../../formats/export/xlsx-file.ts';
import type { ExportWork } from './export-work.ts';
import { peopleToExport } from './list-to-export.ts';

/** People between two looks at the cancel flag. */
const STEP = 500;

function* stepped(people: Iterable<ExportPerson>, total: number, { job }: ExportWork): Generator<ExportPerson> {
  let done = 0;
  for (const person of people) {
    if (done % STEP === 0) {
      job.throwIfCancelled();
      job.report({ phase: 'save', done, total });
    }
    done++;
    yield person;
  }
  job.throwIfCancelled();
}

function* cellsOf(people: Iterable<ExportPerson>, columns: readonly ExportColumn[]): Generator<ExportCell[]> {
  for (const person of people) yield columns.map(({ read }) => read(person));
}

/** Days as Danish readers write them. */
function* csvCells(people: Iterable<ExportPerson>, columns: readonly ExportColumn[]): Generator<ExportCell[]> {
  const isDate = columns.map(({ kind }) => kind === 'date');
  for (const person of people) {
    yield columns.map(({ read }, i) => {
      const cell = read(person);
      return isDate[i] && typeof cell === 'string' ? formatDate(cell as IsoDate) : cell;
    });
  }
}

function momentOf({ now, language }: ExportWork): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(now.getHours())}${language === 'da' ? '.' : ':'}${two(now.getMinutes())}`;
  return messagesFor(language).exports.about.moment(formatDate(dayOf(now)), time);
}

/** @returns how many people there are in the file */
export function writeList(work: ExportWork, file: NewFile): number {
  const { db, input, language } = work;
  const words = messagesFor(language).exports;
  work.job.report({ phase: 'counting', done: 0, total: 0 });
  const list = peopleToExport(db, input, input.withCpr);
  const columns = exportColumns(input.columns, input.withCpr, words);
  const people = stepped(list.people, list.total, work);
  const labels = columns.map(({ key }) => words.columns[key]);
  if (input.format === 'csv') {
    writeCsvRows(file.write, labels, csvCells(people, columns));
    return list.total;
  }
  const about = aboutLines(
    {
      ...{ filter: input.filter, purpose: input.purpose, withCpr: input.withCpr, columns, rows: list.total },
      ...{ unitName: work.unitName(), madeBy: work.actor.name, madeAt: momentOf(work), register: work.register },
    },
    language,
  );
  const named = columns.map(({ width, kind }, i) => ({ label: labels[i] ?? '', width, kind }));
  const names = { list: words.about.sheet, about: words.about.aboutSheet };
  writeXlsx(file.write, { names, columns: named, rows: cellsOf(people, columns), about }, work.now);
  return list.total;
}
