import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCoursesFile, readOrganisationFile, readStaffFile } from '../../../electron/formats/index.ts';
import { fixture, quietJob } from './support.ts';

const key = JSON.parse(fs.readFileSync(fixture('vesterhede/answer-key.json'), 'utf8'));
const staff = (month: string) =>
  readStaffFile(fixture(`vesterhede/ansaettelser-2026-${month}.csv`), { name: 'x.csv' }, quietJob);

describe('the files of Vesterhede', () => {
  it('reads October with the rejected lines of the key', () => {
    const { dataRows, rows, faults, rejectedKeys, reading } = staff('10');
    const expected = key.october.rejected.filter((r: { why: string }) => r.why !== 'unknown_unit');
    expect(faults.map((f) => ({ line: f.line, why: f.code }))).toEqual(expected);
    expect(dataRows).toBe(key.october.rows);
    expect(rows).toHaveLength(key.october.rows - expected.length);
    expect(rejectedKeys).toEqual(['900002', '900003', '900004', '900005', '900006', 'short']);
    expect(reading).toMatchObject({ encoding: 'windows-1252', delimiter: ';', decimal: ',', dateForm: 'dmy' });
    expect(Object.fromEntries(faults.map((f) => [f.line, f.column]))).toEqual({
      42: 'Tjenestenummer',
      335: 'StartDato',
      502: 'Cpr',
      642: 'Beskæftigelsesdecimal',
      779: 'SlutDato',
      902: 'Tjenestenummer',
      952: 'Cpr',
      2374: null,
    });
  });

  it('reads November whole and suggests its newest start', () => {
    const { rows, faults, suggestedEffective } = staff('11');
    expect(faults).toEqual([]);
    expect(rows).toHaveLength(key.november.rows);
    expect(suggestedEffective).toBe('2026-11-01');
  });

  it('reads names as they are meant', () => {
    const { rows, warnings } = staff('10');
    const at = (line: number) => rows.find((r) => r.line === line);
    expect(at(64)?.firstName).toBe('Mads Thomas');
    expect(rows.some((r) => r.lastName === 'Holm; "Bette"')).toBe(true);
    expect(rows.some((r) => r.jobTitle === '=1+1 Konsulent')).toBe(true);
    expect(at(3)).toMatchObject({ cpr: '7708038737', lastName: 'Y?lmaz', fte: 1, manager: false, email: undefined });
    expect(warnings).toEqual([{ code: 'lost_letters', count: expect.any(Number) }]);
  });

  it('shows no CPR number in the sample', () => {
    const { reading } = staff('10');
    expect(JSON.stringify(reading.sample)).not.toMatch(/\d{6}-?\d{4}/);
    expect(reading.sample[0]?.[2]).toBe('Inger');
  });

  it('reads the organisation and the courses', () => {
    const organisation = readOrganisationFile(fixture('vesterhede/organisation.csv'), { name: 'o' }, quietJob);
    expect(organisation).toMatchObject({ dataRows: key.units, faults: [], suggestedEffective: null });
    const courses = readCoursesFile(fixture('vesterhede/kurser-plan2learn.csv'), { name: 'k' }, quietJob);
    expect(courses.dataRows).toBe(key.learning.rows);
    expect(courses.rows.filter((r) => r.completed)).toHaveLength(key.learning.completed);
    const distinct = new Set(courses.rows.filter((r) => r.completed).map((r) => JSON.stringify({ ...r, line: 0 })));
    expect(distinct.size).toBe(key.learning.distinct_completed);
  });
});
