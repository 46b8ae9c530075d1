import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBoardData } from '../../../db/report/board-data.ts';
import { readCertificates } from '../../../db/report/certificates.ts';
import { readTaskCounts } from '../../../db/report/tasks.ts';
import { staffFigures } from '../../../db/staff/figures.ts';
import { learningFigures } from '../../../electron/learning/figures.ts';
import { importOrganisationRows, importStaffRows } from '../../../electron/staff/import/rows.ts';
import type { BoardData } from '../../../shared/report/board-data.ts';
import { day, type Office, openOffice, staffRow, unitRow } from '../../electron/staff/office.ts';
import { openVesterhede } from './load.ts';

interface Expected {
  readonly as_of: string;
  readonly persons: number;
  readonly engagements: number;
  readonly fte: number;
  readonly by_forvaltning: Readonly<Record<string, { readonly persons: number; readonly fte: number }>>;
}
const key = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../fixtures/vesterhede/answer-key.json'), 'utf8'),
) as { readonly units: number; readonly october: Expected };
const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe('Vesterhede in October', () => {
  const asOf = day(key.october.as_of);
  let office: Office;
  let data: BoardData;
  beforeAll(() => {
    office = openVesterhede();
    data = readBoardData(office.db, asOf);
  });

  it('has the figures of the answer key, in total and by forvaltning', () => {
    const { persons, engagements, fte } = data;
    expect({ persons, engagements, fte }).toEqual({
      persons: key.october.persons,
      engagements: key.october.engagements,
      fte: key.october.fte,
    });
    const areas = data.areas.map((a) => [a.name, { persons: a.persons, fte: a.fte }]);
    expect(Object.fromEntries(areas)).toEqual(key.october.by_forvaltning);
    expect(data.units).toBe(key.units);
    expect(data.organisation).toBe('Vesterhede Kommune');
  });

  it('has the staff room’s figures, also for the last point of the trend', () => {
    const staff = staffFigures(office.db, asOf);
    expect(data.trend.at(-1)).toEqual({ date: asOf, persons: staff.persons, fte: staff.fte });
    expect(data.trend).toHaveLength(13);
    for (const point of data.trend) {
      const { persons, fte } = staffFigures(office.db, point.date);
      expect(point).toEqual({ date: point.date, persons, fte });
    }
    for (const area of data.areas) {
      expect(staff.units.find((u) => u.code === area.code)).toMatchObject({ persons: area.persons, fte: area.fte });
    }
  });

  it('sorts every person by age and hours once, and once in each area', () => {
    expect(sumOf(data.ages)).toBe(key.october.persons);
    expect(sumOf(data.degrees)).toBe(key.october.persons);
    for (const area of data.areas) expect(sumOf(area.ages)).toBe(area.persons);
    expect(data.ageSum / data.persons).toBeGreaterThan(30);
    expect(data.ageSum / data.persons).toBeLessThan(60);
  });

  it('has the learning room’s figures, by course and by area', () => {
    const learning = learningFigures(office.db, asOf);
    expect(data.courses.map((c) => c.code)).toEqual(learning.courses.map((c) => c.code));
    for (const [i, course] of data.courses.entries()) {
      const whole = learning.courses[i];
      expect(sumOf(course.areas.map((a) => a.valid))).toBe(whole?.certificates.valid);
      expect(sumOf(course.areas.map((a) => a.expired))).toBe(whole?.certificates.expired);
      for (const [at, area] of data.areas.entries()) {
        const unit = learning.units.find((u) => u.code === area.code);
        const figures = unit?.courses.find((c) => c.code === course.code)?.certificates;
        expect(course.areas[at]).toEqual({ valid: figures?.valid ?? 0, expired: figures?.expired ?? 0 });
      }
    }
  });

  it('counts as tasks what the learning room lists', () => {
    const learning = learningFigures(office.db, asOf);
    const counts = readTaskCounts(office.db, asOf, readCertificates(office.db, asOf));
    expect(counts.expired).toBe(sumOf(learning.courses.map((c) => c.certificates.expired)));
    expect(counts.expiring30).toBe(sumOf(learning.courses.map((c) => c.certificates.expiring30)));
    expect(counts.lastBackup).toBeNull();
  });
});

describe('areas', () => {
  function loaded(units: Parameters<typeof importOrganisationRows>[1], staff: Parameters<typeof importStaffRows>[1]) {
    const office = openOffice();
    const options = { extent: 'full', fileName: 'x.csv' } as const;
    office.command('staff.applyImport', (ctx) => importOrganisationRows(ctx, units, options));
    office.command('staff.applyImport', (ctx) => importStaffRows(ctx, staff, options));
    return readBoardData(office.db, day('2026-11-22'));
  }

  it('hold the people of all units below, and those at the very top by themselves', () => {
    const data = loaded(
      [unitRow('1'), unitRow('2'), unitRow('3', { parentCode: '2' })],
      [staffRow('1', { unitCode: '3' }), staffRow('2', { unitCode: '1' }), staffRow('3', { unitCode: '2' })],
    );
    expect(data.areas.map(({ code, own, persons }) => ({ code, own, persons }))).toEqual([
      { code: '2', own: false, persons: 2 },
      { code: '1', own: true, persons: 1 },
    ]);
  });

  it('are the tops themselves when there are several, and then no unit is the whole', () => {
    const data = loaded(
      [unitRow('1'), unitRow('2', { parentCode: '' })],
      [staffRow('1', { unitCode: '1' }), staffRow('2', { unitCode: '2' })],
    );
    expect(data.areas.map((a) => a.code)).toEqual(['1', '2']);
    expect(data.organisation).toBe('');
  });

  it('count a person in each area they work in, and once in the whole', () => {
    const cpr = '7001010001';
    const data = loaded(
      [unitRow('1'), unitRow('2'), unitRow('3')],
      [
        staffRow('1', { unitCode: '2', cpr, fte: 0.5 }),
        staffRow('2', { unitCode: '3', cpr, fte: 0.5 }),
        staffRow('3', { unitCode: '2' }),
      ],
    );
    expect(data.persons).toBe(2);
    expect(data.areas.map((a) => a.persons)).toEqual([2, 1]);
    expect(data.degrees).toEqual([2, 0, 0, 0]);
  });
});
