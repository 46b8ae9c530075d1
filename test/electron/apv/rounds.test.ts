import { describe, expect, it } from 'vitest';
import { newId, type UnitId } from '../../../shared/kernel/ids.ts';
import { day } from '../staff/office.ts';
import { personId, unitId } from '../survey/survey-office.ts';
import {
  closeUnit,
  dialogue,
  giveRole,
  leaveWork,
  lineFor,
  openRoundOffice,
  planOf,
  problemIn,
  signaturesOf,
  TODAY,
} from './round-office.ts';

describe('a round', () => {
  it('goes from draft to closed, and is listed with what is open and late', async () => {
    const office = await openRoundOffice();
    const round = await office.roundToSign();
    const { roundId } = round;
    expect(await office.sign(round, 'leader')).toBe(false);
    expect(await office.view(roundId)).toMatchObject({ state: 'plan', signed: false, completedOn: null });
    expect(await office.sign(round, 'amr')).toBe(true);
    expect(await office.view(roundId)).toMatchObject({
      state: 'signed',
      signed: true,
      completedOn: TODAY,
      obstacles: [],
      next: 'follow_up',
    });
    await office.move(roundId, 'follow_up');
    office.db.prepare("UPDATE apv_line SET deadline = '2026-11-21'").run();
    expect(await office.call('rounds', {})).toMatchObject([
      { state: 'follow_up', signed: true, problems: 1, openLines: 1, overdueLines: 1, units: [{ name: 'Enhed 10' }] },
    ]);
    expect(await office.refused('moveRound', { roundId, to: 'closed' })).toEqual({
      code: 'apv_guard',
      params: { obstacles: 1, first: 'line_open' },
    });
    office.db.prepare("UPDATE apv_line SET state = 'closed'").run();
    await office.move(roundId, 'closed');
    expect(await office.view(roundId)).toMatchObject({ state: 'closed', next: null, back: [], obstacles: [] });
    expect((await office.refused('saveRound', { roundId, plan: planOf() })).code).toBe('apv_round_ended');
    expect((await office.refused('cancelRound', { roundId, reason: 'Fejl' })).code).toBe('apv_round_ended');
  });

  it('is refused with its end before its start, for a unit that has closed, and with a CPR number in its texts', async () => {
    const office = await openRoundOffice();
    closeUnit(office.db, '11', '2026-11-20');
    const save = (more: Parameters<typeof planOf>[0]) =>
      office.refused('saveRound', { roundId: null, plan: planOf(more) });
    expect((await save({ endsOn: day('2026-09-30') })).code).toBe('dates_reversed');
    expect(await save({ unitIds: [unitId('11')] })).toEqual({
      code: 'unit_not_open',
      params: { name: 'Enhed 11', date: '22-11-2026' },
    });
    expect((await save({ about: 'Se 010190-1234' })).code).toBe('looks_like_cpr');
    expect((await save({ unitIds: [newId<UnitId>((n) => new Uint8Array(n))] })).code).toBe('not_found');
    expect(await office.call('rounds', {})).toEqual([]);
  });

  it('cannot skip a step or go forward by going back, and is left out of the counts once cancelled', async () => {
    const office = await openRoundOffice();
    const { roundId } = await office.roundToSign();
    const to = async (state: 'closed' | 'follow_up' | 'cancelled' | 'signed') =>
      (await office.refused('moveRound', { roundId, to: state })).code;
    expect(await to('follow_up')).toBe('apv_wrong_step');
    expect(await to('closed')).toBe('apv_wrong_step');
    expect(await to('cancelled')).toBe('apv_wrong_step');
    expect(await to('signed')).toBe('apv_guard');
    await office.call('cancelRound', { roundId, reason: 'Plejecentret flytter' });
    expect(await office.view(roundId)).toMatchObject({ state: 'cancelled', cancelReason: 'Plejecentret flytter' });
    expect(await office.call('rounds', {})).toMatchObject([{ state: 'cancelled', openLines: 0, overdueLines: 0 }]);
    expect((await office.refused('moveRound', { roundId, to: 'draft' })).code).toBe('apv_round_ended');
  });
});

describe('a signature', () => {
  it('falls with a change of the plan of the round, and says what, when and who', async () => {
    const office = await openRoundOffice();
    const round = await office.roundToSign();
    const { roundId } = round;
    await office.sign(round, 'leader');
    await office.sign(round, 'amr');
    await office.call('saveRound', { roundId, plan: planOf({ about: 'Også det nye værksted' }) });
    const { signatures, signed, state, completedOn } = await office.view(roundId);
    expect({ signed, state, completedOn }).toEqual({ signed: false, state: 'plan', completedOn: TODAY });
    const dropped = { droppedOn: TODAY, droppedBy: 'apv_round.about', droppedWho: 'Anne' };
    expect(signatures).toMatchObject([
      { role: 'leader', ...dropped },
      { role: 'amr', ...dropped },
    ]);
    // Saving what stands there already changes nothing.
    await office.sign(round, 'leader');
    await office.call('saveRound', { roundId, plan: planOf({ about: 'Også det nye værksted' }) });
    expect((await office.view(roundId)).signatures[0]).toMatchObject({ role: 'leader', droppedOn: null });
  });

  it('falls with going back, with another participant, method or rule, and with a unit that leaves', async () => {
    const office = await openRoundOffice();
    const round = await office.roundToSign({ unitIds: [unitId('10')] });
    const { roundId } = round;
    const changes = [
      ['apv_round.state', () => office.move(roundId, 'plan')],
      ['apv_participant.name', () => office.join(roundId, 'tr')],
      ['apv_method.kind', () => office.call('saveMethod', { ...dialogue(roundId), kind: 'inspection' })],
      ['apv_round.followUpHow', () => office.call('setFollowUp', { roundId, followUpBy: 'AMG', followUpHow: 'Ny' })],
    ] as const;
    for (const [by, change] of changes) {
      await office.sign(round, 'leader');
      expect(await office.sign(round, 'amr')).toBe(true);
      await change();
      expect(await office.view(roundId), by).toMatchObject({ signed: false, state: 'plan' });
      expect((await office.view(roundId)).signatures[0]?.droppedBy).toBe(by);
    }
    expect(signaturesOf(office.db, roundId)).toHaveLength(2 * changes.length);
  });

  it('in follow-up falls without the round leaving it, and is given anew there', async () => {
    const office = await openRoundOffice();
    const round = await office.roundToSign();
    const { roundId } = round;
    await office.sign(round, 'leader');
    await office.sign(round, 'amr');
    await office.move(roundId, 'follow_up');
    await office.join(roundId, 'med');
    expect(await office.view(roundId)).toMatchObject({ state: 'follow_up', signed: false, completedOn: TODAY });
    office.db.prepare("UPDATE apv_line SET state = 'closed'").run();
    expect((await office.view(roundId)).obstacles.map(({ kind }) => kind)).toEqual([
      'not_signed_leader',
      'not_signed_amr',
    ]);
    expect((await office.refused('moveRound', { roundId, to: 'closed' })).code).toBe('apv_guard');
    await office.sign(round, 'leader');
    expect(await office.sign(round, 'amr')).toBe(true);
    await office.move(roundId, 'closed');
  });

  it('is only taken from a participant of the role who works here, on a day that has been, after the last change', async () => {
    const office = await openRoundOffice();
    const round = await office.roundToSign();
    const { roundId, leader, amr } = round;
    const tr = await office.join(roundId, 'tr', personId(2));
    const sign = async (role: 'leader' | 'amr', participantId: typeof leader, signedOn = TODAY) =>
      (await office.refused('signRound', { roundId, role, participantId, signedOn })).code;
    expect(await sign('leader', amr)).toBe('apv_not_signer');
    expect(await sign('amr', leader)).toBe('apv_not_signer');
    expect(await sign('amr', tr)).toBe('apv_not_signer');
    expect(await sign('amr', amr, day('2026-11-23'))).toBe('date_in_future');
    await office.sign(round, 'leader');
    await office.join(roundId, 'med', personId(3));
    expect(await sign('leader', leader, day('2026-11-21'))).toBe('apv_signed_before_change');
    leaveWork(office.db, 1, '2026-11-21');
    expect(await sign('amr', amr)).toBe('person_has_left');
    const outside = await office.join(roundId, 'amr');
    await office.sign(round, 'leader');
    expect(await office.call('signRound', { roundId, role: 'amr', participantId: outside, signedOn: TODAY })).toEqual({
      signed: true,
    });
  });

  it('can be an employee’s where nobody is AMR, and a person who has left cannot come into the round', async () => {
    const office = await openRoundOffice();
    const { roundId, amr } = await office.roundToSign();
    await office.call('removeParticipant', { participantId: amr });
    const employee = await office.join(roundId, 'employee', personId(4));
    const sign = { roundId, role: 'amr', participantId: employee, signedOn: TODAY } as const;
    expect(await office.call('signRound', sign)).toEqual({ signed: false });
    giveRole(office.db, 'amr', 5, '1');
    expect((await office.refused('signRound', sign)).code).toBe('apv_guard');
    leaveWork(office.db, 5, '2026-11-21');
    const who = { roundId, personId: personId(5), name: '', role: 'tr', unitId: null } as const;
    expect((await office.refused('addParticipant', who)).code).toBe('person_has_left');
    expect((await office.refused('addParticipant', { ...who, personId: null })).code).toBe('bad_input');
  });
});

describe('a unit that closes in mid-round', () => {
  it('is shown with what it became, keeps the round, and hands its work over', async () => {
    const office = await openRoundOffice();
    const { roundId, problem } = await office.roundToSign({ unitIds: [unitId('10')] });
    const check = { place: 'Køkken', theme: 'noise', question: 'Er her støj?', answer: 'ok', note: '' } as const;
    const checkOf = (unit: string) =>
      ({ ...check, id: `c${unit}`.padEnd(22, '_'), roundId, unitId: unitId(unit), code: 'ST1' }) as const;
    office.insert('apv_check', checkOf('10') as never);
    closeUnit(office.db, '10', '2026-11-20');
    office.db
      .prepare(
        "INSERT INTO unit_successor (id, kind, from_unit, to_unit, on_day, born) VALUES ('x', 'merged', ?, ?, '2026-11-21', 's')",
      )
      .run(unitId('10'), unitId('11'));
    const before = await office.view(roundId);
    expect(before.units).toMatchObject([
      { name: 'Enhed 10', closedOn: '2026-11-20', leftOn: null, successors: [{ name: 'Enhed 11' }] },
    ]);
    expect(before.obstacles.map(({ kind }) => kind)).toContain('unit_closed');
    await office.call('saveRound', { roundId, plan: planOf({ unitIds: [unitId('10'), unitId('11')] }) });
    office.insert('apv_check', checkOf('11') as never);
    const leave = { roundId, unitId: unitId('10'), reason: 'Lagt sammen med 11', successorId: unitId('11') };
    await office.call('leaveRound', leave);
    expect((await office.refused('leaveRound', leave)).code).toBe('unit_left_round');
    const after = await office.view(roundId);
    expect(after.units).toMatchObject([{ leftOn: TODAY, leftReason: 'Lagt sammen med 11' }, { leftOn: null }]);
    expect(after.plan.unitIds).toEqual([unitId('11')]);
    expect(after.obstacles.map(({ kind }) => kind)).toEqual(['not_signed_leader', 'not_signed_amr']);
    const where = office.db.prepare('SELECT unit_id FROM apv_problem WHERE id = ?').pluck().get(problem.id);
    expect(where).toBe(unitId('11'));
    const places = office.db.prepare('SELECT unit_id, place FROM apv_check ORDER BY place').raw().all();
    expect(places).toEqual([
      [unitId('11'), 'Køkken'],
      [unitId('11'), 'Køkken (Enhed 10)'],
    ]);
  });

  it('that leaves without a successor keeps what was found, and its problems keep the round no longer', async () => {
    const office = await openRoundOffice();
    const { roundId } = await office.roundToSign({ unitIds: [unitId('10'), unitId('11')] });
    const late = problemIn(roundId, 'sent', { unitId: unitId('11') });
    office.insert('apv_problem', late);
    office.insert('apv_line', lineFor(late, 'sent', { measure: '' }));
    const kinds = async () => (await office.view(roundId)).obstacles.map(({ kind, unitId: unit }) => `${kind} ${unit}`);
    expect(await kinds()).toContain(`line_incomplete ${unitId('11')}`);
    await office.call('leaveRound', { roundId, unitId: unitId('11'), reason: 'Flyttet', successorId: null });
    expect(await kinds()).not.toContain(`line_incomplete ${unitId('11')}`);
    expect((await office.view(roundId)).counts.problems).toBe(2);
    await office.call('leaveRound', { roundId, unitId: unitId('10'), reason: 'Flyttet', successorId: null });
    expect((await office.view(roundId)).obstacles[0]?.kind).toBe('no_unit_left');
  });
});

it('suggests the nearest leader and every AMR of the units, and finds people by the beginnings of their names', async () => {
  const office = await openRoundOffice();
  giveRole(office.db, 'leader', 0, '1');
  giveRole(office.db, 'leader', 6, '11');
  giveRole(office.db, 'amr', 1, '1');
  giveRole(office.db, 'amr', 2, null);
  giveRole(office.db, 'amr', 3, '10');
  leaveWork(office.db, 3, '2026-11-21');
  const roundId = await office.newRound({ unitIds: [unitId('10'), unitId('11')] });
  const suggested = await office.call('suggestedParticipants', { roundId });
  expect(suggested.map(({ role, name, unitId: unit }) => `${role} ${name} ${unit ?? 'alle'}`).sort()).toEqual([
    'amr Person 1 Hansen alle',
    'amr Person 2 Hansen alle',
    `leader Person 0 Hansen ${unitId('10')}`,
    `leader Person 6 Hansen ${unitId('11')}`,
  ]);
  await office.join(roundId, 'amr', personId(1));
  expect((await office.call('suggestedParticipants', { roundId })).map(({ name }) => name)).not.toContain(
    'Person 1 Hansen',
  );
  const found = await office.call('findPeople', { text: 'han', unitIds: [unitId('11')] });
  expect(found).toHaveLength(11);
  expect(found[0]?.unitName).toBe('Enhed 11');
  expect(await office.call('findPeople', { text: 'ansen', unitIds: [] })).toEqual([]);
});

it('tells the history of everything in the round, newest first, also of what was removed', async () => {
  const office = await openRoundOffice();
  const { roundId, amr } = await office.roundToSign();
  await office.call('saveRound', { roundId, plan: planOf({ endsOn: day('2027-02-28') }) });
  await office.call('removeParticipant', { participantId: amr });
  const page = { roundId, rowId: null, offset: 0, limit: 200 };
  const { total, rows } = await office.call('roundHistory', page);
  expect(rows).toHaveLength(total);
  expect(rows[0]).toMatchObject({ table: 'apv_participant', what: 'Person 1 Hansen', field: '*', actor: 'Anne' });
  expect(rows[1]).toMatchObject({ table: 'apv_round', field: 'endsOn', from: '2027-01-31', to: '2027-02-28' });
  const made = rows.filter(({ field }) => field === '').map(({ table, what }) => `${table} ${what}`);
  expect(made).toContain('apv_participant Person 1 Hansen');
  expect(made).toContain('apv_line Loftlift i badet');
  expect(made).toContain('apv_round_unit Enhed 10');
  expect(rows.map(({ at }) => at)).toEqual(
    rows
      .map(({ at }) => at)
      .toSorted()
      .reverse(),
  );
  const second = await office.call('roundHistory', { ...page, offset: 1, limit: 2 });
  expect(second).toEqual({ total, rows: rows.slice(1, 3) });
  const own = await office.call('roundHistory', { ...page, rowId: amr });
  expect(own.rows.map(({ field }) => field)).toEqual(['*', '']);
});
