import { describe, expect, it } from 'vitest';
import { daysToAverage } from '../../../db/apv/incident-figures.ts';
import { readReportWork } from '../../../db/apv/incident-list.ts';
import { findRow, readRows } from '../../../db/apv/rows.ts';
import type { IncidentFields } from '../../../shared/apv/contract-incidents.ts';
import type { IncidentId, ProblemId } from '../../../shared/kernel/ids.ts';
import { day } from '../staff/office.ts';
import { TODAY, unitId } from '../survey/survey-office.ts';
import { accident, type IncidentsOffice, openIncidentsOffice } from './incidents-office.ts';

const list = (office: IncidentsOffice, unit: string | null = null, asOf: string = TODAY) =>
  office.call('incidents', { asOf: day(asOf), unitId: unit === null ? null : unitId(unit), kind: null });

describe('the register of incidents', () => {
  it('keeps one, changes it field by field, and takes it out again', () => {
    const office = openIncidentsOffice();
    const incidentId = office.save();
    expect(list(office)[0]).toMatchObject({ reportBy: '2026-11-17', report: 'late', needsReport: true });
    office.call('saveIncident', {
      incidentId,
      fields: accident({ reportedOn: day('2026-11-18'), easyNumber: 'E-7', causes: 'Gulvet var lige vasket' }),
    });
    expect(list(office)[0]).toMatchObject({ report: 'reported', reportedLate: true, needsReport: false });
    const fields = office.db
      .prepare("SELECT field FROM change WHERE tbl = 'incident' AND row = ? ORDER BY field")
      .pluck()
      .all(incidentId);
    expect(fields).toEqual(['causes', 'easy_number', 'reported_on']);
    office.call('removeIncident', { incidentId });
    expect(list(office)).toEqual([]);
    expect(office.refused('removeIncident', { incidentId }).code).toBe('not_found');
  });

  it('shows the unit with those below it, also one that has closed, and nothing from after the day', () => {
    const office = openIncidentsOffice();
    office.save();
    office.save({ unitId: unitId('11'), happenedOn: day('2026-11-20'), firstAbsenceOn: null });
    office.db.prepare('UPDATE unit_spell SET valid_to = ? WHERE unit_id = ?').run('2026-11-10', unitId('101'));
    expect(list(office, '10').map((one) => one.unitName)).toHaveLength(1);
    expect(list(office, '1')).toHaveLength(2);
    expect(list(office, '112')).toHaveLength(0);
    expect(list(office, null, '2026-11-19')).toHaveLength(1);
  });

  const REFUSED: readonly [string, Partial<IncidentFields>, { code: string; field?: string }][] = [
    ['tomorrow', { happenedOn: day('2026-11-23') }, { code: 'date_in_future', field: 'happenedOn' }],
    [
      'absence before it happened',
      { firstAbsenceOn: day('2026-11-01') },
      { code: 'dates_reversed', field: 'firstAbsenceOn' },
    ],
    ['reported before it happened', { reportedOn: day('2026-11-01') }, { code: 'dates_reversed', field: 'reportedOn' }],
    [
      'gone through before it happened',
      { analysedOn: day('2026-11-01') },
      { code: 'dates_reversed', field: 'analysedOn' },
    ],
    ['reported tomorrow', { reportedOn: day('2026-11-23') }, { code: 'date_in_future', field: 'reportedOn' }],
    [
      'a number in what happened',
      { description: 'Ane 220361-1234 gled' },
      { code: 'looks_like_cpr', field: 'description' },
    ],
    ['a number in the place', { place: '220361 1234' }, { code: 'looks_like_cpr', field: 'place' }],
    ['a number in the injury', { injury: '2203611234' }, { code: 'looks_like_cpr', field: 'injury' }],
    ['a number in the causes', { causes: 'se 220361-1234' }, { code: 'looks_like_cpr', field: 'causes' }],
    ['a number in the measures', { measures: '220361-1234' }, { code: 'looks_like_cpr', field: 'measures' }],
    ['a number in the EASY field', { easyNumber: '220361-1234' }, { code: 'looks_like_cpr', field: 'easyNumber' }],
    ['a problem there is not', { problemId: 'x'.repeat(22) as ProblemId }, { code: 'not_found' }],
  ];
  it.each(REFUSED)('refuses %s and keeps nothing', (_, more, { code, field }) => {
    const office = openIncidentsOffice();
    const error = office.refused('saveIncident', { incidentId: null, fields: accident(more) });
    expect(error.code).toBe(code);
    if (field) expect(error.params).toMatchObject({ field });
    expect(list(office)).toEqual([]);
  });

  it('refuses a unit that was not open that day, but lets an old one be corrected', () => {
    const office = openIncidentsOffice();
    const incidentId = office.save();
    office.db.prepare('UPDATE unit_spell SET valid_to = ? WHERE unit_id = ?').run('2026-11-01', unitId('101'));
    expect(office.refused('saveIncident', { incidentId: null, fields: accident() })).toMatchObject({
      code: 'unit_not_open',
      params: { date: '02-11-2026' },
    });
    office.call('saveIncident', { incidentId, fields: accident({ causes: 'Vådt gulv' }) });
    expect(list(office)[0]?.causes).toBe('Vådt gulv');
  });

  it('keeps nothing about absence of a near miss', () => {
    const office = openIncidentsOffice();
    office.save({ kind: 'near_miss' });
    expect(list(office)[0]).toMatchObject({ absence: 'none', firstAbsenceOn: null, report: 'not_needed' });
  });

  it('tells the start page what is late and what must be looked at', () => {
    const office = openIncidentsOffice();
    office.save();
    office.save({ firstAbsenceOn: day('2026-11-11') });
    office.save({ beyondTheDay: null, firstAbsenceOn: null });
    office.save({ firstAbsenceOn: day('2026-11-20') });
    office.save({ kind: 'near_miss' });
    expect(readReportWork(office.db, day(TODAY))).toEqual({ late: 1, soon: 2 });
  });

  it('counts by the rule that holds on the day', () => {
    const office = openIncidentsOffice();
    const rule = { days: 21, warnDays: 7, since: day('2026-11-01'), source: 'Ny bekendtgørelse' };
    expect(office.call('incidentRule', {})).toMatchObject({ days: 14, warnDays: 10, since: '2025-03-03' });
    office.save();
    office.call('setIncidentRule', rule);
    office.call('setIncidentRule', { ...rule, warnDays: 8 });
    expect(office.call('incidentRule', {})).toEqual({ ...rule, warnDays: 8 });
    expect(list(office)[0]).toMatchObject({ reportBy: '2026-11-24', report: 'soon' });
  });
});

describe('an incident as a problem of the APV', () => {
  const raise = (office: IncidentsOffice, incidentId: IncidentId) => office.call('raiseProblem', { incidentId });

  it('makes a partial round when the unit has none, and the incident names the problem', () => {
    const office = openIncidentsOffice();
    const incidentId = office.save({ kind: 'violence' });
    const { roundId, problemId } = raise(office, incidentId);
    expect(findRow(office.db, 'apv_round', roundId)).toMatchObject({
      trigger: 'accident',
      full: false,
      state: 'uncovering',
      scopes: ['psychosocial'],
    });
    expect(findRow(office.db, 'apv_problem', problemId)).toMatchObject({
      origin: 'incident',
      theme: 'violence',
      place: 'Køkken',
      acute: false,
    });
    expect(list(office)[0]).toMatchObject({ problemId, problemRoundId: roundId });
    expect(raise(office, incidentId)).toEqual({ roundId, problemId });
  });

  it('uses the round that is running', () => {
    const office = openIncidentsOffice();
    const { roundId } = raise(office, office.save());
    expect(raise(office, office.save()).roundId).toBe(roundId);
    expect(readRows(office.db, 'apv_round', '1')).toHaveLength(1);
  });

  it('can be linked to a problem of the unit that stands there already, and loose from it again', () => {
    const office = openIncidentsOffice();
    const { problemId, roundId } = raise(office, office.save());
    const incidentId = office.save({ place: 'Gang' });
    const toLink = (unit: string, linked: ProblemId | null) =>
      office.call('problemsToLink', { unitId: unitId(unit), linked }).map((one) => one.problemId);
    expect(toLink('101', null)).toEqual([problemId]);
    expect(toLink('102', null)).toEqual([]);
    expect(toLink('102', problemId)).toEqual([problemId]);
    office.call('saveIncident', { incidentId, fields: accident({ place: 'Gang', problemId }) });
    expect(list(office).map(({ problemRoundId }) => problemRoundId)).toEqual([roundId, roundId]);
    office.call('saveIncident', { incidentId, fields: accident({ place: 'Gang' }) });
    expect(list(office).filter((one) => one.problemId === null)).toHaveLength(1);
  });

  it('is refused where the unit has closed', () => {
    const office = openIncidentsOffice();
    const incidentId = office.save();
    office.db.prepare('UPDATE unit_spell SET valid_to = ? WHERE unit_id = ?').run('2026-11-10', unitId('101'));
    expect(office.refused('raiseProblem', { incidentId }).code).toBe('unit_not_open');
  });
});

describe('the year', () => {
  it('counts up to the day, per 1,000 årsværk of the month ends so far, and hides small units', () => {
    const office = openIncidentsOffice();
    const add = (times: number, more: Partial<IncidentFields>) => {
      for (let i = 0; i < times; i++)
        office.save({ ...accident(more), happenedOn: day('2026-09-01'), firstAbsenceOn: null, ...more });
    };
    add(7, { unitId: unitId('101') });
    add(1, { unitId: unitId('102') });
    add(6, { unitId: unitId('111'), kind: 'near_miss' });
    add(1, { unitId: unitId('111'), happenedOn: day('2026-11-20') });
    add(1, { unitId: unitId('111'), happenedOn: day('2025-12-31') });
    const { fte, perThousand, totals, rows } = office.call('incidentYear', { year: '2026', asOf: day('2026-10-31') });
    expect(totals).toEqual([
      { kind: 'accident', n: 8, withAbsence: 8, late: 8 },
      { kind: 'near_miss', n: 6, withAbsence: null, late: 0 },
      { kind: 'violence', n: 0, withAbsence: 0, late: 0 },
    ]);
    expect(fte).toBeGreaterThan(0);
    expect(perThousand).toBeCloseTo((8 / (fte ?? 1)) * 1000, 1);
    const accidents = Object.fromEntries(rows.map(({ unitId: id, cells }) => [id, cells[0]?.n]));
    expect(accidents).toEqual({
      [unitId('10')]: 8,
      [unitId('101')]: null,
      [unitId('102')]: null,
      [unitId('11')]: 0,
      [unitId('111')]: 0,
      [unitId('112')]: 0,
    });
  });

  it('averages the month ends that have been', () => {
    expect(daysToAverage(2028, day('2028-03-30'))).toEqual(['2028-01-31', '2028-02-29']);
    expect(daysToAverage(2026, day('2026-01-12'))).toEqual(['2026-01-12']);
    expect(daysToAverage(2026, day('2026-12-31'))).toHaveLength(12);
  });

  it('is empty for a year to come', () => {
    const office = openIncidentsOffice();
    expect(office.call('incidentYear', { year: '2027', asOf: day(TODAY) })).toMatchObject({
      fte: null,
      perThousand: null,
    });
  });
});
