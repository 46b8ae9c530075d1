import { describe, expect, it } from 'vitest';
import type { DiscussionFields } from '../../../shared/apv/contract-amo.ts';
import { day } from '../staff/office.ts';
import { personId, TODAY, unitId } from '../survey/survey-office.ts';
import { type IncidentsOffice, openIncidentsOffice } from './incidents-office.ts';

const asOf = day(TODAY);
const text = (more: Partial<DiscussionFields> = {}): DiscussionFields => ({
  unitId: null,
  year: 2026,
  heldOn: day('2026-10-01'),
  participants: 'Ledelse og AMR',
  cooperation: 'Støj',
  meetings: 'Fire møder',
  goalsReached: 'Ja',
  goals: 'Færre løft',
  competence: 'Kursus',
  ...more,
});

describe('the yearly discussion', () => {
  it('is one for each year and unit, and tells when the next is late', () => {
    const office = openIncidentsOffice();
    expect(office.call('discussions', { asOf })).toEqual({
      overdue: true,
      lastHeld: null,
      groups: [],
      discussions: [],
    });
    const { discussionId } = office.call('saveDiscussion', { discussionId: null, fields: text() });
    office.call('saveDiscussion', {
      discussionId: null,
      fields: text({ unitId: unitId('10'), heldOn: day('2025-01-01') }),
    });
    expect(office.refused('saveDiscussion', { discussionId: null, fields: text({ goals: 'Andre' }) }).code).toBe(
      'discussion_exists',
    );
    office.call('saveDiscussion', { discussionId, fields: text({ goals: 'Andre mål' }) });
    const found = office.call('discussions', { asOf });
    expect(found.discussions.map(({ unitId: unit, goals }) => [unit, goals])).toEqual([
      [null, 'Andre mål'],
      [unitId('10'), 'Færre løft'],
    ]);
    expect(found).toMatchObject({ overdue: true, lastHeld: '2026-10-01' });
    expect(found.groups.map(({ overdue }) => overdue)).toEqual([false, true]);
  });

  it('no longer asks for one of a unit that has closed', () => {
    const office = openIncidentsOffice();
    office.call('saveDiscussion', { discussionId: null, fields: text() });
    office.call('saveDiscussion', {
      discussionId: null,
      fields: text({ unitId: unitId('10'), heldOn: day('2025-01-01') }),
    });
    office.db.prepare('UPDATE unit_spell SET valid_to = ? WHERE unit_id = ?').run('2026-11-10', unitId('10'));
    expect(office.call('discussions', { asOf }).overdue).toBe(false);
  });

  it('refuses a day to come and a CPR number', () => {
    const office = openIncidentsOffice();
    const refused = (more: Partial<DiscussionFields>) =>
      office.refused('saveDiscussion', { discussionId: null, fields: text(more) });
    expect(refused({ heldOn: day('2026-11-23') })).toMatchObject({
      code: 'date_in_future',
      params: { field: 'heldOn' },
    });
    expect(refused({ goals: 'Som aftalt med 220361-1234' })).toMatchObject({ code: 'looks_like_cpr' });
  });

  it('can be taken out', () => {
    const office = openIncidentsOffice();
    const { discussionId } = office.call('saveDiscussion', { discussionId: null, fields: text() });
    office.call('removeDiscussion', { discussionId });
    expect(office.call('discussions', { asOf }).discussions).toEqual([]);
  });
});

function giveRole(office: IncidentsOffice, n: number, role: string, unit: string | null, from: string): void {
  office.db
    .prepare(
      `INSERT INTO role_assignment (id, person_id, unit_id, role, body, elected_on, valid_from, valid_to, born)
       VALUES (?, ?, ?, ?, '', NULL, ?, '9999-12-31', 's')`,
    )
    .run(`r${role}${n}${unit ?? ''}`.padEnd(22, '_'), personId(n), unit === null ? null : unitId(unit), role, from);
}
const duties = (office: IncidentsOffice, unit: string | null = null) =>
  office
    .call('amoTraining', { asOf, unitId: unit === null ? null : unitId(unit) })
    .map(({ personId: person, kind, state }) => `${person.replaceAll('_', '')} ${kind} ${state}`);

describe('the training of the AMO', () => {
  it('follows from the roles of the day', () => {
    const office = openIncidentsOffice();
    giveRole(office, 0, 'amr', '10', '2026-10-01');
    giveRole(office, 9, 'amg_leader', '101', '2026-10-01');
    giveRole(office, 1, 'tr', '10', '2026-10-01');
    giveRole(office, 2, 'amr', '10', '2026-12-01');
    const of = (n: number) => [
      `${personId(n).replaceAll('_', '')} obligatory no_offer`,
      `${personId(n).replaceAll('_', '')} supplementary no_offer`,
    ];
    expect(duties(office).sort()).toEqual([...of(0), ...of(9)].sort());
    expect(duties(office, '101')).toEqual(of(9));
    expect(duties(office, '11')).toEqual([]);
  });

  it('leaves out who no longer works here', () => {
    const office = openIncidentsOffice();
    giveRole(office, 0, 'amr', '10', '2026-10-01');
    office.db.prepare('UPDATE engagement_spell SET valid_to = ?').run('2026-11-01');
    expect(duties(office)).toEqual([]);
  });

  it('records offer, answer and completion apart, each with its day', () => {
    const office = openIncidentsOffice();
    giveRole(office, 0, 'amr', '10', '2026-10-01');
    const offer = {
      personId: personId(0),
      kind: 'supplementary',
      forYear: null,
      trainingId: null,
      offeredOn: day('2026-10-05'),
      offeredBy: 'HR',
      answer: null,
      answeredOn: null,
      takenOn: null,
      note: '',
    } as const;
    const { trainingId } = office.call('saveTraining', offer);
    expect(duties(office)[1]).toMatch(/supplementary offered/);
    office.call('saveTraining', { ...offer, trainingId, answer: 'no', answeredOn: day('2026-10-09') });
    expect(duties(office)[1]).toMatch(/supplementary declined/);
    expect(office.call('amoTraining', { asOf, unitId: null })[1]).toMatchObject({
      trainingId,
      offeredOn: '2026-10-05',
      offeredBy: 'HR',
      answeredOn: '2026-10-09',
    });
    const refused = (more: object) => office.refused('saveTraining', { ...offer, ...more });
    expect(refused({ answer: 'yes', answeredOn: day('2026-10-04') })).toMatchObject({
      code: 'dates_reversed',
      params: { field: 'answeredOn' },
    });
    expect(refused({ takenOn: day('2026-11-23') })).toMatchObject({ code: 'date_in_future' });
    expect(refused({ note: '220361-1234' })).toMatchObject({ code: 'looks_like_cpr' });
    expect(refused({ personId: personId(1), trainingId }).code).toBe('not_found');
  });

  it('takes a record away: the training is due again, and what stood is in the change log', () => {
    const office = openIncidentsOffice();
    giveRole(office, 0, 'amr', '10', '2026-10-01');
    const { trainingId } = office.call('saveTraining', {
      ...{ personId: personId(0), kind: 'supplementary', forYear: null, trainingId: null, offeredBy: 'HR', note: '' },
      ...{ offeredOn: day('2026-10-05'), answer: null, answeredOn: null, takenOn: null },
    });
    office.call('removeTraining', { trainingId });
    expect(duties(office)[1]).toMatch(/supplementary no_offer/);
    const told = office.db.prepare("SELECT count(*) FROM change WHERE tbl = 'amo_training' AND row = ?").pluck();
    expect(told.get(trainingId)).toBeGreaterThan(0);
    expect(office.refused('removeTraining', { trainingId }).code).toBe('not_found');
  });

  it('records one offer for several, and leaves answers alone', () => {
    const office = openIncidentsOffice();
    giveRole(office, 0, 'amr', '10', '2025-01-01');
    giveRole(office, 9, 'amr', '101', '2026-10-01');
    const before = office.call('amoTraining', { asOf, unitId: null });
    const chosen = before.map(({ personId: person, kind, forYear, trainingId }) => ({
      personId: person,
      kind,
      forYear,
      trainingId,
    }));
    expect(office.call('offerTraining', { duties: chosen, offeredOn: day('2026-11-01'), offeredBy: 'HR' })).toEqual({
      offered: before.length,
    });
    const after = office.call('amoTraining', { asOf, unitId: null });
    expect(after.every(({ offeredOn }) => offeredOn === '2026-11-01')).toBe(true);
    expect(after.filter(({ kind }) => kind === 'yearly')).toMatchObject([{ forYear: 2026, state: 'offered' }]);
    const again = after.map(({ personId: person, kind, forYear, trainingId }) => ({
      personId: person,
      kind,
      forYear,
      trainingId,
    }));
    office.call('offerTraining', { duties: again, offeredOn: day('2026-11-02'), offeredBy: 'HR' });
    expect(office.db.prepare('SELECT count(*) FROM amo_training').pluck().get()).toBe(before.length);
  });

  it('counts by the rule that holds on the day', () => {
    const office = openIncidentsOffice();
    giveRole(office, 0, 'amr', '10', '2026-10-01');
    office.call('setTrainingRule', { obligatoryMonths: 1, offerMonths: 6, since: day('2026-01-01'), source: 'Aftale' });
    expect(office.call('amoTraining', { asOf, unitId: null }).map(({ due, state }) => `${due} ${state}`)).toEqual([
      '2026-11-01 late',
      '2027-04-01 no_offer',
    ]);
    expect(office.call('trainingRule', {})).toMatchObject({ obligatoryMonths: 1, source: 'Aftale' });
  });
});
