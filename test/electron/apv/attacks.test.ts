/** What somebody might try with a round, each on a real register by the calls that the pages make. */
import { describe, expect, it } from 'vitest';
import { readBoardFacts } from '../../../db/apv/board.ts';
import { apvFigures } from '../../../db/apv/board-figures.ts';
import { readPlanCounts, readPlanLines } from '../../../db/apv/plan.ts';
import { findRow } from '../../../db/apv/rows.ts';
import { standingOf } from '../../../shared/apv/clock.ts';
import type { apvCalls } from '../../../shared/apv/contract.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { AppError, Result } from '../../../shared/kernel/result.ts';
import { day } from '../staff/office.ts';
import { personId, unitId } from '../survey/survey-office.ts';
import {
  closeUnit,
  lineFor,
  openRoundOffice,
  planOf,
  problemIn,
  type ReadyRound,
  type RoundOffice,
  statementIn,
  TODAY,
} from './round-office.ts';

type Calls = typeof apvCalls;
const ten = unitId('10');
const eleven = unitId('11');

const failure = async <N extends keyof Calls>(
  office: RoundOffice,
  name: N,
  input: CallInput<Calls[N]>,
): Promise<AppError | undefined> => {
  const attempt = office.try as (name: string, input: unknown) => Promise<Result<unknown>>;
  const result = await attempt(name, input);
  return result.ok ? undefined : result.error;
};

async function signed(office: RoundOffice, more: Parameters<RoundOffice['roundToSign']>[0] = {}): Promise<ReadyRound> {
  const round = await office.roundToSign(more);
  await office.sign(round, 'leader');
  await office.sign(round, 'amr');
  return round;
}
const lastFull = ({ db }: RoundOffice, unit = ten, scope: 'physical' | 'chemical' = 'physical'): IsoDate | undefined =>
  standingOf(readBoardFacts(db, TODAY, false).history, unit, scope)?.lastFull;
const assessed: CallInput<Calls['assessProblem']>['assessed'] = {
  ...{ nature: 'Støj', likelihood: 1, consequence: 1, extent: 'some', extentGroup: '', causes: 'Lofter' },
  ...{ permanent: false, prevention: '', special: null, interim: '' },
  ...{ solvedAtOnce: true, solvedOn: TODAY, solvedBy: 'Teknisk service', solvedHow: 'Lukket' },
};

describe('what was assessed', () => {
  it('is not read anew in another matrix', async () => {
    const office = await openRoundOffice();
    const { roundId } = await office.roundToSign();
    const other = { roundId, plan: planOf({ matrix: '5x5' }) };
    expect((await office.refused('saveRound', other)).code).toBe('apv_matrix_in_use');
    office.db.exec('UPDATE apv_problem SET likelihood = NULL, consequence = NULL');
    await office.call('saveRound', other);
    expect(findRow(office.db, 'apv_round', roundId)?.matrix).toBe('5x5');
  });

  it('is not solved at once while the plan has work to do on it', async () => {
    const office = await openRoundOffice();
    const { problem } = await office.roundToSign();
    const solve = { problemId: problem.id, assessed };
    expect(await failure(office, 'assessProblem', solve)).toMatchObject({
      code: 'problem_has_open_lines',
      params: { count: 1 },
    });
    office.db.exec("UPDATE apv_line SET state = 'closed'");
    expect(await failure(office, 'assessProblem', solve)).toBeUndefined();
  });
});

describe('a round that was signed', () => {
  it('does not count for units, scopes or a whole that nobody signed for', async () => {
    const office = await openRoundOffice();
    const { roundId } = await signed(office, { full: false, scopes: ['physical'] });
    const wider = [
      { full: true, scopes: ['physical'] },
      { full: false, scopes: ['physical', 'chemical'] },
      { full: false, scopes: ['physical'], unitIds: [ten, eleven] },
    ] as const;
    for (const more of wider) {
      const plan = planOf({
        ...more,
        scopes: [...more.scopes],
        unitIds: 'unitIds' in more ? [...more.unitIds] : [ten],
      });
      expect((await office.refused('saveRound', { roundId, plan })).code).toBe('apv_was_signed');
    }
    await office.call('saveRound', { roundId, plan: planOf({ full: false, scopes: ['physical'], about: 'Rettet' }) });
  });

  it('gives no fresh date to a unit that takes over the work of another after', async () => {
    const office = await openRoundOffice();
    const round = await signed(office);
    const leave = { roundId: round.roundId, unitId: ten, reason: 'Lagt sammen', successorId: eleven };
    await office.call('leaveRound', leave);
    expect(findRow(office.db, 'apv_problem', round.problem.id)?.unitId).toBe(eleven);
    expect(lastFull(office, eleven)).toBeUndefined();
    expect(lastFull(office, ten)).toBeUndefined();
  });

  it('takes nobody back who had left before it was signed', async () => {
    const office = await openRoundOffice();
    const round = await office.roundToSign({ unitIds: [ten, eleven] });
    const leave = { roundId: round.roundId, unitId: eleven, reason: 'Ude', successorId: null };
    await office.call('leaveRound', leave);
    await office.sign(round, 'leader');
    await office.sign(round, 'amr');
    const back = { roundId: round.roundId, plan: planOf({ unitIds: [ten, eleven] }) };
    expect((await office.refused('saveRound', back)).code).toBe('apv_was_signed');
    expect(lastFull(office, eleven)).toBeUndefined();
    expect(lastFull(office, ten)).toBe(TODAY);
  });

  it('is not signed before it began, and a day typed wrong can be put right', async () => {
    const office = await openRoundOffice();
    const { roundId, leader, amr } = await office.roundToSign();
    const sign = (role: 'leader' | 'amr', signedOn: string) => ({
      ...{ roundId, role, participantId: role === 'amr' ? amr : leader },
      signedOn: day(signedOn),
    });
    expect((await office.refused('signRound', sign('leader', '2025-11-22'))).code).toBe('apv_signed_before_start');
    expect((await office.refused('signRound', sign('leader', '2026-11-23'))).code).toBe('date_in_future');
    await office.call('signRound', sign('leader', '2026-10-02'));
    await office.call('signRound', sign('amr', '2026-10-03'));
    await office.move(roundId, 'follow_up');
    expect(lastFull(office)).toBe('2026-10-03');
    await office.call('signRound', sign('amr', '2026-11-20'));
    expect(lastFull(office)).toBe('2026-11-20');
    // Once something was changed, a new signature is a new one.
    await office.call('saveRound', { roundId, plan: planOf({ about: 'Ændret' }) });
    await office.call('signRound', sign('amr', TODAY));
    expect(lastFull(office)).toBe('2026-11-20');
  });
});

describe('open lines', () => {
  it('keep the round open when their unit is taken out of it and lives on', async () => {
    const office = await openRoundOffice();
    const round = await signed(office, { unitIds: [ten, eleven] });
    const { roundId } = round;
    await office.move(roundId, 'follow_up');
    await office.call('leaveRound', { roundId, unitId: ten, reason: 'Ude', successorId: null });
    await office.sign(round, 'leader');
    await office.sign(round, 'amr');
    expect((await office.refused('moveRound', { roundId, to: 'closed' })).params).toMatchObject({ first: 'line_open' });
    closeUnit(office.db, '10', '2026-11-20');
    await office.move(roundId, 'closed');
    // Of a workplace that is gone: nobody can close them, and nobody is late with them.
    office.db.exec("UPDATE apv_line SET deadline = '2026-01-01'");
    const filter = { unitId: null, asOf: TODAY, late: false, priority: null };
    expect(readPlanCounts(office.db, filter)).toMatchObject({ states: { open: 0 }, late: 0 });
    expect(apvFigures(office.db, TODAY, 2026)).toMatchObject({ openLines: 0, overdueLines: 0 });
    expect((await office.call('rounds', {}))[0]).toMatchObject({ openLines: 0, overdueLines: 0 });
    expect(readPlanLines(office.db, { roundId, unitId: null, asOf: TODAY })).toHaveLength(1);
  });

  it('that a round took over are not lost by cancelling it', async () => {
    const office = await openRoundOffice();
    const { problem } = await signed(office);
    const next = await office.newRound({ name: 'Den næste' });
    const lineId = lineFor(problem, problem.roundId.slice(0, 8)).id;
    expect(await failure(office, 'carryLine', { lineId, toRoundId: next })).toBeUndefined();
    const cancel = { roundId: next, reason: 'Fortrudt' };
    expect(await office.refused('cancelRound', cancel)).toMatchObject({
      code: 'apv_has_carried_lines',
      params: { count: 1 },
    });
    const [carried] = readPlanLines(office.db, { roundId: next, unitId: null, asOf: TODAY });
    const onwards = await office.newRound({ name: 'En tredje' });
    if (carried) await failure(office, 'carryLine', { lineId: carried.id, toRoundId: onwards });
    await office.call('cancelRound', cancel);
    expect(readPlanCounts(office.db, { unitId: null, asOf: TODAY, late: false, priority: null }).states.open).toBe(1);
  });
});

it('a cancelled round is counted nowhere', async () => {
  const office = await openRoundOffice();
  const { roundId } = await signed(office);
  office.db.exec("UPDATE apv_line SET deadline = '2026-01-01'");
  const before = apvFigures(office.db, TODAY, 2026);
  expect(before).toMatchObject({ valid: 1, openLines: 1, overdueLines: 1 });
  expect(lastFull(office)).toBe(TODAY);
  await office.call('cancelRound', { roundId, reason: 'Fortrudt' });
  expect(apvFigures(office.db, TODAY, 2026)).toMatchObject({ valid: 0, openLines: 0, overdueLines: 0, closed: 0 });
  expect(lastFull(office)).toBeUndefined();
  expect(readBoardFacts(office.db, TODAY, false).running).toEqual([]);
  expect(readPlanLines(office.db, { roundId: null, unitId: null, asOf: TODAY })).toEqual([]);
  const filter = { unitId: null, asOf: TODAY, late: false, priority: null };
  expect(readPlanCounts(office.db, filter)).toMatchObject({ states: { open: 0 }, late: 0 });
  expect((await office.call('rounds', {}))[0]).toMatchObject({ state: 'cancelled', openLines: 0, overdueLines: 0 });
  const report = await failure(office, 'round', { roundId });
  expect(report).toBeUndefined();
});

it('who was merged into another still takes part, signs and answers for a line', async () => {
  const office = await openRoundOffice();
  const { roundId, problem, leader } = await office.roundToSign();
  office.db.prepare('UPDATE apv_line SET responsible_id = ? WHERE problem_id = ?').run(personId(0), problem.id);
  office.db.exec(`UPDATE engagement SET person_id = '${personId(5)}' WHERE person_id = '${personId(0)}';
    UPDATE person SET merged_into = '${personId(5)}' WHERE id = '${personId(0)}'`);
  const sign = { roundId, role: 'leader', participantId: leader, signedOn: TODAY } as const;
  expect(await office.try('signRound', sign)).toMatchObject({ ok: true });
  expect(readPlanLines(office.db, { roundId, unitId: null, asOf: TODAY })[0]).toMatchObject({ responsibleLeft: false });
});

it('absence figures of a unit are in no history: nobody looks there whether it is too small', async () => {
  const office = await openRoundOffice();
  const { roundId } = await office.roundToSign();
  const statement = { ...statementIn(roundId), figuresFrom: 'KRL', all12: 11.5, problemIds: [] };
  for (const unit12 of [14.25, 15.75]) {
    const { id: _, ...input } = { ...statement, unit12 };
    expect(await failure(office, 'saveStatement', input)).toBeUndefined();
  }
  const { rows } = await office.call('roundHistory', { roundId, rowId: null, offset: 0, limit: 100 });
  expect(rows.filter(({ field }) => field === 'unit12')).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toMatch(/14[.,]25|15[.,]75/);
});

it('what looks like a program is a text like any other, and no error repeats it', async () => {
  const office = await openRoundOffice();
  const evil = '<img src=x onerror=alert(1)>"\'; DROP TABLE apv_problem; --';
  const { roundId } = await office.roundToSign();
  office.insert('apv_problem', problemIn(roundId, 'ond', { description: evil, place: evil }));
  await office.call('saveRound', { roundId, plan: planOf({ name: evil.slice(0, 100) }) });
  expect((await office.view(roundId)).plan.name).toBe(evil.slice(0, 100));
  const audit = JSON.stringify(office.db.prepare('SELECT * FROM audit').all());
  expect(audit).not.toContain('onerror');
  const refused = await office.refused('saveRound', { roundId, plan: planOf({ about: `${evil} 010170-1234` }) });
  expect(JSON.stringify(refused)).not.toContain('onerror');
});
