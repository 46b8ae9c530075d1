import { describe, expect, it } from 'vitest';
import { formatCode } from '../../../shared/survey/codes.ts';
import { openSurveyOffice, settingsFor, unitId } from './survey-office.ts';

const UNITS = [
  { code: '1', people: 0 },
  { code: '10', parent: '1', people: 12 },
  { code: '11', parent: '1', people: 9 },
] as const;
const ANSWER = { answers: { T01: ['5'] }, bands: {}, comment: '' };

function start(change: Parameters<typeof settingsFor>[1] = {}) {
  const office = openSurveyOffice(UNITS);
  const roundId = office.openRound(settingsFor(['1'], change));
  const codes = office.codes(roundId);
  const code = (unit: string, n: number): string => codes.get(unit)?.[n] ?? '';
  const stored = (): number => office.db.prepare('SELECT count(*) FROM survey_answer').pluck().get() as number;
  return { office, roundId, code, stored };
}

describe('a code', () => {
  it('answers once, however it is typed', () => {
    const { office, roundId, code } = start();
    const typed = ` ${code('10', 0).toLowerCase().replaceAll('-', ' ')} `;
    expect(office.call('startAnswer', { roundId, code: typed })).toEqual({ draft: null });
    office.answer(roundId, typed);
    const again = { roundId, code: code('10', 0) };
    expect(office.refused('submitAnswer', { ...again, ...ANSWER })).toEqual({ code: 'code_used' });
    expect(office.refused('startAnswer', again)).toEqual({ code: 'code_used' });
    expect(office.refused('pauseAnswer', { ...again, draft: { ...ANSWER, at: 0, language: 'da' } }).code).toBe(
      'code_used',
    );
  });

  it('of another round, made up or mistyped is unknown', () => {
    const { office, roundId, code } = start();
    const other = office.openRound(settingsFor(['10']));
    const unknown = [formatCode(new Uint8Array(16)), 'hej', code('10', 0).slice(1), `${code('10', 0)}0`];
    for (const one of unknown) expect(office.refused('startAnswer', { roundId, code: one }).code).toBe('code_unknown');
    expect(office.refused('startAnswer', { roundId: other, code: code('10', 0) }).code).toBe('code_unknown');
  });

  it('brings back what was paused under it, and nobody else’s', () => {
    const { office, roundId, code } = start();
    const given = { answers: { T02: ['1'] }, bands: {}, texts: { O1: 'Halv' }, comment: 'Kære leder' };
    const draft = { ...given, at: 7, language: 'en' as const };
    office.call('pauseAnswer', { roundId, code: code('10', 0), draft });
    expect(office.call('startAnswer', { roundId, code: code('10', 0) })).toEqual({ draft });
    expect(office.call('startAnswer', { roundId, code: code('10', 1) })).toEqual({ draft: null });
  });
});

it('cannot be paused where codes are by person: whoever made them could read it', () => {
  const { office, roundId, code } = start({ codes: 'person' });
  const draft = { ...ANSWER, at: 0, language: 'da' as const };
  expect(office.call('respondentForm', { roundId })).toMatchObject({ mayPause: false });
  expect(office.refused('pauseAnswer', { roundId, code: code('10', 0), draft }).code).toBe('pause_not_offered');
  expect(office.call('startAnswer', { roundId, code: code('10', 0) })).toEqual({ draft: null });
});

describe('an answer that is not right', () => {
  it.each([
    ['an unknown option', { answers: { T01: ['9'] } }, { item: 'T01', code: '9' }],
    ['an unknown question', { answers: { X99: ['1'] } }, { item: 'X99', code: '1' }],
    ['two answers where one is asked for', { answers: { T01: ['1', '2'] } }, { item: 'T01', code: '2' }],
    ['an unknown band', { bands: { alder: '200' } }, { item: 'alder', code: '200' }],
    ['an unknown background question', { bands: { hoejde: '200' } }, { item: 'hoejde', code: '200' }],
  ])('is refused and leaves the code unused: %s', (_, change, params) => {
    const alder = {
      key: 'alder',
      name: { da: 'Alder' },
      bands: ['18-39', '40-99'].map((code) => ({ code, label: { da: code } })),
    };
    const { office, roundId, code, stored } = start({ attributes: [alder] });
    const input = { roundId, code: code('10', 0), ...ANSWER, ...change };
    expect(office.refused('submitAnswer', input)).toEqual({ code: 'option_unknown', params });
    expect(stored()).toBe(0);
    office.answer(roundId, code('10', 0), { bands: { alder: '40-99' } });
  });

  it('is refused in a round that is closed, or when the clock stands before its opening', () => {
    const { office, roundId, code } = start();
    office.today = '2026-11-21' as typeof office.today;
    const input = { roundId, code: code('10', 0), ...ANSWER };
    expect(office.refused('submitAnswer', input).code).toBe('clock_set_back');
    expect(office.refused('closeRound', { roundId }).code).toBe('clock_set_back');
    office.today = '2026-12-20' as typeof office.today;
    office.answer(roundId, code('10', 1));
    expect(office.call('closeRound', { roundId })).toEqual({ answers: 1 });
    for (const name of ['submitAnswer', 'startAnswer'] as const) {
      const { code: error } = office.refused(
        name,
        (name === 'startAnswer' ? { roundId, code: input.code } : input) as never,
      );
      expect(error).toBe('round_not_open');
    }
    expect(office.refused('closeRound', { roundId }).code).toBe('round_not_open');
    expect(office.refused('paperAnswer', { roundId, unitId: unitId('10'), ...ANSWER }).code).toBe('round_not_open');
  });
});

describe('answers', () => {
  it('wait until five of a unit are there and are then released together', () => {
    const { office, roundId, code, stored } = start();
    for (let i = 0; i < 4; i++) office.answer(roundId, code('10', i));
    for (let i = 0; i < 3; i++) office.answer(roundId, code('11', i));
    expect(stored()).toBe(0);
    office.answer(roundId, code('10', 4));
    expect(stored()).toBe(5);
    expect(office.call('closeRound', { roundId })).toEqual({ answers: 8 });
    const counts = office.db.prepare('SELECT code, invited, answered FROM survey_unit ORDER BY ordinal').raw().all();
    expect(counts).toEqual([
      ['1', 0, 0],
      ['10', 12, 5],
      ['11', 9, 3],
    ]);
    expect(office.db.prepare('SELECT count(*) FROM survey_invitation').pluck().get()).toBe(0);
    expect(office.db.prepare('SELECT state, packed FROM survey_round').raw().all()).toEqual([['closed', 1]]);
  });

  it('from paper wait with the others', () => {
    const { office, roundId, code, stored } = start();
    office.answer(roundId, code('10', 0));
    const paper = { roundId, unitId: unitId('10'), ...ANSWER };
    expect(office.call('paperAnswer', paper)).toEqual({ waiting: 2 });
    for (let i = 0; i < 2; i++) office.call('paperAnswer', paper);
    expect(office.call('paperAnswer', paper)).toEqual({ waiting: 0 });
    expect(stored()).toBe(5);
    expect(office.refused('paperAnswer', { ...paper, unitId: unitId('99') }).code).toBe('not_found');
  });

  it('of a unit wait longer where the limits were raised', () => {
    const { office, roundId, code, stored } = start();
    const { settings } = office.call('round', { roundId });
    const limits = { ...settings.limits, mean: { n: 8, t: 8 } };
    office.call('raiseLimits', { roundId, limits });
    for (let i = 0; i < 7; i++) office.answer(roundId, code('10', i));
    expect(stored()).toBe(0);
    office.answer(roundId, code('10', 7));
    expect(stored()).toBe(8);
  });
});

it('what a respondent is shown is the round as it was opened', () => {
  const { office, roundId } = start();
  const form = office.call('respondentForm', { roundId });
  expect(form).toMatchObject({
    name: 'Trivsel 2026',
    organisation: 'Enhed 1',
    anonymity: 'anonymous',
    mayPause: true,
    smallest: { mean: 5, distribution: 10, comments: 10 },
  });
  expect(form.questionnaire.instruments).toHaveLength(1);
});
