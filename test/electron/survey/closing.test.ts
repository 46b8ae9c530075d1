import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../db/survey/figures.ts';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import type { Attribute } from '../../../shared/survey/round.ts';
import { openSurveyOffice, type SurveyOffice, settingsFor, unitId } from './survey-office.ts';

const UNITS = [
  { code: '1', people: 0 },
  { code: '10', parent: '1', people: 24 },
  { code: '11', parent: '1', people: 6 },
  { code: '12', parent: '1', people: 5 },
];
const alder: Attribute = {
  key: 'alder',
  name: { da: 'Alder' },
  bands: ['18-39', '40-59', '60-99'].map((code) => ({ code, label: { da: code } })),
};

function answerAll(office: SurveyOffice, roundId: RoundId, band: (unit: string, i: number) => string): void {
  for (const [unit, codes] of office.codes(roundId)) {
    codes.forEach((code, i) => {
      const answers = { T01: [String((i % 5) + 1)], T02: ['3'] };
      office.answer(roundId, code, { answers, bands: { alder: band(unit, i) }, comment: `Fra ${unit} nr. ${i}` });
    });
  }
}

function closed() {
  const office = openSurveyOffice(UNITS);
  const roundId = office.openRound(settingsFor(['1'], { attributes: [alder] }));
  answerAll(office, roundId, (_, i) => (i < 2 ? '60-99' : i % 2 === 0 ? '18-39' : '40-59'));
  expect(office.call('closeRound', { roundId })).toEqual({ answers: 35 });
  return { office, roundId };
}

describe('closing', () => {
  it('coarsens bands for good where a group is small', () => {
    const { office } = closed();
    const cells = office.db
      .prepare('SELECT unit_id, hex(bands) AS band, count(*) AS n FROM survey_answer GROUP BY 1, 2 ORDER BY 1, 2')
      .raw()
      .all();
    expect(cells).toEqual([
      [unitId('10'), '00', 2],
      [unitId('10'), '01', 11],
      [unitId('10'), '02', 11],
      [unitId('11'), '00', 6],
      [unitId('12'), '00', 5],
    ]);
  });

  it('keeps of an answer no unit that few have answered in, so that the file itself names nobody', () => {
    const office = openSurveyOffice([
      ...UNITS,
      { code: '121', parent: '12', people: 1 },
      { code: '13', parent: '1', people: 3 },
    ]);
    const roundId = office.openRound(settingsFor(['1'], { attributes: [alder] }));
    answerAll(office, roundId, (_, i) => (i % 2 === 0 ? '18-39' : '40-59'));
    office.call('closeRound', { roundId });
    const units = office.db
      .prepare('SELECT unit_id, count(*) FROM survey_answer GROUP BY 1 ORDER BY 2 DESC')
      .raw()
      .all();
    // Three by themselves would stand at the top alone: the smallest of the others stands there with them.
    expect(units).toEqual([
      [unitId('10'), 24],
      [unitId('1'), 9],
      [unitId('11'), 6],
    ]);
  });

  it('moves comments up until enough answers stand behind them, without a link to an answer', () => {
    const { office, roundId } = closed();
    const comments = office.db.prepare('SELECT * FROM survey_comment ORDER BY id').all() as {
      unit_id: string;
      text: string;
      id: string;
      item: string;
      state: string;
    }[];
    expect(comments).toHaveLength(35);
    for (const { unit_id, text, item, state } of comments) {
      expect(unit_id).toBe(text.startsWith('Fra 10 ') ? unitId('10') : unitId('1'));
      expect([item, state]).toEqual(['', 'new']);
    }
    expect(comments.map(({ text }) => text)).not.toEqual(comments.map(({ text }) => text).sort());
    const note = office.db
      .prepare("SELECT detail FROM audit JOIN audit_detail USING (seq) WHERE call = 'survey.closeRound'")
      .pluck()
      .get() as string;
    expect(JSON.parse(note)).toEqual({ roundId, answers: 35, comments: 35, droppedComments: 0 });
  });

  it('drops the comments of a round that is too small for any, and says how many', () => {
    const office = openSurveyOffice(UNITS);
    const roundId = office.openRound(settingsFor(['12']));
    for (const code of office.codes(roundId).get('12') ?? []) office.answer(roundId, code, { comment: 'Hej' });
    office.call('closeRound', { roundId });
    expect(office.db.prepare('SELECT count(*) FROM survey_comment').pluck().get()).toBe(0);
    expect(
      office.db.prepare('SELECT count(*) FROM audit_detail WHERE detail LIKE \'%"droppedComments":5%\'').pluck().get(),
    ).toBe(1);
  });

  it('fixes what may be shown', () => {
    const { office, roundId } = closed();
    const scores = readFigures(office.db, roundId, { kind: 'score' });
    const whole = scores.find((one) => one.unitId === unitId('1') && one.measure === 'arbejdsmaengde');
    expect(whole?.shown?.n).toBe(35);
    expect(readFigures(office.db, roundId, { kind: 'distribution' }).length).toBeGreaterThan(0);
  });

  it('is whole or not at all when it is stopped', () => {
    const office = openSurveyOffice(UNITS);
    const roundId = office.openRound(settingsFor(['1']));
    for (const code of office.codes(roundId).get('11') ?? []) office.answer(roundId, code);
    for (const phase of ['figures', 'answers', 'comments']) {
      office.stopAt = phase;
      expect(office.refused('closeRound', { roundId }).code).toBe('cancelled');
      expect(office.call('round', { roundId }).state).toBe('open');
    }
    office.stopAt = undefined;
    expect(office.call('closeRound', { roundId })).toEqual({ answers: 6 });
  });
});
