/** Survey results and the dialogue meeting as an APV round is given them. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findRow, insertRow } from '../../../db/apv/rows.ts';
import { uncoverHandlers as call } from '../../../electron/apv/uncover/handlers.ts';
import { resultHandlers } from '../../../electron/survey/results/handlers.ts';
import { uncoverCalls } from '../../../shared/apv/contract-uncover.ts';
import { readAgenda } from '../../../shared/apv/dialogue.ts';
import type { ApvRoundRow, MethodRow } from '../../../shared/apv/rows.ts';
import type { ApvRoundId, MethodId, RoundId, SignOffId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { apvRound } from '../../support/apv-rows.ts';
import { unitIdOf } from '../../support/survey-round.ts';
import { day, failureOf, type Office } from '../staff/office.ts';
import { BEFORE, DRAFT, openSurveyOffice, ROUND } from '../survey/results-office.ts';

const pad = <T extends string>(text: string): T => text.padEnd(22, '_') as T;
const roundId = pad<ApvRoundId>('apv');
const methodId = pad<MethodId>('mode');

const round = apvRound(roundId, { scopes: ['psychosocial'], endsOn: day('2027-01-31') });
const method: MethodRow = {
  ...{ id: methodId, roundId, kind: 'dialogue', heldOn: day('2026-11-20'), unitId: null, surveyRoundId: null },
  ...{ invited: 14, attended: 12, note: '', agenda: '' },
};

let office: Office;

function addRound(units: readonly string[], more: Partial<ApvRoundRow> = {}): void {
  office.command('apv.saveRound', ({ db, set }) => {
    insertRow(db, set, 'apv_round', { ...round, ...more });
    units.forEach((code, i) => {
      const unitId = unitIdOf(code);
      db.prepare('INSERT OR IGNORE INTO unit (id, code, born) VALUES (?, ?, ?)').run(unitId, code, set.stamp);
      insertRow(db, set, 'apv_round_unit', { id: pad(`ru${i}`), roundId, unitId, leftOn: null, leftReason: '' });
    });
    insertRow(db, set, 'apv_method', method);
  });
}

const findings = (surveyRoundId: RoundId = ROUND) =>
  uncoverCalls.surveyFindings.output.parse(call.surveyFindings(office.query, { roundId, surveyRoundId }));

beforeAll(() => {
  office = openSurveyOffice();
});
beforeEach(() => {
  for (const table of ['apv_sign_off', 'apv_method', 'apv_round_unit', 'apv_round']) {
    office.db.exec(`DELETE FROM ${table}`);
  }
});

describe('survey results', () => {
  it('are offered of closed surveys that had a unit of the round, newest first', () => {
    addRound(['1000']);
    expect(call.surveysFor(office.query, { roundId }).map((one) => one.surveyRoundId)).toEqual([ROUND, BEFORE]);
    office.db.exec("INSERT OR IGNORE INTO unit (id, code, born) VALUES ('9_____________________', '9', 's')");
    office.db.exec("UPDATE apv_round_unit SET unit_id = '9_____________________'");
    expect(call.surveysFor(office.query, { roundId })).toEqual([]);
  });

  it('are the very figures that the results show, hidden ones as nothing at all', () => {
    const results = resultHandlers.results(office.query, { roundId: ROUND });
    const codes = results.units.map(({ code }) => code);
    addRound(codes);
    const found = findings();
    expect(found).toHaveLength(codes.length);
    let hidden = 0;
    for (const unit of found) {
      const shown = results.units.find(({ unitId }) => unitId === unit.unitId);
      unit.dimensions.forEach((one, at) => {
        const figure = shown?.figures[at] ?? null;
        expect([one.score, one.n]).toEqual(figure ? [figure.mean, figure.n] : [null, null]);
        if (figure) return;
        hidden += 1;
        expect(one.mark).toBeNull();
      });
    }
    expect(hidden).toBeGreaterThan(0);
  });

  it('are compared with the whole by the same rule as the results', () => {
    const results = resultHandlers.results(office.query, { roundId: ROUND });
    addRound(results.units.map(({ code }) => code));
    const marks = findings().flatMap(({ unitId, dimensions }) =>
      dimensions.flatMap(({ measure, mark, score, all }) => (mark ? [{ unitId, measure, mark, score, all }] : [])),
    );
    expect(marks.length).toBeGreaterThan(0);
    for (const { mark, score, all, unitId, measure } of marks) {
      const difference = (score as number) - (all as number);
      expect(Math.abs(difference)).toBeGreaterThanOrEqual(mark.clear ? 10 : 5);
      // All of the own module's dimensions are scored so that high is good.
      expect(mark.good).toBe(difference > 0);
      const { attention, strengths } = resultHandlers.unitResult(office.query, { roundId: ROUND, unitId });
      const named = (mark.good ? strengths : attention) as readonly { readonly key: string }[];
      if (named.length < 5) expect(named.map(({ key }) => key)).toContain(measure);
    }
    expect(findings()[0]).toMatchObject({ wholeName: '', covered: true });
    expect(findings()[1]).toMatchObject({ wholeName: expect.stringMatching(/.+/) });
  });

  it('say so where a unit was not in the survey, and are none of a survey that is not closed', () => {
    addRound(['1000', '9']);
    expect(findings()[1]).toMatchObject({ covered: false, dimensions: [] });
    expect(failureOf(() => findings(DRAFT))).toBe('round_not_closed');
    expect(failureOf(() => findings(pad('ukendt')))).toBe('not_found');
  });
});

type Steps = Parameters<typeof call.saveAgenda>[1]['steps'];
const save = (steps: Steps, id = methodId) =>
  office.command('apv.saveAgenda', (context) => call.saveAgenda(context, { methodId: id, steps }));
const stored = () => readAgenda(findRow(office.db, 'apv_method', methodId)?.agenda ?? '');

describe('the meeting', () => {
  beforeEach(() => addRound(['1000']));

  it('is kept step by step as it goes', () => {
    save([{ key: 'resources', done: true, note: 'Vi hjælper hinanden' }]);
    save([{ key: 'psychological', done: false, note: 'Travlt om morgenen' }]);
    const written = stored().filter(({ done, note }) => done || note !== '');
    expect(written).toEqual([
      { key: 'resources', done: true, note: 'Vi hjælper hinanden' },
      { key: 'psychological', done: false, note: 'Travlt om morgenen' },
    ]);
  });

  it('takes a signature away when it changes, and not when nothing did', () => {
    const signature = pad<SignOffId>('s');
    office.command('apv.signRound', ({ db, set }) => {
      const signed = { name: 'Leder', signedOn: day('2026-11-21'), droppedOn: null, droppedBy: '', personId: null };
      insertRow(db, set, 'apv_sign_off', { id: signature, roundId, role: 'leader', ...signed });
    });
    const dropped = () => findRow(office.db, 'apv_sign_off', signature)?.droppedBy;
    save([{ key: 'welcome', done: false, note: '' }]);
    expect(dropped()).toBe('');
    save([{ key: 'welcome', done: true, note: '' }]);
    expect(dropped()).toBe('apv_method.agenda');
  });

  it('refuses steps it does not know, CPR numbers, other methods and rounds that have ended', () => {
    const error = (steps: Steps, id?: MethodId) => {
      try {
        save(steps, id);
      } catch (thrown) {
        if (thrown instanceof AppFailure) return thrown.error.code;
      }
      return 'none';
    };
    const step = { key: 'welcome', done: true, note: '' };
    expect(error([{ ...step, key: 'kaffe' }])).toBe('bad_input');
    expect(error([step, step])).toBe('bad_input');
    expect(error([{ ...step, note: '220361-1234 er syg' }])).toBe('looks_like_cpr');
    expect(error([step], pad('ukendt'))).toBe('not_found');
    office.db.exec("UPDATE apv_method SET kind = 'inspection'");
    expect(error([step])).toBe('not_found');
    office.db.exec("UPDATE apv_method SET kind = 'dialogue'");
    office.db.exec("UPDATE apv_round SET state = 'closed'");
    expect(error([step])).toBe('apv_round_ended');
    expect(stored().some(({ done }) => done)).toBe(false);
  });
});
