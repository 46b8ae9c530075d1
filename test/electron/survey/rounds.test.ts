import { describe, expect, it } from 'vitest';
import type { InstrumentId, RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { strictRoundLimits } from '../../../shared/survey/round.ts';
import { openSurveyOffice, personId, type SurveyOffice, settingsFor, unitId } from './survey-office.ts';

const UNITS = [
  { code: '1', people: 2 },
  { code: '10', parent: '1', people: 20 },
  { code: '11', parent: '1', people: 8 },
  { code: '12', parent: '1', people: 3 },
  { code: '2', people: 6 },
];
const ANSWER = { answers: {}, bands: {}, comment: '' };

describe('a plan', () => {
  it('counts those at work on the opening day, and tells what will be too small and what would help', () => {
    const office = openSurveyOffice(UNITS);
    const leave = office.db.prepare(
      "INSERT INTO leave_period (id, engagement_id, kind, valid_from, valid_to, born) VALUES ('l', ?, 'care', '2026-11-01', '2026-12-31', 's')",
    );
    leave.run('e2'.padEnd(22, '_'));
    const { invited, units } = office.call('planRound', { settings: settingsFor(['1']), expected: 0.7 });
    expect(invited).toBe(32);
    expect(units).toMatchObject([
      { code: '1', depth: 0, own: 2, all: 32, reportable: 'shown', dialogue: false, mergeWith: [] },
      { code: '10', depth: 1, own: 19, all: 19, reportable: 'shown', dialogue: false },
      // Its five expected answers could be shown, but would leave the four of 1 and 12 over.
      { code: '11', own: 8, reportable: 'above', dialogue: true, mergeWith: [unitId('12')] },
      { code: '12', own: 3, reportable: 'above', dialogue: true, mergeWith: [unitId('11')] },
    ]);
  });

  it('leaves units with the dialogue method out, with all below them', () => {
    const office = openSurveyOffice(UNITS);
    const settings = settingsFor(['1', '2'], { dialogueUnitIds: [unitId('12'), unitId('2')] });
    const { invited, units } = office.call('planRound', { settings, expected: 1 });
    expect(invited).toBe(30);
    expect(units.map(({ code, reportable }) => [code, reportable])).toEqual([
      ['1', 'shown'],
      ['10', 'shown'],
      ['11', 'above'],
      ['12', 'above'],
      ['2', 'none'],
    ]);
  });
});

const draft = (office: SurveyOffice, change: Parameters<typeof settingsFor>[1] = {}): RoundId =>
  office.call('saveRound', { roundId: null, settings: settingsFor(['1', '2'], change) }).roundId;

describe('opening', () => {
  it('fixes units, questionnaires and promise; nothing but higher limits is taken afterwards', () => {
    const office = openSurveyOffice(UNITS);
    const roundId = draft(office);
    expect(office.call('openRound', { roundId })).toEqual({ invited: 39, units: 5 });
    expect(office.refused('openRound', { roundId }).code).toBe('round_not_draft');
    expect(office.refused('removeDraft', { roundId }).code).toBe('round_not_draft');
    expect(office.refused('saveRound', { roundId, settings: settingsFor(['2']) }).code).toBe('round_not_draft');
    const { settings, questionnaire } = office.call('round', { roundId });
    expect(questionnaire?.instruments[0]?.body).toEqual(ownModule);
    const lower = { ...settings.limits, mean: { n: 5, t: 4 } };
    expect(office.refused('raiseLimits', { roundId, limits: lower }).code).toBe('limits_lowered');
    const limits = { ...settings.limits, mean: { n: 6, t: 6 } };
    office.call('raiseLimits', { roundId, limits });
    expect(office.call('round', { roundId }).settings).toEqual({ ...settings, limits });
    // People who come and units that change later do not touch it.
    office.db.prepare("UPDATE unit_spell SET name = 'Nyt navn'").run();
    expect(office.call('responseRates', { roundId }).units.map(({ name }) => name)[0]).toBe('Enhed 1');
  });

  it('is refused with limits below the strict ones that nobody decided, and below the floor always', () => {
    const office = openSurveyOffice(UNITS);
    const decided = { owner: 'Hoved-MED', decidedOn: '2026-11-01' as never, reason: 'Mange små enheder' };
    const open = (mean: { n: number; t: number }, by: object) => {
      const limits = { ...strictRoundLimits, owner: '', decidedOn: null, reason: '', ...by, mean };
      const roundId = draft(office, { limits });
      try {
        office.call('openRound', { roundId });
        return 'open';
      } catch {
        return office.refused('openRound', { roundId }).code;
      }
    };
    expect(open({ n: 4, t: 4 }, {})).toBe('limits_too_low');
    expect(open({ n: 4, t: 4 }, { ...decided, reason: ' ' })).toBe('limits_too_low');
    expect(open({ n: 3, t: 3 }, decided)).toBe('limits_too_low');
    expect(open({ n: 4, t: 4 }, decided)).toBe('open');
  });

  it('is refused when nobody is invited, when questionnaires share a question, and when the clock went back', () => {
    const office = openSurveyOffice([...UNITS, { code: '3', people: 0 }]);
    const empty = office.call('saveRound', { roundId: null, settings: settingsFor(['3']) });
    expect(office.refused('openRound', empty).code).toBe('nobody_invited');
    const copy = 'copy__________________' as InstrumentId;
    office.db
      .prepare("INSERT INTO instrument (id, name, version, own, body, born) VALUES (?, 'Kopi', '1', 1, ?, 's')")
      .run(copy, JSON.stringify(ownModule));
    const [own] = settingsFor(['1']).instrumentIds;
    const twice = draft(office, { instrumentIds: [own as InstrumentId, copy] });
    expect(office.refused('openRound', { roundId: twice }).code).toBe('item_clash');
    const roundId = draft(office);
    office.today = '2026-11-20' as typeof office.today;
    expect(office.refused('openRound', { roundId }).code).toBe('clock_set_back');
    expect(office.call('round', { roundId })).toMatchObject({ state: 'draft', questionnaire: null, codesMade: null });
  });

  it('is refused for a period that ends before it begins or is over', () => {
    const office = openSurveyOffice(UNITS);
    const settings = settingsFor(['1'], { opensOn: '2026-12-01' as never, closesOn: '2026-11-30' as never });
    expect(office.refused('saveRound', { roundId: null, settings }).code).toBe('end_before_start');
    const over = draft(office, { opensOn: '2026-10-01' as never, closesOn: '2026-10-02' as never });
    expect(office.refused('openRound', { roundId: over }).code).toBe('end_before_start');
  });
});

it('a draft can be changed, listed and taken away, and its changes are logged', () => {
  const office = openSurveyOffice(UNITS);
  const roundId = draft(office);
  office.call('saveRound', { roundId, settings: settingsFor(['1'], { name: 'Et andet navn' }) });
  expect(office.call('rounds', {})).toMatchObject([{ id: roundId, name: 'Et andet navn', state: 'draft', units: 1 }]);
  const fields = office.db.prepare('SELECT field FROM change ORDER BY n').pluck().all();
  expect(fields).toEqual(['name', 'settings']);
  office.call('removeDraft', { roundId });
  office.call('removeDraft', { roundId });
  expect(office.call('rounds', {})).toEqual([]);
});

describe('codes', () => {
  it('are one for each invited and the spare ones; new ones end those that were not used', () => {
    const office = openSurveyOffice(UNITS);
    const roundId = office.openRound(settingsFor(['1']));
    const first = office.codes(roundId, 2);
    expect([...first].map(([unit, codes]) => [unit, codes.length])).toEqual([
      ['1', 4],
      ['10', 22],
      ['11', 10],
      ['12', 5],
    ]);
    expect(office.call('round', { roundId }).codesMade).toBe(4);
    const [used = '', unused = ''] = first.get('10') ?? [];
    office.answer(roundId, used);
    const { slips } = office.call('makeCodes', { roundId, unitIds: [unitId('10')], spare: 0 });
    expect(slips).toHaveLength(20);
    expect(office.refused('startAnswer', { roundId, code: used }).code).toBe('code_used');
    expect(office.refused('startAnswer', { roundId, code: unused }).code).toBe('code_unknown');
    office.answer(roundId, first.get('11')?.[0] ?? '');
    office.answer(roundId, slips[0]?.code ?? '');
  });

  it('with names give whoever has answered one that is used up, so that the sheet tells nothing', () => {
    const office = openSurveyOffice(UNITS);
    const roundId = office.openRound(settingsFor(['1'], { codes: 'person' }));
    expect(office.call('round', { roundId }).codesMade).toBe(0);
    const slips = () => office.call('makeCodes', { roundId, unitIds: [], spare: 0 }).slips;
    const first = slips();
    expect(first).toHaveLength(33);
    const answered = first.filter(({ unit }) => unit === 'Enhed 12').slice(0, 2);
    for (const { code } of answered) office.answer(roundId, code);
    const again = slips();
    expect(again.map(({ unit, person }) => `${unit} ${person}`).sort()).toEqual(
      first.map(({ unit, person }) => `${unit} ${person}`).sort(),
    );
    for (const { person, code } of again) {
      const isUsed = answered.some((one) => one.person === person);
      const outcome = isUsed
        ? office.refused('startAnswer', { roundId, code }).code
        : office.call('startAnswer', { roundId, code });
      expect(outcome).toEqual(isUsed ? 'code_used' : { draft: null });
    }
    for (const { code } of answered) expect(office.refused('startAnswer', { roundId, code }).code).toBe('code_used');
  });

  it('stand nowhere: the register keeps hashes, the log counts', () => {
    const office = openSurveyOffice(UNITS);
    const roundId = office.openRound(settingsFor(['1']));
    const [code = ''] = office.codes(roundId).get('12') ?? [];
    const everything = JSON.stringify(
      ['survey_invitation', 'audit_detail', 'change'].map((table) => office.db.prepare(`SELECT * FROM ${table}`).all()),
    );
    for (const form of [code, code.replaceAll('-', '')]) expect(everything).not.toContain(form);
    const detail = office.db
      .prepare('SELECT detail FROM audit_detail ORDER BY seq DESC LIMIT 1')
      .pluck()
      .get() as string;
    expect(JSON.parse(detail)).toEqual({ roundId, units: 4, codes: 33 });
  });
});

describe('response rates', () => {
  it('tell small units with the level above, live', () => {
    const office = openSurveyOffice(UNITS);
    const roundId = office.openRound(settingsFor(['1', '2']));
    const codes = office.codes(roundId);
    for (const [unit, count] of [
      ['10', 7],
      ['11', 2],
      ['12', 1],
    ] as const) {
      for (const code of (codes.get(unit) ?? []).slice(0, count)) office.answer(roundId, code);
    }
    const { total, units } = office.call('responseRates', { roundId });
    expect(total).toEqual({ invited: 39, answered: 10 });
    expect(units.map(({ code, rate }) => [code, rate && [rate.invited, rate.answered]])).toEqual([
      ['1', [33, 10]],
      ['10', [20, 7]],
      ['11', [8, 2]],
      // Three invited; with the two of the unit above they are five, so nothing is left over that is smaller.
      ['12', null],
      ['2', [6, 0]],
    ]);
  });
});

describe('reminders', () => {
  const start = (change: Parameters<typeof settingsFor>[1]) => {
    const office = openSurveyOffice(UNITS);
    const roundId = office.openRound(settingsFor(['1'], change));
    const codes = office.codes(roundId);
    const remind = (unit: string) =>
      office.call('reminders', { roundId }).find((one) => one.unitId === (unitId(unit) as UnitId));
    const answer = (unit: string, count: number): void => {
      for (const code of (codes.get(unit) ?? []).splice(0, count)) office.answer(roundId, code);
    };
    return { remind, answer };
  };

  it('go to everybody until five have answered, and never tell who in a unit of fewer', () => {
    const { remind, answer } = start({ codes: 'person' });
    answer('10', 4);
    answer('12', 3);
    expect(remind('10')).toMatchObject({ everybody: true, people: { length: 20 } });
    expect(remind('12')).toMatchObject({ everybody: true, people: { length: 3 } });
    answer('10', 1);
    expect(remind('10')).toMatchObject({ everybody: false, people: { length: 15 } });
    expect(remind('10')?.people.some(({ personId: id }) => id === personId(2))).toBe(false);
    answer('10', 15);
    expect(remind('10')).toMatchObject({ everybody: false, people: [] });
  });

  it('name nobody where the codes are of the unit', () => {
    const { remind, answer } = start({ codes: 'unit' });
    answer('10', 10);
    expect(remind('10')).toMatchObject({ everybody: true, people: [] });
  });
});

it('an answer of nothing at all counts as one', () => {
  const office = openSurveyOffice(UNITS);
  const roundId = office.openRound(settingsFor(['2']));
  for (const code of office.codes(roundId).get('2') ?? []) office.call('submitAnswer', { roundId, code, ...ANSWER });
  expect(office.call('closeRound', { roundId })).toEqual({ answers: 6 });
  expect(office.call('rounds', {})).toMatchObject([
    { state: 'closed', answered: 6, rate: { invited: 6, answered: 6 } },
  ]);
  expect(office.call('responseRates', { roundId }).total).toEqual({ invited: 6, answered: 6 });
});
