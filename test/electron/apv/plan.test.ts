import { describe, expect, it } from 'vitest';
import { findRow, readRows } from '../../../db/apv/rows.ts';
import { planHandlers } from '../../../electron/apv/plan/handlers.ts';
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import type { Effect } from '../../../shared/apv/words.ts';
import type { ApvRoundId, PlanLineId } from '../../../shared/kernel/ids.ts';
import { day, failureOf } from '../staff/office.ts';
import { personId, unitId } from '../survey/survey-office.ts';
import {
  coverUnit,
  fields,
  leaves,
  openPlanOffice,
  type PlanOffice,
  problem,
  problemId,
  round,
  roundId,
  TODAY,
} from './plan-office.ts';

const linesOf = ({ query }: PlanOffice, asOf: string = TODAY, round_: ApvRoundId | null = roundId('a')): PlanLine[] =>
  planHandlers.planLines(query, { roundId: round_, unitId: null, asOf: day(asOf) });

const move = ({ run }: PlanOffice, lineId: PlanLineId, to: 'open' | 'started' | 'done', on: string = TODAY) =>
  run((context) => planHandlers.moveLine(context, { lineId, to, on: day(on) }));

const rate = ({ run }: PlanOffice, lineId: PlanLineId, effect: Effect, on: string = TODAY) =>
  run((context) =>
    planHandlers.rateLine(context, { lineId, effect, rating: 2, evidence: 'Tre løft om dagen', on: day(on) }),
  );

const save = ({ run }: PlanOffice, lineId: PlanLineId, more: Parameters<typeof fields>[0]) =>
  run((context) => planHandlers.saveLine(context, { problemId: problemId('løft'), lineId, fields: fields(more) }));

describe('writing a line of the plan', () => {
  it('names the one responsible as the register does, and shows what the line is about', () => {
    const office = openPlanOffice();
    const id = office.addLine('løft');
    expect(linesOf(office)).toEqual([
      expect.objectContaining({
        id,
        roundName: 'APV a',
        unitName: 'Enhed 2',
        problem: 'Der er ikke plads til at løfte to',
        risk: { score: 6, level: 'high' },
        responsible: 'Person 0 Hansen',
        responsibleLeft: false,
        state: 'open',
        lateDays: 52,
      }),
    ]);
  });

  it('refuses a deadline before the start, a follow-up before the deadline, and a CPR number', () => {
    const office = openPlanOffice();
    const failing = (more: Parameters<typeof fields>[0]) => failureOf(() => office.addLine('løft', more));
    expect(failing({ startsOn: day('2026-10-02') })).toBe('dates_reversed');
    expect(failing({ followUpOn: day('2026-09-30') })).toBe('dates_reversed');
    expect(failing({ deadline: null, followUpOn: day('2026-06-30') })).toBe('dates_reversed');
    expect(failing({ measure: 'Spørg 010170-1234' })).toBe('looks_like_cpr');
    expect(linesOf(office)).toEqual([]);
  });

  it('takes nobody who has left, but keeps who has left since and says so', () => {
    const office = openPlanOffice();
    const id = office.addLine('løft');
    leaves(office, 0, '2026-11-01');
    leaves(office, 1, '2026-11-01');
    expect(failureOf(() => office.addLine('støj'))).toBe('person_has_left');
    expect(failureOf(() => save(office, id, { responsibleId: personId(1) }))).toBe('person_has_left');
    save(office, id, { cost: 30_000 });
    expect(linesOf(office)).toEqual([
      expect.objectContaining({ responsible: 'Person 0 Hansen', responsibleLeft: true, cost: 30_000 }),
    ]);
    save(office, id, { responsibleId: null, responsible: 'Teknisk Gård' });
    expect(linesOf(office)).toEqual([expect.objectContaining({ responsible: 'Teknisk Gård', responsibleLeft: false })]);
  });

  it('refuses what is solved at once, a unit that left the round, and a round that has ended', () => {
    const office = openPlanOffice();
    office.insert('apv_problem', problem('løst', 'a', '2', { solvedAtOnce: true, solvedOn: TODAY, solvedBy: 'AMG' }));
    expect(failureOf(() => office.addLine('løst'))).toBe('solved_at_once');
    office.insert('apv_round', round('b'));
    coverUnit(office.insert, 'b', '2', '2026-11-01');
    office.insert('apv_problem', problem('b', 'b', '2'));
    expect(failureOf(() => office.addLine('b'))).toBe('unit_left_round');
    office.insert('apv_round', round('slut', { state: 'closed' }));
    coverUnit(office.insert, 'slut', '2');
    office.insert('apv_problem', problem('slut', 'slut', '2'));
    expect(failureOf(() => office.addLine('slut'))).toBe('apv_round_ended');
  });

  it('takes the signatures away when a line is added, changed or removed, and not when nothing changed', () => {
    const office = openPlanOffice();
    office.sign('a');
    const id = office.addLine('løft');
    expect(office.isSigned('a')).toBe(false);
    office.sign('a');
    save(office, id, {});
    expect(office.isSigned('a')).toBe(true);
    save(office, id, { deadline: day('2026-11-30') });
    expect(office.isSigned('a')).toBe(false);
    expect(readRows(office.db, 'apv_sign_off', 'dropped_by = ?', ['apv_line.deadline'])).toHaveLength(2);
  });

  it('is removed only while nobody has signed a plan that it stood in', () => {
    const office = openPlanOffice();
    const signed = office.addLine('løft');
    office.sign('a');
    const later = office.addLine('støj', { responsibleId: null });
    const remove = (lineId: PlanLineId) => office.run((context) => planHandlers.removeLine(context, { lineId }));
    expect(failureOf(() => remove(signed))).toBe('line_was_signed');
    remove(later);
    expect(linesOf(office).map(({ id }) => id)).toEqual([signed]);
  });
});

describe('following a line up', () => {
  it('goes on its way without a new signature', () => {
    const office = openPlanOffice();
    const id = office.addLine('løft');
    office.sign('a');
    move(office, id, 'started');
    move(office, id, 'done', '2026-11-20');
    rate(office, id, 'works');
    office.run((context) => planHandlers.closeLine(context, { lineId: id, on: TODAY }));
    expect(linesOf(office)).toEqual([
      expect.objectContaining({ state: 'closed', doneOn: '2026-11-20', effect: 'works', effectRating: 2, lateDays: 0 }),
    ]);
    expect(office.isSigned('a')).toBe(true);
  });

  it('knows no day in the future, and no step that is not there', () => {
    const office = openPlanOffice();
    const id = office.addLine('løft');
    expect(failureOf(() => move(office, id, 'done', '2026-11-23'))).toBe('date_in_future');
    expect(failureOf(() => rate(office, id, 'works'))).toBe('line_wrong_step');
    move(office, id, 'done');
    expect(failureOf(() => rate(office, id, 'works', '2026-11-23'))).toBe('date_in_future');
    expect(failureOf(() => rate(office, id, 'works', '2026-11-21'))).toBe('dates_reversed');
    expect(failureOf(() => office.run((c) => planHandlers.closeLine(c, { lineId: id, on: TODAY })))).toBe(
      'line_wrong_step',
    );
  });

  it('opens a new line when it did not work, linked both ways, which must be written and signed for', () => {
    const office = openPlanOffice();
    const id = office.addLine('løft');
    office.sign('a');
    move(office, id, 'done');
    const { reopenedAs } = rate(office, id, 'not');
    expect(office.isSigned('a')).toBe(false);
    expect(findRow(office.db, 'apv_round', roundId('a'))?.state).toBe('follow_up');
    const lines = new Map(linesOf(office).map((line) => [line.id, line]));
    expect(lines.get(id)).toMatchObject({ state: 'closed', effect: 'not', closedOn: TODAY, reopenedAs });
    expect(lines.get(reopenedAs as PlanLineId)).toMatchObject({
      state: 'open',
      reopenedFrom: id,
      measure: '',
      deadline: null,
      responsible: 'Person 0 Hansen',
      priority: 'high',
      effect: null,
    });
    expect(failureOf(() => move(office, reopenedAs as PlanLineId, 'started'))).toBe('line_no_measure');
    expect(failureOf(() => save(office, id, { measure: 'Andet' }))).toBe('line_wrong_step');
    const remove = () => office.run((c) => planHandlers.removeLine(c, { lineId: reopenedAs as PlanLineId }));
    expect(failureOf(remove)).toBe('line_was_signed');
  });
});

describe('carrying a line on', () => {
  const carry = ({ run }: PlanOffice, lineId: PlanLineId, to: string) =>
    run((context) => planHandlers.carryLine(context, { lineId, toRoundId: roundId(to) })).lineId;

  it('takes the problem along once, and closes the line where it was', () => {
    const office = openPlanOffice();
    office.insert('apv_round', round('b', { state: 'plan', matrix: '5x5', completedOn: null }));
    coverUnit(office.insert, 'b', '2');
    const first = office.addLine('løft');
    const second = office.addLine('løft', { measure: 'Ny sengehest', responsibleId: null });
    office.sign('a');
    move(office, first, 'started');
    carry(office, first, 'b');
    carry(office, second, 'b');
    const problems = readRows(office.db, 'apv_problem', 'round_id = ?', [roundId('b')]);
    expect(problems).toMatchObject([
      { carriedFrom: problemId('løft'), origin: 'carried', unitId: unitId('2'), likelihood: null, consequence: null },
    ]);
    expect(
      linesOf(office, TODAY, roundId('b'))
        .map(({ measure, state }) => `${measure}: ${state}`)
        .sort(),
    ).toEqual(['Loftlift i badet: started', 'Ny sengehest: open']);
    expect(linesOf(office)).toMatchObject([
      { state: 'closed', carriedTo: roundId('b'), closedOn: TODAY },
      { state: 'closed', carriedTo: roundId('b') },
    ]);
    expect(office.isSigned('a')).toBe(true);
  });

  it('goes to no round that does not cover the unit, has ended, or is the same', () => {
    const office = openPlanOffice();
    office.insert('apv_round', round('b'));
    coverUnit(office.insert, 'b', '3');
    office.insert('apv_round', round('slut', { state: 'closed' }));
    coverUnit(office.insert, 'slut', '2');
    const id = office.addLine('løft');
    expect(failureOf(() => carry(office, id, 'b'))).toBe('round_covers_not_unit');
    expect(failureOf(() => carry(office, id, 'a'))).toBe('round_covers_not_unit');
    expect(failureOf(() => carry(office, id, 'slut'))).toBe('apv_round_ended');
  });
});

describe('the lines of all rounds', () => {
  function fill(): PlanOffice {
    const office = openPlanOffice();
    office.addLine('løft', { priority: 'low', deadline: day('2027-01-01'), followUpOn: null });
    office.addLine('støj', { responsibleId: null, responsible: 'Åse fra Teknisk', deadline: day('2026-11-01') });
    const done = office.addLine('støj', { responsibleId: null, responsible: '', followUpOn: day('2026-11-20') });
    move(office, done, 'done');
    office.insert('apv_round', round('ude'));
    coverUnit(office.insert, 'ude', '2');
    office.insert('apv_problem', problem('ude', 'ude', '2'));
    office.addLine('ude');
    office.db.prepare(`UPDATE apv_round SET state = 'cancelled' WHERE id = ?`).run(roundId('ude'));
    return office;
  }
  const ALL = { unitId: null, asOf: TODAY, late: false, priority: null } as const;
  const rows = ({ query }: PlanOffice, more: object = {}) =>
    planHandlers.planRows(query, {
      ...ALL,
      states: [],
      sort: 'due',
      descending: false,
      offset: 0,
      limit: 10,
      ...more,
    });

  it('come by the day they wait for, without those of cancelled rounds', () => {
    const { total, rows: found } = rows(fill());
    expect(total).toBe(3);
    expect(found.map(({ state, lateDays }) => `${state} ${lateDays}`)).toEqual(['open 21', 'done 2', 'open 0']);
    expect(found.map(({ confidential }) => confidential)).toEqual([true, true, false]);
  });

  it('are filtered by lateness, priority, state and unit with all below it', () => {
    const office = fill();
    expect(rows(office, { late: true }).total).toBe(2);
    expect(rows(office, { priority: 'low' }).total).toBe(1);
    expect(rows(office, { states: ['done'] }).total).toBe(1);
    expect(rows(office, { unitId: unitId('3') }).total).toBe(2);
    expect(rows(office, { unitId: unitId('1') }).total).toBe(3);
  });

  it('are sorted as asked, what is empty last, and come in windows', () => {
    const office = fill();
    const names = (more: object) => rows(office, { sort: 'responsible', ...more }).rows.map((line) => line.responsible);
    expect(names({}).at(-1)).toBe('');
    expect(names({ descending: true }).at(-1)).toBe('');
    expect(rows(office, { sort: 'unit', descending: true }).rows.map(({ unitName }) => unitName)).toEqual([
      'Enhed 3',
      'Enhed 3',
      'Enhed 2',
    ]);
    expect(rows(office, { offset: 2, limit: 5 }).rows).toHaveLength(1);
  });

  it('are counted by state', () => {
    const office = fill();
    expect(planHandlers.planCounts(office.query, ALL)).toEqual({
      states: { open: 2, started: 0, done: 1, rated: 0, closed: 0 },
      late: 2,
      any: true,
    });
    expect(planHandlers.planCounts(office.query, { ...ALL, late: true, priority: 'low' })).toMatchObject({
      states: { open: 0 },
      late: 2,
    });
  });
});
