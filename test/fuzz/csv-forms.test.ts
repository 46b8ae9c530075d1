/** The same people in whatever form a municipality's system writes them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readStaffFile } from '../../electron/formats/index.ts';
import { makeFolder, quietJob } from '../electron/formats/support.ts';

const RUNS = Number(process.env.PEJLING_FUZZ_RUNS ?? 100);
const file = makeFolder();

const name = fc.string({ unit: fc.constantFrom(...'abæøåÆØÅéü'), minLength: 1, maxLength: 8 });
const text = fc
  .string({ unit: fc.constantFrom(...'abøå ;,|"-.&'), maxLength: 10 })
  .map((t) => `x${t.replace(/\s+/g, ' ')}`.trimEnd());
const two = (n: number) => String(n).padStart(2, '0');

const person = fc.record({
  cpr: fc
    .record({
      day: fc.integer({ min: 61, max: 88 }),
      month: fc.integer({ min: 1, max: 12 }),
      rest: fc.integer({ min: 1, max: 3999 }),
    })
    .map(({ day, month, rest }) => `${day}${two(month)}70${String(rest).padStart(4, '0')}`),
  firstName: name,
  lastName: text,
  unitCode: fc.constantFrom('10', '2030', 'A-1'),
  jobTitle: text,
  rate: fc.integer({ min: 1000, max: 10_000 }),
  start: fc.record({
    y: fc.integer({ min: 1980, max: 2026 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  }),
  ended: fc.boolean(),
  manager: fc.boolean(),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;

interface Form {
  readonly order: readonly number[];
  readonly encoding: 'utf-8' | 'utf-8 bom' | 'windows-1252' | 'utf-16le';
  readonly delimiter: string;
  readonly date: 'dmy' | 'dots' | 'compact' | 'iso' | 'mdy' | 'excel';
  readonly decimal: ',' | '.';
  readonly scale: 'share' | 'percent';
  readonly dash: boolean;
  readonly quoteAll: boolean;
  readonly newline: string;
  readonly yes: readonly [string, string];
}

const form: fc.Arbitrary<Form> = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10 }),
  encoding: fc.constantFrom('utf-8', 'utf-8 bom', 'windows-1252', 'utf-16le'),
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  date: fc.constantFrom('dmy', 'dots', 'compact', 'iso', 'mdy', 'excel'),
  decimal: fc.constantFrom(',', '.'),
  scale: fc.constantFrom('share', 'percent'),
  dash: fc.boolean(),
  quoteAll: fc.boolean(),
  newline: fc.constantFrom('\n', '\r\n'),
  yes: fc.constantFrom(['J', 'N'], ['Ja', 'Nej'], ['1', '0'], ['true', 'false'], ['X', '']),
});

const HEADERS = [
  ['Tjenestenummer', 'EmploymentIdentifier', 'Medarbejdernr.'],
  ['CPR', 'PersonCivilRegistrationIdentifier', 'cpr-nr'],
  ['Fornavn', 'firstName', 'First name'],
  ['Efternavn', 'lastName', 'SURNAME'],
  ['Afdelingskode', 'DepartmentIdentifier', 'org_unit'],
  ['Stilling', 'EmploymentName', 'job_function'],
  ['Beskæftigelsesgrad', 'OccupationRate', 'fraction'],
  ['StartDato', 'entryDate', 'eng_start'],
  ['Slutdato', 'leaveDate', 'eng_end'],
  ['Leder', 'isManager', 'Er leder'],
];

function writeDate({ y, m, d }: { y: number; m: number; d: number }, as: Form['date']): string {
  if (as === 'dmy') return `${two(d)}-${two(m)}-${y}`;
  if (as === 'dots') return `${d}.${m}.${y}`;
  if (as === 'compact') return `${d}${two(m)}${y}`;
  if (as === 'iso') return `${y}-${two(m)}-${two(d)}`;
  if (as === 'mdy') return `${m}/${d}/${y}`;
  return String(Math.round((Date.UTC(y, m - 1, d) - Date.UTC(1899, 11, 30)) / 86_400_000));
}

const OPEN: Record<Form['date'], string> = {
  dmy: '31-12-9999',
  dots: '31.12.9999',
  compact: '99999999',
  iso: '9999-12-31',
  mdy: '12/31/9999',
  excel: '2958465',
};
const LATER = { y: 2026, m: 12, d: 28 };

function cellsOf(p: Person, i: number, f: Form): string[] {
  const rate = f.scale === 'share' ? (p.rate / 10_000).toFixed(4) : (p.rate / 100).toFixed(2);
  return [
    String(1000 + i),
    f.dash ? `${p.cpr.slice(0, 6)}-${p.cpr.slice(6)}` : p.cpr,
    p.firstName,
    p.lastName,
    p.unitCode,
    p.jobTitle,
    rate.replace('.', f.decimal),
    writeDate(p.start, f.date),
    p.ended ? writeDate(LATER, f.date) : OPEN[f.date],
    p.manager ? f.yes[0] : f.yes[1],
  ];
}

function quote(cell: string, f: Form): string {
  return f.quoteAll || /["\n;,|\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function encode(content: string, encoding: Form['encoding']): Buffer {
  if (encoding === 'windows-1252') return Buffer.from(content, 'latin1');
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${content}`, 'utf16le');
  return Buffer.from(encoding === 'utf-8' ? content : `\ufeff${content}`);
}

function write(people: readonly Person[], f: Form, naming: number): Buffer {
  const table = [HEADERS.map((names) => names[naming] ?? ''), ...people.map((p, i) => cellsOf(p, i, f))];
  const lines = table.map((cells) => f.order.map((column) => quote(cells[column] ?? '', f)).join(f.delimiter));
  return encode(`${lines.join(f.newline)}${f.newline}`, f.encoding);
}

// The two that settle the forms: a day above 12, and full time beside half time.
const anchors: Person[] = [
  {
    cpr: '6101701230',
    firstName: 'Åse',
    lastName: 'Øv',
    unitCode: '10',
    jobTitle: 'x',
    rate: 10_000,
    start: { y: 2001, m: 2, d: 25 },
    ended: false,
    manager: true,
  },
  {
    cpr: '6201701231',
    firstName: 'Bo',
    lastName: 'Ås',
    unitCode: '10',
    jobTitle: 'x',
    rate: 5000,
    start: { y: 2002, m: 3, d: 26 },
    ended: true,
    manager: false,
  },
];

function expected(p: Person, i: number) {
  const iso = `${p.start.y}-${two(p.start.m)}-${two(p.start.d)}`;
  return {
    key: String(1000 + i),
    cpr: p.cpr,
    firstName: p.firstName,
    lastName: p.lastName,
    unitCode: p.unitCode,
    jobTitle: p.jobTitle,
    fte: p.rate / 10_000,
    start: iso,
    end: p.ended ? '2026-12-28' : '9999-12-31',
    manager: p.manager,
  };
}

it('gives the same rows in every form', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 6 }), form, fc.nat({ max: 2 }), (others, f, naming) => {
      const people = [...anchors, ...others];
      const { rows, faults } = readStaffFile(file('form.csv', write(people, f, naming)), { name: 'x' }, quietJob);
      expect(faults).toEqual([]);
      expect(rows.map((row) => ({ ...row, fte: Number(row.fte.toFixed(6)) }))).toMatchObject(people.map(expected));
    }),
    { numRuns: RUNS },
  );
});
