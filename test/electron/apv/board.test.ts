import { beforeEach, describe, expect, it } from 'vitest';
import { apvFigures } from '../../../db/apv/board-figures.ts';
import { changeRow, findRow, insertRow } from '../../../db/apv/rows.ts';
import type { ApvTable, ApvTables } from '../../../db/apv/tables.ts';
import { boardHandlers } from '../../../electron/apv/board/handlers.ts';
import { importOrganisationRows, importStaffRows } from '../../../electron/staff/import/rows.ts';
import type { UnitStatus } from '../../../shared/apv/contract-board.ts';
import type { ApvRoundRow, PlanLineRow } from '../../../shared/apv/rows.ts';
import type { Scope } from '../../../shared/apv/words.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { type ApvRoundId, newId, type PlanLineId, type ProblemId, type UnitId } from '../../../shared/kernel/ids.ts';
import { apvRound, emptyLine, foundProblem } from '../../support/apv-rows.ts';
import { day, failureOf, makeRandom, type Office, openOffice, staffRow, unitRow } from '../staff/office.ts';

const TODAY = day('2026-11-22');
const full = { extent: 'full', fileName: 'prøve', approveEnded: true } as const;
const random = makeRandom(7);

let office: Office;
/** Unit 1 holds 2, 3 and 4; 2 and 3 have people. */
beforeEach(() => {
  office = openOffice(TODAY);
  const units = ['1', '2', '3', '4'].map((code) => unitRow(code));
  office.command('x', (ctx) => importOrganisationRows(ctx, units, full));
  const staff = [staffRow('10', { unitCode: '2' }), staffRow('20', { unitCode: '3' })];
  office.command('x', (ctx) => importStaffRows(ctx, staff, { ...full, effective: day('2020-01-01') }));
});

const unitId = (code: string): UnitId =>
  (office.db.prepare('SELECT id FROM unit WHERE code = ?').get(code) as { id: UnitId }).id;
const insert = <T extends ApvTable>(table: T, row: ApvTables[T]): void =>
  office.command('x', ({ db, set }) => insertRow(db, set, table, row));

function round(units: readonly string[], more: Partial<ApvRoundRow> = {}): ApvRoundId {
  const id = newId<ApvRoundId>(random);
  insert(
    'apv_round',
    apvRound(id, {
      ...{ startsOn: day('2024-01-01'), endsOn: day('2024-06-01'), state: 'follow_up' },
      ...{ stateSince: day('2024-05-01'), completedOn: day('2024-05-01'), ...more },
    }),
  );
  for (const code of units) {
    insert('apv_round_unit', { id: newId(random), roundId: id, unitId: unitId(code), leftOn: null, leftReason: '' });
  }
  return id;
}

function line(roundId: ApvRoundId, code: string, more: Partial<PlanLineRow>): PlanLineId {
  const problemId = newId<ProblemId>(random);
  insert('apv_problem', foundProblem({ id: problemId, roundId, unitId: unitId(code) }));
  const id = newId<PlanLineId>(random);
  insert('apv_line', emptyLine({ id, problemId }, more));
  return id;
}

const board = (asOf: IsoDate = TODAY) => boardHandlers.board(office.query, { asOf });
const statusOf = (code: string, asOf?: IsoDate): UnitStatus =>
  board(asOf).units.find((unit) => unit.code === code) as UnitStatus;
const scopeOf = (code: string, scope: Scope, asOf?: IsoDate) =>
  statusOf(code, asOf).scopes.find((one) => one.scope === scope);

describe('the board of all units', () => {
  it('has every unit in the order of the tree; only those with people must be assessed', () => {
    expect(board().units.map(({ code, depth, workplace, scopes }) => [code, depth, workplace, scopes.length])).toEqual([
      ['1', 0, false, 0],
      ['2', 1, true, 2],
      ['3', 1, true, 2],
      ['4', 1, false, 0],
    ]);
    expect(scopeOf('2', 'physical')).toEqual({
      ...{
        scope: 'physical',
        lastFull: null,
        nextDue: null,
        state: 'missing',
        inherited: false,
        warning: null,
        running: null,
      },
    });
  });

  it('counts from the day the whole round was signed, for the units and scopes it covers', () => {
    round(['2'], { scopes: ['physical', 'chemical'] });
    expect(scopeOf('2', 'physical')).toMatchObject({ lastFull: '2024-05-01', nextDue: '2027-05-01', state: 'due' });
    expect(scopeOf('2', 'chemical')).toMatchObject({ nextDue: '2027-05-01' });
    expect(scopeOf('2', 'psychosocial')?.state).toBe('missing');
    expect(scopeOf('3', 'physical')?.state).toBe('missing');
    expect(scopeOf('2', 'physical', day('2024-04-30'))?.state).toBe('missing');
    expect(scopeOf('2', 'physical', day('2024-05-01'))?.state).toBe('on_time');
  });

  it('partial and cancelled rounds turn no clock back, and a unit that left before the signing was not assessed', () => {
    round(['2'], { completedOn: day('2022-03-01'), state: 'closed' });
    round(['2'], { full: false, completedOn: day('2025-03-01') });
    round(['2'], { state: 'cancelled', completedOn: day('2025-06-01') });
    expect(scopeOf('2', 'physical')).toMatchObject({ lastFull: '2022-03-01', state: 'overdue' });
    const roundId = round(['3']);
    const left = (on: string) =>
      office.db.prepare('UPDATE apv_round_unit SET left_on = ? WHERE round_id = ?').run(on, roundId);
    left('2024-04-30');
    expect(scopeOf('3', 'physical')?.state).toBe('missing');
    left('2024-05-02');
    expect(scopeOf('3', 'physical')?.lastFull).toBe('2024-05-01');
  });

  it('takes the date over at a merger, and knows APVs from before the register', () => {
    office.command('x', (ctx) =>
      boardHandlers.addEarlierApvs(ctx, {
        ...{ unitIds: [unitId('3')], scopes: ['psychosocial', 'physical'], completedOn: day('2024-02-29'), note: '' },
      }),
    );
    office.db
      .prepare(
        `INSERT INTO unit_successor (id, kind, from_unit, to_unit, on_day, born) VALUES ('s', 'merge', ?, ?, ?, '')`,
      )
      .run(unitId('3'), unitId('2'), '2026-01-01');
    expect(scopeOf('2', 'physical')).toMatchObject({ lastFull: '2024-02-29', nextDue: '2027-02-28', inherited: true });
    expect(scopeOf('2', 'physical', day('2025-12-31'))?.state).toBe('missing');
  });

  it('tells which round runs, at which step and since when, also as it was on an earlier day', () => {
    const draft = { state: 'planned', stateSince: day('2026-02-01'), completedOn: null } as const;
    const roundId = round(['2'], draft);
    const move = (state: ApvRoundRow['state'], stateSince: IsoDate): void =>
      office.command('x', ({ db, set }) => {
        const row = findRow(db, 'apv_round', roundId);
        if (row) changeRow(db, set, 'apv_round', row, { state, stateSince });
      });
    move('uncovering', day('2026-03-01'));
    move('assessment', day('2026-03-01'));
    move('closed', day('2026-10-01'));
    const runs = (asOf: string) => scopeOf('2', 'physical', day(asOf))?.running;
    expect(runs('2026-01-31')).toBeNull();
    expect(runs('2026-02-15')).toMatchObject({ roundId, step: 'planned', since: '2026-02-01' });
    expect(runs('2026-03-01')).toMatchObject({ step: 'assessment', since: '2026-03-01' });
    expect(runs('2026-10-01')).toBeNull();
  });

  it('counts lines that wait for their deadline, then for the day of follow-up', () => {
    const roundId = round(['2']);
    const done = { state: 'done', doneOn: day('2026-10-01'), deadline: day('2026-10-15') } as const;
    line(roundId, '2', { deadline: day('2026-11-22') });
    line(roundId, '2', { deadline: day('2026-11-21'), state: 'started' });
    line(roundId, '2', { ...done, followUpOn: day('2026-12-01') });
    line(roundId, '2', { ...done, followUpOn: day('2026-11-01') });
    line(roundId, '2', { ...done, state: 'rated', effectOn: day('2026-11-02'), followUpOn: day('2026-11-01') });
    line(roundId, '2', { ...done, state: 'closed', closedOn: day('2026-11-20') });
    line(roundId, '2', { carriedTo: roundId });
    line(round(['2'], { state: 'cancelled' }), '2', {});
    expect(statusOf('2')).toMatchObject({ openLines: 5, overdueLines: 2 });
    expect(statusOf('2', day('2026-11-19'))).toMatchObject({ openLines: 6, overdueLines: 1 });
    expect(statusOf('2', day('2023-12-31'))).toMatchObject({ openLines: 0, overdueLines: 0 });
  });

  it('counts workplaces and lines for the board report', () => {
    const roundId = round(['2']);
    round(['3'], { completedOn: day('2021-05-01') });
    const closed = { state: 'closed', deadline: day('2026-05-01') } as const;
    line(roundId, '2', { ...closed, doneOn: day('2026-05-01'), closedOn: day('2026-08-01') });
    line(roundId, '2', { ...closed, doneOn: day('2026-05-02'), closedOn: day('2026-08-01') });
    line(roundId, '2', { ...closed, doneOn: day('2025-05-02'), closedOn: day('2025-08-01') });
    line(roundId, '2', { deadline: day('2026-01-01') });
    expect(apvFigures(office.db, TODAY, 2026)).toEqual({
      ...{ workplaces: 2, valid: 1, overdue: 1, missing: 0, openLines: 1, overdueLines: 1, closed: 2, closedOnTime: 1 },
    });
    expect(apvFigures(office.db, day('2025-12-31'), 2025)).toMatchObject({ openLines: 3, closed: 1, closedOnTime: 1 });
    expect(apvFigures(office.db, day('2020-12-31'), 2020)).toMatchObject({ workplaces: 2, valid: 0, missing: 2 });
  });
});

describe('the rule of the clock', () => {
  const rule = { intervalMonths: 24, warnDays: [30, 90, 30], source: 'Hoved-MED', validFrom: day('2026-06-01') };
  const set = (more: Partial<typeof rule> = {}) =>
    office.command('apv.setClockSettings', (ctx) => boardHandlers.setClockSettings(ctx, { ...rule, ...more }));

  it('is 36 months until somebody says otherwise, and holds from its day on', () => {
    round(['2']);
    expect(board().settings).toMatchObject({ intervalMonths: 36, warnDays: [180, 90, 30] });
    set();
    expect(scopeOf('2', 'physical')).toMatchObject({ nextDue: '2026-05-01', state: 'overdue' });
    expect(scopeOf('2', 'physical', day('2026-05-31'))?.nextDue).toBe('2027-05-01');
    expect(board().settings).toEqual({ ...rule, warnDays: [90, 30] });
  });

  it('one that begins later is told of, and does not hold yet', () => {
    set({ validFrom: day('2027-01-01') });
    const { coming, intervalMonths } = boardHandlers.clockSettings(office.query, {});
    expect({ intervalMonths, coming }).toEqual({
      intervalMonths: 36,
      coming: [{ ...rule, warnDays: [90, 30], validFrom: '2027-01-01' }],
    });
  });

  it('a second one from the same day takes the place of the first, which stays in the change log', () => {
    set();
    set({ intervalMonths: 30 });
    expect(board().settings.intervalMonths).toBe(30);
    const logged = office.db.prepare(`SELECT row, field, old_value AS old FROM change WHERE tbl = 'setting'`).all();
    expect(logged).toEqual([
      { row: 'apv.clock@2026-06-01', field: 'value', old: '{"intervalMonths":24,"warnDays":[90,30]}' },
    ]);
  });

  it('what is no rule is passed over', () => {
    set();
    office.db.prepare(`UPDATE setting SET value = '{"intervalMonths":0}'`).run();
    expect(board().settings.intervalMonths).toBe(36);
    office.db.prepare(`UPDATE setting SET value = 'nej'`).run();
    expect(board().settings.intervalMonths).toBe(36);
  });
});

describe('APVs from before the register', () => {
  const wish = { scopes: ['physical' as const], completedOn: day('2024-08-31'), note: 'Ligger på papir' };
  const add = (codes: readonly string[], more: Partial<Parameters<typeof boardHandlers.addEarlierApvs>[1]> = {}) =>
    office.command('apv.addEarlierApvs', (ctx) =>
      boardHandlers.addEarlierApvs(ctx, { ...wish, unitIds: codes.map(unitId), ...more }),
    );
  const list = (code?: string) =>
    boardHandlers.earlierApvs(office.query, { unitId: code === undefined ? null : unitId(code) });

  it('are noted for several units at once, and never twice', () => {
    expect(add(['2', '3', '2'])).toEqual({ added: 2 });
    expect(add(['2', '3'], { scopes: ['physical', 'psychosocial'] })).toEqual({ added: 2 });
    expect(add(['2'])).toEqual({ added: 0 });
    expect(list('2').map(({ unitName, scopes }) => [unitName, scopes])).toEqual(
      expect.arrayContaining([
        ['Enhed 2', ['physical']],
        ['Enhed 2', ['psychosocial']],
      ]),
    );
    expect(scopeOf('3', 'physical')).toMatchObject({ lastFull: '2024-08-31', nextDue: '2027-08-31' });
  });

  it('can be taken away again, which the change log keeps', () => {
    add(['2']);
    const [row] = list();
    office.command('apv.removeEarlierApv', (ctx) =>
      boardHandlers.removeEarlierApv(ctx, { earlierId: row?.id as never }),
    );
    expect(list()).toEqual([]);
    expect(scopeOf('2', 'physical')?.state).toBe('missing');
    expect(office.db.prepare(`SELECT count(*) AS n FROM change WHERE tbl = 'apv_earlier'`).get()).toEqual({ n: 1 });
  });

  it.each([
    ['of tomorrow', { completedOn: day('2026-11-23') }, 'apv_in_future'],
    ['of a unit nobody knows', { unitIds: ['AAAAAAAAAAAAAAAAAAAAAA' as UnitId] }, 'not_found'],
    ['with a CPR number in its note', { note: 'Spørg 070761-4285' }, 'looks_like_cpr'],
  ])('%s are refused', (_, more, code) => {
    expect(failureOf(() => add(['2'], more))).toBe(code);
    expect(list()).toEqual([]);
  });
});
