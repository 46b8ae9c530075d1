import { formatNumber } from '../../kernel/numbers.ts';
import type { NormColumn } from '../../survey/norm-rows.ts';
import type { norms as danish } from '../da/norms.ts';

const n = (value: number): string => formatNumber(value, 'en');

const columns: Readonly<Record<NormColumn, string>> = {
  dimension: 'dimension',
  population: 'population',
  year: 'year',
  mean: 'mean',
  sd: 'sd',
  n: 'n',
  source: 'source',
};
const columnOf = (about: string): string => (Object.hasOwn(columns, about) ? columns[about as NormColumn] : about);

/** Norms: mending them by hand, and from a file. */
export const norms: typeof danish = {
  add: 'Add norm',
  readFile: 'Import from file',
  addCopsoq: 'Add COPSOQ II of 2004–05',
  fileHelp: 'A file has the columns dimension, population, year, mean, sd, n and source, in any order.',
  old: 'Older version',
  oldText: (year) => `${year}: older version of the questionnaire`,
  actions: 'Actions',
  changeOf: (what) => `Change the norm of ${what}`,
  removeOf: (what) => `Remove the norm of ${what}`,
  addTitle: 'Add norm',
  changeTitle: 'Change the norm',
  populationHelp: 'Whom the figure is of, such as “Danish employees”.',
  meanHelp: 'From 0 to 100.',
  sdHelp: 'Can be left empty.',
  sourceHelp: 'So that others can find the figure: author, year and title.',
  needed: 'Fill this in.',
  taken: 'There is a norm of this topic, population and year already.',
  saved: 'The norms are saved.',
  removed: 'The norm is removed.',
  removeTitle: 'Remove the norm?',
  removeText: (what) => `The norm of ${what} goes from the results of earlier surveys too.`,
  remove: 'Remove',
  fileTitle: 'Import norms',
  fileFaults: (count) =>
    `${count === 1 ? 'There is one fault' : `There are ${n(count)} faults`} in the file. Nothing was imported.`,
  fileFaultsMany: 'The first 100 faults are shown.',
  fault: (line, text) => (line > 0 ? `Line ${n(line)}: ${text}` : text),
  fileNews: (fresh, changed, total) =>
    `The file has ${n(total)} norms: ${n(fresh)} new ones, and ${n(changed)} that change.`,
  fileNone: (total) => `The file has ${n(total)} norms. All of them are here already.`,
  fileConfirm: 'Import',
  copsoqTitle: 'Add COPSOQ II of 2004–05?',
  copsoqText: (count) =>
    `${n(count)} topics get a norm. They are of 3,517 Danish employees in 2004–05 and of an older version of the questionnaire. They are shown in grey and always with the year.`,
  reasons: {
    unreadable: () => 'The file cannot be read as a table. Save it as CSV (UTF-8) or Excel (.xlsx).',
    no_rows: () => 'There is nothing below the column names.',
    too_many: () => 'The file has more than 500 norms.',
    missing_column: (about) => `The column "${columnOf(about)}" is missing.`,
    column_twice: (about) => `The column "${about}" stands there twice.`,
    fields: () => 'The line has not as many fields as the header.',
    missing_value: (about) => `There is nothing in the column "${columnOf(about)}".`,
    unknown_dimension: (about) => `The questionnaire has no topic called "${about}".`,
    bad_number: (about) => `The number cannot be used (${about}). Mean and spread are at most 100.`,
    too_long: (about) => `The text in the column "${columnOf(about)}" is too long.`,
    twice: (about) => `The norm stands there twice (${about}).`,
  },
};
