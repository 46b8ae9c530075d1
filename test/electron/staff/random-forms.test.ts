/** The same rows, however a system writes them, give the same register. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellOf, escapeXml, serialOf, workbook } from '../formats/workbook.ts';
import { openDesk } from './files.ts';
import { dump, openOffice, runs } from './office.ts';

const desk = openDesk();

/** A row as people would tell it; days are ISO. */
interface Told {
  readonly key: string;
  readonly cpr: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly unit: string;
  readonly jobCode: string;
  readonly jobTitle: string;
  readonly form: string;
  readonly hours: number;
  readonly start: string;
  readonly end: string | null;
  readonly manager: boolean;
}

const UNITS = [
  ['1', 'Kommunen', ''],
  ['2', 'Skolen på Øen', '1'],
  ['3', 'Plejecenter Å', '1'],
] as const;
desk.write(
  'units.csv',
  `Enhedsnr;Navn;Type;Overordnet\n${UNITS.map(([code, name, parent]) => `${code};${name};center;${parent}`).join('\n')}\n`,
);

const day = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2023-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const pick = fc.constantFrom;

/** The 13th of a month somewhere, so that day and month can be told apart. */
const told = fc
  .array(
    fc.record({
      firstName: pick('Åse', 'Bo', 'Æsa Ørn', 'Ida "Lille"', 'Kim, Per', 'Tor; Ulf'),
      lastName: pick('Prøve', 'Ågård', "O'Neil", 'Smed|Møller'),
      unit: pick('2', '3'),
      jobCode: pick('5101', '0042'),
      jobTitle: pick('Lærer', 'SOSU-assistent; aften'),
      form: pick('Fastansat', 'Vikar'),
      hours: pick(37, 30, 18.5, 7.25),
      start: day,
      end: fc.option(pick('2024-12-31', '2030-05-13')),
      manager: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows): Told[] =>
    [...rows, { ...(rows[0] as (typeof rows)[number]), start: '2010-12-13' }].map((row, i) => ({
      ...row,
      key: String(101 + i),
      // Days 61–69 belong to nobody; the first number would lose its zero in a sheet were it not text.
      cpr: `6${i + 1}01701230`,
    })),
  );

const DAYS = {
  dmy: (d: string) => d.split('-').reverse().join('-'),
  dotted: (d: string) => d.split('-').reverse().join('.'),
  compact: (d: string) => d.split('-').reverse().join(''),
  iso: (d: string) => d,
  yearFirst: (d: string) => d.replaceAll('-', ''),
  mdy: (d: string) => `${d.slice(5, 7)}/${d.slice(8)}/${d.slice(0, 4)}`,
  excel: (d: string) => String(serialOf(d)),
};
type DayForm = keyof typeof DAYS;

const OPEN: Readonly<Record<DayForm, string>> = {
  dmy: '31-12-9999',
  dotted: '31.12.9999',
  compact: '31129999',
  iso: '9999-12-31',
  yearFirst: '99991231',
  mdy: '12/31/9999',
  excel: '2958465',
};

const form = fc.record({
  order: fc.infiniteStream(fc.nat()).map((stream) => [...stream.take(20)]),
  names: fc.nat({ max: 2 }),
  encoding: pick('utf-8', 'utf-8 bom', 'windows-1252', 'utf-16le'),
  delimiter: pick(';', ',', '\t', '|'),
  days: pick(...(Object.keys(DAYS) as DayForm[])),
  decimal: pick(',', '.'),
  dash: fc.boolean(),
  openEnds: fc.boolean(),
  lineEnd: pick('\r\n', '\n'),
});
type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;

/** Names of the columns as three systems have them. */
const NAMES = [
  [
    'Tjenestenummer',
    'Cpr',
    'Fornavn',
    'Efternavn',
    'Afdelingskode',
    'Stillingskode',
    'Stilling',
    'Ansættelsesform',
    'Beskæftigelsesdecimal',
    'StartDato',
    'SlutDato',
    'Leder',
  ],
  [
    'id',
    'cpr',
    'firstName',
    'lastName',
    'orgUnit',
    'positionId',
    'position',
    'workContractText',
    'Ansættelsesbrøk',
    'entryDate',
    'leaveDate',
    'isManager',
  ],
  [
    'Medarbejdernr.',
    'Personnummer',
    'First name',
    'Surname',
    'Unit code',
    'Job code',
    'Job title',
    'Employment form',
    'FTE',
    'Ansat fra',
    'Ansat til',
    'Er leder',
  ],
] as const;

const rateOf = (hours: number, decimal: string): string => String(hours / 37).replace('.', decimal);

function cellsOf(row: Told, { days, decimal, dash, openEnds }: Form): string[] {
  const end = row.end === null ? (openEnds ? OPEN[days] : '') : DAYS[days](row.end);
  const cpr = dash ? `${row.cpr.slice(0, 6)}-${row.cpr.slice(6)}` : row.cpr;
  return [
    row.key,
    cpr,
    row.firstName,
    row.lastName,
    row.unit,
    row.jobCode,
    row.jobTitle,
    row.form,
    rateOf(row.hours, decimal),
    DAYS[days](row.start),
    end,
    row.manager ? 'ja' : 'nej',
  ];
}

function shuffled<T>(items: readonly T[], order: readonly number[]): T[] {
  const rest = [...items];
  return items.map((_, i) => rest.splice((order[i] ?? 0) % rest.length, 1)[0] as T);
}

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;

function encoded(text: string, encoding: Form['encoding']): Buffer {
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1');
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from(encoding === 'utf-8' ? text : `\ufeff${text}`, 'utf8');
}

function asCsv(rows: readonly Told[], chosen: Form): Buffer {
  const { order, delimiter, lineEnd } = chosen;
  const lines = [[...(NAMES[chosen.names] ?? NAMES[0])], ...rows.map((row) => cellsOf(row, chosen))].map((cells) =>
    shuffled(cells, order)
      .map((cell) => quoted(cell, delimiter))
      .join(delimiter),
  );
  return encoded(`${lines.join(lineEnd)}${lineEnd}`, chosen.encoding);
}

function asXlsx(rows: readonly Told[], chosen: Form, numbers: boolean): Buffer {
  const lines = rows.map((row): CellOf[] => {
    const cells: CellOf[] = cellsOf(row, chosen);
    if (!numbers) return cells;
    cells[1] = Number(row.cpr);
    cells[8] = row.hours / 37;
    cells[9] = { day: serialOf(row.start) };
    cells[10] = row.end === null ? null : { day: serialOf(row.end) };
    return cells;
  });
  const table = [[...(NAMES[chosen.names] ?? NAMES[0])], ...lines].map((cells) =>
    shuffled<CellOf>(cells, chosen.order),
  );
  return workbook([{ rows: table }]);
}

function asOpus(rows: readonly Told[], withUnits: boolean): string {
  const units = UNITS.map(
    ([id, name, parent]) =>
      `<orgUnit id="${id}"><startDate></startDate><endDate>9999-12-31</endDate><parentOrgUnit>${parent}</parentOrgUnit><longName>${name}</longName><orgTypeTxt>Center</orgTypeTxt></orgUnit>`,
  );
  const people = rows.map(
    (
      row,
    ) => `<employee id="${row.key}"><entryDate>${row.start}</entryDate><leaveDate>${row.end ?? '9999-12-31'}</leaveDate>
<cpr suppId="0">${row.cpr}</cpr><firstName>${escapeXml(row.firstName)}</firstName><lastName>${escapeXml(row.lastName)}</lastName>
<workContractText>${row.form}</workContractText><positionId>${row.jobCode}</positionId><position>${row.jobTitle}</position>
<isManager>${row.manager}</isManager><orgUnit>${row.unit}</orgUnit><numerator>${row.hours} </numerator><denominator>37 </denominator></employee>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<kmd>${[...(withUnits ? units : []), ...people].join('\n')}</kmd>`;
}

async function registerOf(name: string, content: Buffer | string, withUnits = true): Promise<string[]> {
  const office = openOffice();
  if (withUnits) await desk.load(office, 'units.csv');
  desk.write(name, content);
  const { faults } = await desk.load(office, name, { extent: 'full' });
  expect(faults).toEqual([]);
  return dump(office.db);
}

const PLAIN: Form = {
  order: [],
  names: 0,
  encoding: 'utf-8',
  delimiter: ';',
  days: 'iso',
  decimal: ',',
  dash: false,
  openEnds: false,
  lineEnd: '\n',
};

describe('the same rows give the same register', () => {
  it('in any order of columns, encoding, delimiter, form of dates and numbers', async () => {
    await fc.assert(
      fc.asyncProperty(told, form, async (rows, chosen) => {
        const plain = await registerOf('plain.csv', asCsv(rows, PLAIN));
        expect(await registerOf('other.csv', asCsv(rows, chosen))).toEqual(plain);
      }),
      runs(60),
    );
  });

  it('as a workbook with text, and as one with numbers and days', async () => {
    await fc.assert(
      fc.asyncProperty(told, form, fc.boolean(), async (rows, chosen, numbers) => {
        const plain = await registerOf('plain.csv', asCsv(rows, PLAIN));
        expect(await registerOf('book.xlsx', asXlsx(rows, chosen, numbers))).toEqual(plain);
      }),
      runs(40),
    );
  });

  it('from KMD Opus, with the units in the file or from one of their own', async () => {
    await fc.assert(
      fc.asyncProperty(told, fc.boolean(), async (rows, withUnits) => {
        const plain = await registerOf('plain.csv', asCsv(rows, PLAIN));
        expect(await registerOf('opus.xml', asOpus(rows, withUnits), !withUnits)).toEqual(plain);
      }),
      runs(40),
    );
  });
});
