/** The course file of Vesterhede in the forms that other course systems and other offices write: the same completions. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeXlsx, type XlsxColumn } from '../../../electron/formats/export/xlsx-file.ts';
import { readCoursesFile } from '../../../electron/formats/index.ts';
import {
  always,
  compactDay,
  dottedDay,
  type Form,
  isoDay,
  point,
  readTable,
  rewrite,
  shortYear,
  slashDay,
} from '../../support/payroll-forms.ts';
import { day, quietJob } from '../staff/office.ts';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/vesterhede');
const original = path.join(fixtures, 'kurser-plan2learn.csv');
const { learning: key } = JSON.parse(readFileSync(path.join(fixtures, 'answer-key.json'), 'utf8')) as {
  learning: { rows: number; completed: number; distinct_completed: number };
};
const table = readTable(original);
const folder = mkdtempSync(path.join(tmpdir(), 'pejling-forms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(file: string, codes: readonly string[] = []) {
  const { rows, faults, dataRows } = readCoursesFile(
    file,
    { name: path.basename(file), today: day('2026-11-22') },
    quietJob,
  );
  expect(faults.map(({ code }) => code)).toEqual(codes);
  return { rows, dataRows };
}

/** What the register would keep of a row, however the file says it. A day that was not completed says nothing. */
const told = (file: string) =>
  read(file).rows.map(({ key: number, courseCode, courseName, completed, completedOn, hours, form }) =>
    [number, courseCode, courseName, completed, completed ? completedOn : '', hours ?? '', form].join('|'),
  );

const english = (status: string): string =>
  ({ Gennemført: 'Completed', Afmeldt: 'Cancelled', 'Ikke mødt': 'No show' })[status] ?? status;

type Named = readonly [name: string, as?: (value: string) => string];

/** The columns of the file under other names, in the order they are given. */
const columnsOf = (names: Readonly<Record<string, Named>>): Form['columns'] =>
  Object.entries(names).map(([from, [name, as]]) => ({ from, name, ...(as ? { as } : {}) }));

const FORMS: Readonly<Record<string, Form>> = {
  'English headers, ISO days, UTF-8 with commas': {
    encoding: 'utf-8',
    delimiter: ',',
    columns: columnsOf({
      ...{ Kursuskode: ['Course code'], Kursusnavn: ['Course title'], Gennemført: ['Completed on', isoDay] },
      ...{ Timer: ['Duration', point], Status: ['Completion status', english] },
      ...{ Tjenestenummer: ['Employee number'], Form: ['Delivery method'] },
    }),
  },
  'other Danish names, days with strokes, UTF-8 with BOM': {
    encoding: 'utf-8 bom',
    delimiter: ';',
    columns: columnsOf({
      ...{ Status: ['Deltagerstatus'], Gennemført: ['Gennemførelsesdato', slashDay], Kursusnavn: ['Kursustitel'] },
      ...{
        Tjenestenummer: ['Medarbejdernr.'],
        Kursuskode: ['Kursusnr.'],
        Timer: ['Antal timer'],
        Form: ['Kursusform'],
      },
    }),
  },
  'years of two digits, UTF-16 with tabs': {
    encoding: 'utf-16 bom',
    delimiter: '\t',
    columns: columnsOf({
      ...{ Tjenestenummer: ['Tjenestenr'], Form: ['Læringsform'], Timer: ['Varighed'], Kursuskode: ['Aktivitetskode'] },
      ...{ Kursusnavn: ['Aktivitetsnavn'], Gennemført: ['Gennemført', shortYear], Status: ['Forløbsstatus'] },
    }),
  },
  'days with dots, windows-1252 with bars, a column nobody needs': {
    encoding: 'windows-1252',
    delimiter: '|',
    columns: [
      { from: 'Kursusnavn', name: 'Underviser', as: always('Åse Bæk') },
      ...columnsOf({
        ...{ Gennemført: ['Fuldført dato', dottedDay], Tjenestenummer: ['Tjenestenummer'], Kursuskode: ['Kursus-id'] },
        ...{ Kursusnavn: ['Kursusnavn'], Form: ['Form'], Timer: ['Timetal'], Status: ['Status'] },
      }),
    ],
  },
  'days without signs, UTF-8': {
    encoding: 'utf-8',
    delimiter: ';',
    columns: columnsOf({
      ...{ Tjenestenummer: ['Lønnummer'], Kursuskode: ['Kursuskode'], Kursusnavn: ['Kursusnavn'], Form: ['Type'] },
      ...{ Gennemført: ['Dato', compactDay], Timer: ['Timer'], Status: ['Resultat'] },
    }),
  },
};

const expected = told(original);

describe('the course file of Vesterhede under other headers, encodings and forms of days', () => {
  it('is what the answer key says to begin with', () => {
    const { rows, dataRows } = read(original);
    const completed = rows.filter((row) => row.completed);
    const distinct = new Set(completed.map((row) => `${row.key} ${row.courseCode} ${row.completedOn}`));
    expect([dataRows, completed.length, distinct.size]).toEqual([key.rows, key.completed, key.distinct_completed]);
  });

  it.each(Object.entries(FORMS))('%s: the same completions', (name, form) => {
    const file = path.join(folder, `${name.replaceAll(/\W/g, '-')}.csv`);
    writeFileSync(file, rewrite(table, form));
    expect(told(file)).toEqual(expected);
  });

  it('is not guessed at when the year may as well stand first', () => {
    const file = path.join(folder, 'uklar.csv');
    const header = 'Tjenestenummer;Kursuskode;Afsluttet dato;Status';
    const days = ['22-03-24', '23-11-09', '24-12-23'];
    const lines = days.map((text) => `1001;BRAND;${text};Gennemført`);
    writeFileSync(file, [header, ...lines, ''].join('\r\n'));
    const { rows } = read(file, ['bad_date', 'bad_date', 'bad_date']);
    expect(rows).toEqual([]);
  });

  it('is the same as a workbook with real days and numbers', () => {
    const columns: XlsxColumn[] = table.header.map((label) => ({
      label,
      width: 16,
      kind: label === 'Gennemført' ? 'date' : label === 'Timer' ? 'number' : 'text',
    }));
    const rows = table.rows.map((row) =>
      row.map((cell, at) => {
        const label = table.header[at];
        if (label === 'Gennemført') return cell === '' ? null : isoDay(cell);
        return label === 'Timer' ? (cell === '' ? null : Number(cell.replace(',', '.'))) : cell;
      }),
    );
    const parts: Uint8Array[] = [];
    const names = { list: 'Kurser', about: 'Om' };
    writeXlsx(
      (part) => parts.push(part.slice()),
      { names, columns, rows, about: [['Kurser']] },
      new Date('2026-11-22T08:00:00Z'),
    );
    const file = path.join(folder, 'kurser.xlsx');
    writeFileSync(file, Buffer.concat(parts));
    expect(told(file)).toEqual(expected);
  });
});
