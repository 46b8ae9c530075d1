import { beforeAll, describe, expect, it } from 'vitest';
import { listPersons, type PersonFilter } from '../../../db/staff/persons.ts';
import { importOrganisationRows, importStaffRows } from '../../../electron/staff/import/rows.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { day, type Office, openOffice, staffRow, unitRow } from '../../electron/staff/office.ts';

let office: Office;
const idOf = (code: string): UnitId =>
  (office.db.prepare('SELECT id FROM unit WHERE code = ?').get(code) as { id: UnitId }).id;

const people = [
  staffRow('101', {
    cpr: '7001010001',
    firstName: 'Søren',
    lastName: 'Aagaard',
    unitCode: '21',
    jobTitle: 'Ærgoterapeut',
  }),
  staffRow('102', { cpr: '7001010002', firstName: 'Åse', lastName: 'Bjørn', unitCode: '22', jobTitle: 'Ånderådgiver' }),
  staffRow('103', {
    cpr: '7001010003',
    firstName: 'Zenia',
    lastName: 'André',
    unitCode: '21',
    jobTitle: 'Øjenlæge',
    fte: 0.5,
  }),
  // The same person, fewer hours elsewhere, and on leave there.
  staffRow('104', { cpr: '7001010003', firstName: 'Zenia', lastName: 'André', unitCode: '3', fte: 0.25, status: '3' }),
  staffRow('105', { cpr: '7001010005', firstName: 'Ærø', lastName: 'Dahl', unitCode: '3', end: day('2025-12-31') }),
];

beforeAll(() => {
  office = openOffice();
  const units = [
    unitRow('1', { name: 'Kommunen' }),
    unitRow('2', { name: 'Børn og Skole' }),
    unitRow('21', { name: 'Havnens Børnehus', parentCode: '2' }),
    unitRow('22', { name: 'Østre Skole', parentCode: '2' }),
    unitRow('3', { name: 'Ældrepleje' }),
  ];
  office.command('x', (ctx) => importOrganisationRows(ctx, units, { extent: 'full', fileName: 'o' }));
  office.command('x', (ctx) => importStaffRows(ctx, people, { extent: 'full', fileName: 's' }));
});

const list = (filter: Partial<PersonFilter> = {}) =>
  listPersons(office.db, {
    asOf: day('2026-11-22'),
    text: '',
    unitId: null,
    withSubUnits: true,
    employedOnly: true,
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 100,
    ...filter,
  });
const names = (filter: Partial<PersonFilter> = {}): string[] => list(filter).rows.map((r) => r.name);

describe('the list of people', () => {
  it('is in Danish alphabetical order by name, title and unit', () => {
    expect(names({ asOf: day('2025-06-01') })).toEqual(['Søren Aagaard', 'Zenia André', 'Ærø Dahl', 'Åse Bjørn']);
    expect(list({ sort: 'job' }).rows.map((r) => r.jobTitle)).toEqual(['Ærgoterapeut', 'Øjenlæge', 'Ånderådgiver']);
    expect(list({ sort: 'unit', descending: true }).rows.map((r) => r.unitName)).toEqual([
      'Østre Skole',
      'Havnens Børnehus',
      'Havnens Børnehus',
    ]);
  });

  it('shows a person once, with the main engagement and the sum of the hours', () => {
    const row = list({ text: 'zenia' }).rows[0];
    expect(row).toMatchObject({
      unitName: 'Havnens Børnehus',
      jobTitle: 'Øjenlæge',
      fte: 0.75,
      engagements: 2,
      onLeave: true,
    });
    expect(list().total).toBe(3);
  });

  it.each([
    ['soeren', ['Søren Aagaard']],
    ['ågård sør', ['Søren Aagaard']],
    ['bjorn', ['Åse Bjørn']],
    ['aase', ['Åse Bjørn']],
    ['andre', ['Zenia André']],
    ['104', ['Zenia André']],
    ['ostre', ['Åse Bjørn']],
    ['skole åse', ['Åse Bjørn']],
    ['havnens zen', ['Zenia André']],
    ['zenia bjørn', []],
    ['" OR *', []],
    ['- ()', ['Søren Aagaard', 'Zenia André', 'Åse Bjørn']],
  ])('finds %s', (text, found) => {
    expect(names({ text })).toEqual(found);
  });

  it('keeps to a unit, with or without those below it', () => {
    expect(names({ unitId: idOf('2') })).toEqual(['Søren Aagaard', 'Zenia André', 'Åse Bjørn']);
    expect(names({ unitId: idOf('2'), withSubUnits: false })).toEqual([]);
    expect(list({ unitId: idOf('3') }).rows).toMatchObject([
      { name: 'Zenia André', unitName: 'Ældrepleje', fte: 0.25, engagements: 1 },
    ]);
  });

  it('is as of the day, and lists former people only when asked', () => {
    expect(names({ text: 'ærø' })).toEqual([]);
    expect(names({ text: 'ærø', asOf: day('2025-12-31') })).toEqual(['Ærø Dahl']);
    expect(list({ employedOnly: false }).rows.find((r) => r.name === 'Ærø Dahl')).toMatchObject({
      unitId: null,
      engagements: 0,
      fte: 0,
    });
  });

  it('comes in pages that know the total, also past the end', () => {
    expect(names({ offset: 1, limit: 1 })).toEqual(['Zenia André']);
    expect(list({ offset: 1, limit: 1 }).total).toBe(3);
    expect(list({ offset: 50, limit: 10 })).toEqual({ total: 3, rows: [] });
  });
});
