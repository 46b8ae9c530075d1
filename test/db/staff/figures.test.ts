import { beforeAll, describe, expect, it } from 'vitest';
import { staffFigures, unitNodes } from '../../../db/staff/figures.ts';
import {
  areaFigures,
  birthDatesOn,
  closedUnitsWithPeople,
  personsByArea,
  trendOn,
  unitCounts,
  unitsWithoutLeader,
} from '../../../db/staff/index.ts';
import { importOrganisationRows, importStaffRows } from '../../../electron/staff/import/rows.ts';
import { day, type Office, openOffice, staffRow, unitRow } from '../../electron/staff/office.ts';

let office: Office;
const units = [
  unitRow('1', { name: 'Kommunen' }),
  unitRow('2', { name: 'Børn' }),
  unitRow('21', { name: 'Børnehus', parentCode: '2', leaderKey: '201', remote: true }),
  unitRow('3', { name: 'Ældre' }),
];

beforeAll(() => {
  office = openOffice();
  const rows = [
    staffRow('201', { cpr: '7001700001', firstName: 'Lis', lastName: 'Leder', unitCode: '21' }),
    staffRow('202', { cpr: '7001700002', unitCode: '21', fte: 0.5 }),
    staffRow('203', { cpr: '7001700002', unitCode: '3', fte: 0.25 }),
    staffRow('204', { cpr: '7001700004', unitCode: '1', start: day('2026-02-01') }),
  ];
  office.command('x', (ctx) => importOrganisationRows(ctx, units, { extent: 'full', fileName: 'o' }));
  office.command('x', (ctx) => importStaffRows(ctx, rows, { extent: 'full', fileName: 's' }));
  const without = { extent: 'full' as const, fileName: 'o', effective: day('2026-10-01'), approveEnded: true };
  office.command('x', (ctx) => importOrganisationRows(ctx, units.slice(0, 3), without));
});

const today = day('2026-11-22');

describe('figures as of a day', () => {
  it('count people once in each unit above them, årsværk by engagement', () => {
    const nodes = unitNodes(office.db, day('2026-09-30'));
    expect(nodes.map((n) => [n.code, n.depth, n.persons, n.ownPersons, n.fte])).toEqual([
      ['1', 0, 3, 1, 2.75],
      ['2', 1, 2, 0, 1.5],
      ['21', 2, 2, 2, 1.5],
      ['3', 1, 1, 1, 0.25],
    ]);
    expect(nodes.find((n) => n.code === '21')).toMatchObject({ leader: 'Lis Leder', remote: true });
    expect(staffFigures(office.db, day('2026-01-31'))).toMatchObject({ persons: 2, engagements: 3, fte: 1.75 });
  });

  it('are given by area, where a person may count in two', () => {
    expect(areaFigures(office.db, today).map((a) => [a.code, a.persons, a.fte])).toEqual([
      ['2', 2, 1.5],
      ['3', 1, 0.25],
    ]);
    const placed = personsByArea(office.db, today);
    expect(placed.map((p) => p.code).sort()).toEqual(['1', '2', '2', '3']);
    expect(placed[0]?.birthDate).toMatch(/^19\d\d-\d\d-\d\d$/);
    expect(birthDatesOn(office.db, today)).toHaveLength(3);
  });

  it('make a trend that agrees with the figures of each day', () => {
    const days = ['2019-12-31', '2026-01-31', '2026-02-28'].map(day);
    expect(trendOn(office.db, days)).toEqual(
      days.map((date) => {
        const { persons, engagements, fte } = staffFigures(office.db, date);
        return { date, persons, engagements, fte };
      }),
    );
  });

  it('tell which units need a hand', () => {
    expect(closedUnitsWithPeople(office.db, today).map((u) => u.code)).toEqual(['3']);
    expect(closedUnitsWithPeople(office.db, day('2026-09-30'))).toEqual([]);
    expect(unitsWithoutLeader(office.db, today).map((u) => u.code)).toEqual(['1']);
    expect(unitCounts(office.db, today)).toEqual({ units: 3, remote: 1 });
  });
});
