import { describe, expect, it } from 'vitest';
import { readStaffFile } from '../../../electron/formats/index.ts';
import { newestStart } from '../../../electron/formats/read-staff.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { MappingProfile } from '../../../shared/staff/import-contract.ts';
import { makeFolder, quietJob, refusalOf } from './support.ts';

const file = makeFolder();
const HEADER = 'Tjenestenummer;CPR;Fornavn;Efternavn;Afdelingskode;Stilling;Beskæftigelsesgrad;Startdato;Slutdato';
const ROW = '1001;6101701230;Åse;Prøve;10;Lærer;0,5;13-08-2020;';

function read(lines: readonly string[], profile?: MappingProfile, header = HEADER) {
  const path = file('staff.csv', `${[header, ...lines].join('\r\n')}\r\n`);
  return readStaffFile(path, { name: 'staff.csv', profile }, quietJob);
}
const change = (from: string, to: string) => ROW.replace(from, to);
const faultsOf = (...lines: string[]) => read(lines).faults.map((f) => [f.line, f.column, f.code]);

describe('row faults', () => {
  it.each([
    ['missing_key', 'Tjenestenummer', change('1001', ' ')],
    ['missing_value', 'CPR', change('6101701230', '')],
    ['bad_cpr', 'CPR', change('6101701230', '3102701230')],
    ['system_user', 'CPR', change('6101701230', '010190-0000')],
    ['missing_value', 'Fornavn', change('Åse;Prøve', ';')],
    ['missing_value', 'Afdelingskode', change(';10;', ';;')],
    ['bad_number', 'Beskæftigelsesgrad', change('0,5', 'halv')],
    ['bad_number', 'Beskæftigelsesgrad', change('0,5', '81')],
    ['missing_value', 'Beskæftigelsesgrad', change('0,5', '')],
    ['bad_date', 'Startdato', change('13-08-2020', '31-02-2020')],
    ['bad_date', 'Startdato', change('13-08-2020', '31-12-9999')],
    ['missing_value', 'Startdato', change('13-08-2020', '')],
    ['end_before_start', 'Slutdato', `${ROW}12-08-2020`],
    ['bad_date', 'Slutdato', `${ROW}32-08-2020`],
    ['too_few_columns', null, '1001;6101701230'],
    ['too_many_columns', null, `${ROW};;x`],
  ])('%s in %s', (code, column, row) => {
    const good = ['2001', '2002', '2003'].map((key) => change('1001', key));
    expect(faultsOf(row, ...good)).toEqual([[2, column, code]]);
  });

  it('keeps a number that ends in 0000 from a system other than SD, as nobody’s number', () => {
    const own = HEADER.replace('Tjenestenummer', 'Medarbejdernummer');
    const { rows, faults, warnings } = read([change('6101701230', '010190-0000'), change('1001', '2')], undefined, own);
    expect([rows.map((r) => r.cpr), faults]).toEqual([['', '6101701230'], []]);
    expect(warnings).toEqual([{ code: 'cpr_fictional', count: 1 }]);
  });

  it('names the leftmost of two', () => {
    expect(faultsOf(change('6101701230', '12345').replace('13-08-2020', 'x'), change('1001', '2001'))).toEqual([
      [2, 'CPR', 'bad_cpr'],
    ]);
  });

  it('keeps the first of several rows with one key', () => {
    const again = change('6101701230', '610170-1230');
    expect(faultsOf(ROW, again, change('Lærer', 'Pedel'))).toEqual([
      [3, 'Tjenestenummer', 'duplicate_row'],
      [4, 'Tjenestenummer', 'conflicting_row'],
    ]);
  });

  it('does not take a rejected row for the first', () => {
    expect(faultsOf(change('13-08-2020', 'x'), ROW)).toEqual([[2, 'Startdato', 'bad_date']]);
  });

  it('quotes no CPR number', () => {
    const { faults } = read([change('6101701230', '3102701230'), ROW]);
    expect(faults[0]?.value).toBe('310270-••••');
  });

  it('gives the keys of rejected rows', () => {
    expect(read([change('13-08-2020', 'x'), change('1001', '7;'), change('1001', '2')]).rejectedKeys).toEqual([
      '1001',
      '7',
    ]);
  });
});

describe('rows', () => {
  it('are typed and tidied', () => {
    const { rows } = read([change('Åse', '  Åse \u00a0 Ida ').replace('Lærer', '"Lærer; ""vikar"""')]);
    expect(rows).toEqual([
      {
        line: 2,
        key: '1001',
        cpr: '6101701230',
        firstName: 'Åse Ida',
        lastName: 'Prøve',
        email: undefined,
        unitCode: '10',
        jobCode: undefined,
        jobTitle: 'Lærer; "vikar"',
        agreement: undefined,
        employmentForm: undefined,
        fte: 0.5,
        weeklyHours: undefined,
        start: '2020-08-13',
        end: '9999-12-31',
        status: undefined,
        manager: undefined,
      },
    ]);
  });

  it('carry the line they start on after a cell of several lines', () => {
    const { rows } = read([change('Lærer', '"Lærer\r\nog\r\nvejleder"'), '', change('1001', '1002')]);
    expect(rows.map((r) => r.line)).toEqual([2, 6]);
    expect(rows[0]?.jobTitle).toBe('Lærer og vejleder');
  });

  it('are read with surplus delimiters at the end', () => {
    expect(read([`${ROW};;`], undefined, `${HEADER};;`).rows).toHaveLength(1);
  });

  it('warn of a lost zero and of modulus 11', () => {
    const { rows, warnings } = read([change('6101701230', '101701234'), change('1001', '1002')]);
    expect(rows[0]?.cpr).toBe('0101701234');
    expect(warnings).toEqual([
      { code: 'cpr_padded', count: 1 },
      { code: 'cpr_modulus11', count: 1 },
    ]);
  });

  it('take hours from numerator and denominator, or from weekly hours', () => {
    const pair = HEADER.replace('Beskæftigelsesgrad', 'Tæller;Nævner');
    expect(read([change('0,5', '30;37')], undefined, pair).rows[0]?.fte).toBe(30 / 37);
    expect(read([change('0,5', '30;0')], undefined, pair).faults[0]).toMatchObject({
      code: 'bad_number',
      column: 'Tæller',
    });
    expect(read([change('0,5', '30;')], undefined, pair).faults[0]).toMatchObject({ code: 'missing_value' });
    const weekly = HEADER.replace('Beskæftigelsesgrad', 'Ugetimer');
    expect(read([change('0,5', '18,5')], undefined, weekly).rows[0]).toMatchObject({ fte: 0.5, weeklyHours: 18.5 });
  });

  it('name a bad number of hours even when nothing else says the rate', () => {
    const both = `${HEADER};Ugetimer`;
    expect(read([`${change('0,5', '')};mange`], undefined, both).faults[0]).toMatchObject({
      code: 'bad_number',
      column: 'Ugetimer',
    });
  });

  it('keep what a column says once it says anything', () => {
    const { rows } = read([`${ROW};`, `${change('1001', '1002')};a@b.dk`], undefined, `${HEADER};E-mail`);
    expect(rows.map((r) => r.email)).toEqual(['', 'a@b.dk']);
  });
});

describe('the whole column decides', () => {
  const many = (n: number, make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i));

  it('also when only the last rows tell', () => {
    const rows = many(1500, (i) =>
      change('1001', String(i)).replace('13-08-2020', i < 1400 ? '3/4/2020' : '3/25/2020'),
    );
    expect(read(rows).rows[0]?.start).toBe('2020-03-04');
  });

  it('and a column filled late is not taken for empty', () => {
    const rows = many(1200, (i) => `${change('1001', String(i))};${i === 1199 ? 'x@y.dk' : ''}`);
    expect(read(rows, undefined, `${HEADER};E-mail`).rows[0]?.email).toBe('');
  });

  it('unless the profile does', () => {
    const profile: MappingProfile = { name: 'p', columns: {}, dateForm: 'mdy' };
    expect(read([change('13-08-2020', '03-04-2020')], profile).rows[0]?.start).toBe('2020-03-04');
  });
});

describe('suggested effective date', () => {
  const rows = ['2020-01-01', '2026-11-01', '2062-01-01'].map((start) => ({ start: start as IsoDate }));
  it('is the newest start that is not far ahead', () => {
    expect(newestStart(rows, '2026-11-22' as IsoDate)).toBe('2026-11-01');
    expect(newestStart(rows, undefined)).toBe('2062-01-01');
    expect(newestStart([], undefined)).toBeNull();
  });
});

describe('a job', () => {
  const rows = Array.from({ length: 5000 }, (_, i) => change('1001', String(i)));

  it('is told how far the reading is', () => {
    const path = file('many.csv', `${[HEADER, ...rows].join('\n')}\n`);
    const seen: number[] = [];
    readStaffFile(path, { name: 'x' }, { ...quietJob, report: (p) => p.total > 0 && seen.push(p.done / p.total) });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  it('can stop it between chunks', () => {
    const path = file('many.csv', `${[HEADER, ...rows].join('\n')}\n`);
    let looks = 0;
    const stop = () => {
      if (++looks === 4) throw new Error('stopped');
    };
    expect(() => readStaffFile(path, { name: 'x' }, { ...quietJob, throwIfCancelled: stop })).toThrow('stopped');
  });
});

it('refuses a file whose rates could be hours or per cent', () => {
  expect(refusalOf(() => read([change('0,5', '30'), change('1001', '2').replace('0,5', '20')]))).toEqual({
    code: 'number_form_unclear',
    params: { column: 'Beskæftigelsesgrad' },
  });
});
