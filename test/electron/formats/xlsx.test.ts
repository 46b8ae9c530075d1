import fs from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCoursesFile, readOrganisationFile, readStaffFile } from '../../../electron/formats/index.ts';
import { isDateFormat, numberText, serialDay } from '../../../electron/formats/xlsx/cell-text.ts';
import type { MappingProfile } from '../../../shared/staff/import-contract.ts';
import { fixture, makeFolder, quietJob, refusalOf } from './support.ts';
import { type CellOf, packParts, type SheetOf, serialOf, workbook, workbookParts } from './workbook.ts';

const file = makeFolder();
const HEADER = [
  'Tjenestenummer',
  'CPR',
  'Fornavn',
  'Efternavn',
  'Afdelingskode',
  'Stilling',
  'Besk.decimal',
  'Startdato',
  'Slutdato',
];
const row = (...change: readonly (readonly [number, CellOf])[]): CellOf[] => {
  const cells: CellOf[] = ['1001', 6101701230, 'Åse', 'Prøve', 10, 'Lærer', 0.5, { day: serialOf('2020-08-13') }, null];
  for (const [at, cell] of change) cells[at] = cell;
  return cells;
};
const readBook = (bytes: Buffer, profile?: MappingProfile) =>
  readStaffFile(file('staff.xlsx', bytes), { name: 'staff.xlsx', profile }, quietJob);
const read = (...rows: SheetOf['rows']) => readBook(workbook([{ rows }]));
const refused = (bytes: Buffer) => refusalOf(() => readBook(bytes));

describe('a sheet', () => {
  it('is read as the same table in CSV would be', () => {
    const { rows, faults, reading, dataRows } = read(HEADER, row());
    expect([faults, dataRows]).toEqual([[], 1]);
    expect(rows[0]).toMatchObject({
      line: 2,
      key: '1001',
      cpr: '6101701230',
      firstName: 'Åse',
      unitCode: '10',
      fte: 0.5,
      start: '2020-08-13',
      end: '9999-12-31',
    });
    expect(reading).toMatchObject({ encoding: 'xlsx', delimiter: '', dateForm: 'ymd' });
    expect(JSON.stringify(reading.sample)).not.toContain('6101701230');
  });

  it('puts back the zero that a CPR number lost as a number, and says so', () => {
    const { rows, warnings } = read(HEADER, row([1, 707614285]));
    expect(rows[0]?.cpr).toBe('0707614285');
    expect(warnings).toEqual([{ code: 'cpr_padded', count: 1 }]);
  });

  it.each<[string, CellOf]>([
    ['a day', { day: serialOf('2024-02-29') }],
    ['a day with a time of day', { day: serialOf('2024-02-29') + 0.75 }],
    ['a day by a format of its own', { xml: `<c s="3"><v>${serialOf('2024-02-29')}</v></c>` }],
    ['a number that Excel counts days with', serialOf('2024-02-29')],
    ['ISO text', '2024-02-29'],
    ['a date of the newer format', { xml: '<c t="d"><v>2024-02-29T00:00:00</v></c>' }],
    ['the result of a formula', { xml: `<c s="1"><f>TODAY()</f><v>${serialOf('2024-02-29')}</v></c>` }],
  ])('reads %s', (_name, cell) => {
    expect(read(HEADER, row([7, cell])).rows[0]?.start).toBe('2024-02-29');
  });

  it('reads Danish dates as text beside days', () => {
    const texts = read(HEADER, row([7, '13-02-2024']), row([0, '2'], [7, { day: serialOf('2024-02-29') }]));
    expect(texts.rows.map((r) => r.start)).toEqual(['2024-02-13', '2024-02-29']);
  });

  it('counts from 1904 where the workbook says so', () => {
    const book = workbook([{ rows: [HEADER, row([7, { day: serialOf('2024-02-29') - 1462 }])] }], { from1904: true });
    expect(readBook(book).rows[0]?.start).toBe('2024-02-29');
  });

  it.each<[string, CellOf, number]>([
    ['all digits', 0.8108108108108109, 30 / 37],
    ['three decimals, which are no thousands', 0.811, 0.811],
    ['one with a whole number before three decimals', 1.125, 1.125],
    ['an exponent', { xml: '<c><v>5E-1</v></c>' }, 0.5],
    ['text with a comma', '0,8108', 0.8108],
    ['all seventeen digits', { xml: '<c><v>0.81081081081081086</v></c>' }, 30 / 37],
    ['a formula', { xml: '<c><f>30/37</f><v>0.8108108108108109</v></c>' }, 30 / 37],
    ['a formula with a text', { xml: '<c t="str"><f>A1</f><v>0,5</v></c>' }, 0.5],
  ])('reads %s', (_name, cell, fte) => {
    expect(read(HEADER, row([6, cell]), row([0, '2'], [6, 1])).rows[0]?.fte).toBe(fte);
  });

  it('reads texts of every kind', () => {
    const rich =
      '<si><r><t>Å</t></r><r><rPr><b/></rPr><t xml:space="preserve">se </t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
    const parts = workbookParts([
      { rows: [HEADER, row([2, { xml: '<c t="inlineStr"><is><r><t>Å</t></r><r><t>se</t></r></is></c>' }])] },
    ]);
    expect(readBook(packParts(parts)).rows[0]?.firstName).toBe('Åse');
    const shared = workbookParts([{ rows: [HEADER, row([2, 'RICH'])] }]);
    shared['xl/sharedStrings.xml'] = (shared['xl/sharedStrings.xml'] ?? '').replace(
      /<si><t[^>]*>RICH<\/t><\/si>/,
      rich,
    );
    expect(readBook(packParts(shared)).rows[0]?.firstName).toBe('Åse');
  });

  it('says when formulas hold no value', () => {
    const { warnings, rows } = read(HEADER, row([8, { xml: '<c><f>A1+1</f></c>' }]));
    expect([rows.length, warnings]).toEqual([1, [{ code: 'formula_empty', count: 1 }]]);
  });

  it('names rows by their numbers in the sheet, past titles, empty and missing rows', () => {
    const { rows, faults } = read(
      ['Udtræk pr. 1. november'],
      [],
      { row: 5, cells: HEADER },
      { row: 8, cells: row([1, '123']) },
      [null, null, ' '],
      row(),
      { row: 20, cells: row([0, '2'], [6, 'halv']) },
      row([0, '3']),
      row([0, '4']),
    );
    expect(rows.map((r) => r.line)).toEqual([10, 21, 22]);
    expect(faults).toEqual([
      { line: 8, column: 'CPR', code: 'bad_cpr', value: '123' },
      { line: 20, column: 'Besk.decimal', code: 'bad_number', value: 'halv' },
    ]);
  });

  it('may begin further right, and end rows early or late', () => {
    const moved = [null, ...HEADER];
    expect(read(moved, [null, ...row()]).rows).toHaveLength(1);
    expect(read([...HEADER, null, ''], row()).rows).toHaveLength(1);
    expect(read(HEADER, [...row(), 'x'], row([0, '2'])).faults).toMatchObject([{ line: 2, code: 'too_many_columns' }]);
  });

  it('is the first that holds anything and is not hidden', () => {
    const book = workbook([
      { rows: [['hemmeligt', 'ark']], state: 'hidden' },
      { rows: [[], [null, ' ']] },
      { rows: [HEADER, row()] },
      { rows: [HEADER, row([0, '9'])] },
    ]);
    expect(readBook(book).rows.map((r) => r.key)).toEqual(['1001']);
  });

  it('of units and of courses', () => {
    const units = workbook([
      {
        rows: [
          ['Enhedsnr', 'Navn', 'Overordnet'],
          [1, 'Kommunen', null],
          [2, 'Skolen', 1],
        ],
      },
    ]);
    expect(readOrganisationFile(file('o.xlsx', units), { name: 'o' }, quietJob).rows).toMatchObject([
      { line: 2, code: '1', parentCode: '' },
      { line: 3, code: '2', parentCode: '1' },
    ]);
    const courses = workbook([
      {
        rows: [
          ['Tjenestenummer', 'Kursuskode', 'Gennemført', 'Timer'],
          ['7', 'BRAND', { day: serialOf('2024-05-01') }, 1.125],
        ],
      },
    ]);
    expect(readCoursesFile(file('c.xlsx', courses), { name: 'c' }, quietJob).rows).toMatchObject([
      { key: '7', completedOn: '2024-05-01', hours: 1.125 },
    ]);
  });
});

describe('is refused whole', () => {
  const good = workbookParts([{ rows: [HEADER, row()] }]);
  const without = (name: string) => Object.fromEntries(Object.entries(good).filter(([n]) => n !== name));

  it.each<[string, () => Buffer, string]>([
    ['an empty workbook', () => workbook([{ rows: [] }]), 'file_empty'],
    ['a title alone', () => workbook([{ rows: [['Titel']] }]), 'file_no_header'],
    ['headers alone', () => workbook([{ rows: [HEADER] }]), 'file_no_rows'],
    ['a document of another kind', () => packParts({ 'word/document.xml': '<w/>' }), 'file_binary'],
    ['OpenDocument', () => packParts({ mimetype: 'x', 'content.xml': '<x/>' }), 'file_is_spreadsheet'],
    [
      'the binary format',
      () => packParts({ ...without('xl/workbook.xml'), 'xl/workbook.bin': 'x' }),
      'file_is_spreadsheet',
    ],
    [
      'the old format or one with a password',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'file_is_spreadsheet',
    ],
    [
      'a broken part',
      () => packParts({ ...good, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }),
      'file_damaged',
    ],
    [
      'a document type',
      () => packParts({ ...good, 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "b">]><sst/>' }),
      'file_damaged',
    ],
    ['deep nesting', () => packParts({ ...good, 'xl/worksheets/sheet1.xml': '<a>'.repeat(50_000) }), 'file_damaged'],
  ])('%s', (_name, make, code) => {
    expect(refused(make())?.code).toBe(code);
  });

  it('one that is cut anywhere', () => {
    const whole = packParts(good);
    for (let cut = 4; cut < whole.length - 1; cut += 97)
      expect(refused(whole.subarray(0, cut))?.code).toBe('file_damaged');
  });

  it('one with any byte turned, or it is read as it was', () => {
    const whole = packParts(good);
    const rows = readBook(whole).rows;
    for (let at = 4; at < whole.length; at += 13) {
      const bent = Buffer.from(whole);
      bent[at] = (bent[at] ?? 0) ^ 0x41;
      const error = refused(bent);
      if (!error) expect(readBook(bent).rows.length).toBeLessThanOrEqual(rows.length);
    }
  });
});

describe('a bomb', () => {
  const SHEET = 'xl/worksheets/sheet1.xml';
  const good = workbookParts([{ rows: [HEADER, row()] }]);
  /** 600 MB of blanks in half a megabyte. */
  const blanks = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024, ' ');

  /** A ZIP file whose sheet declares the given size, whatever it holds. */
  function lying(packed: Buffer, declared: number): Buffer {
    const bytes = packParts({ ...good, [SHEET]: 'SHEET' });
    const entry = bytes.indexOf(SHEET, bytes.indexOf('PK\u0001\u0002', 0, 'latin1'), 'latin1') - 46;
    const out = Buffer.concat([bytes]);
    const directoryAt = out.indexOf('PK\u0001\u0002', 0, 'latin1');
    const local = Buffer.alloc(30 + SHEET.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(SHEET.length, 26);
    local.write(SHEET, 30, 'latin1');
    const inserted = Buffer.concat([local, packed]);
    out.writeUInt16LE(8, entry + 10);
    out.writeUInt32LE(packed.length, entry + 20);
    out.writeUInt32LE(declared, entry + 24);
    out.writeUInt32LE(directoryAt, entry + 42);
    const end = out.indexOf('PK\u0005\u0006', 0, 'latin1');
    out.writeUInt32LE(directoryAt + inserted.length, end + 16);
    return Buffer.concat([out.subarray(0, directoryAt), inserted, out.subarray(directoryAt)]);
  }

  it('that declares its size is refused before it is unpacked', () => {
    const packed = deflateRawSync(blanks(8));
    expect(refused(lying(packed, 4_000_000_000))).toEqual({ code: 'file_unpacks_too_large', params: { max: 384 } });
  });

  it('that lies about its size is stopped at what it said', () => {
    const packed = deflateRawSync(blanks(400));
    const before = process.memoryUsage().external;
    expect(refused(lying(packed, 1000))).toEqual({ code: 'file_damaged' });
    expect(process.memoryUsage().external - before).toBeLessThan(50 * 1024 * 1024);
  });

  it('of text without end is refused by the budgets of XML', () => {
    const text = `<worksheet><sheetData><row><c t="str"><v>${'x'.repeat(20_000_000)}`;
    expect(refused(packParts({ ...good, [SHEET]: text }))).toEqual({ code: 'file_damaged' });
  });

  it('of columns fills no memory', () => {
    const parts = workbookParts([{ rows: [HEADER, row(), row([0, '2'])] }]);
    parts[SHEET] = (parts[SHEET] ?? '').replace('</row></sheetData>', '<c r="XFD3"><v>1</v></c></row></sheetData>');
    expect(readBook(packParts(parts)).faults).toMatchObject([{ line: 3, code: 'too_many_columns' }]);
  });
});

describe('cells', () => {
  it.each([
    ['1001', '1001'],
    ['6.101701230E9', '6101701230'],
    ['1.234', '1,2340'],
    ['12345.678', '12345,678'],
    ['-0.5', '-0,5'],
    ['1E-7', '0,0000001'],
    ['#N/A', '#N/A'],
  ])('%s is written %s', (value, text) => expect(numberText(value, ',')).toBe(text));

  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45351, '2024-02-29'],
    [2958465, '9999-12-31'],
  ])('day %i is %s', (serial, day) => expect(serialDay(String(serial), false)).toBe(day));
  it.each(['0', '0.5', '-1', '2958466', 'x'])('%s is no day', (value) =>
    expect(serialDay(value, false)).toBeUndefined(),
  );

  it.each([
    [14, undefined, true],
    [2, undefined, false],
    [20, undefined, false],
    [164, 'dd\\-mm\\-yyyy', true],
    [164, '[$-406]d. mmmm yyyy;@', true],
    [164, '0.00', false],
    [164, '0 "dage"', false],
    [164, '[Red]0', false],
    [164, 'General', false],
    [164, 'hh:mm', false],
  ])('format %i %s', (id, code, is) => expect(isDateFormat(id, code)).toBe(is));
});

it('reads the whole municipality as its CSV file', () => {
  const text = new TextDecoder('windows-1252').decode(fs.readFileSync(fixture('vesterhede/ansaettelser-2026-11.csv')));
  const lines = Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true }).data;
  const rows = lines.map((line) => line.map((cell) => (cell === '' ? null : cell)));
  const csv = readStaffFile(fixture('vesterhede/ansaettelser-2026-11.csv'), { name: 'x' }, quietJob);
  const { rows: sheetRows, faults } = read(...rows);
  const known = new Map(csv.rows.map((r) => [r.key, r]));
  // Short rows cannot be told from rows that end in empty cells, so what they lack is named instead.
  expect(faults.map((f) => f.line)).toEqual(csv.faults.map((f) => f.line));
  for (const r of sheetRows) expect({ ...r }).toEqual(known.get(r.key));
});
