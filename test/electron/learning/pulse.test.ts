/** The pulse as a whole round: codes that are nobody's, few answers that are not shown, enough that are. */
import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../db/survey/figures.ts';
import { openPulse } from '../../../electron/learning/onboarding/pulse.ts';
import { latestSurvey } from '../../../electron/report/survey/latest-survey.ts';
import { runCommand } from '../../../electron/worker/transaction.ts';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import type { Half } from '../../../shared/learning/pulse-half.ts';
import { day } from '../staff/office.ts';
import { openSurveyOffice, type SurveyOffice } from '../survey/survey-office.ts';

const UNITS = [
  { code: '1', people: 0 },
  { code: '11', parent: '1', people: 20 },
];

function open(office: SurveyOffice): RoundId {
  const { open: register } = office;
  return runCommand(register, office.base(), register.actor, 'learning.openPulse', (context) =>
    openPulse(context, { half: '2026H2' as Half, codes: 20 }),
  ).roundId;
}

/** Half of them after a month, half after three; not all alike, for that alone would hide a figure. */
function answer(office: SurveyOffice, roundId: RoundId, answers: number): void {
  const codes = office.codes(roundId).get('1') ?? [];
  expect(codes).toHaveLength(20);
  codes.slice(0, answers).forEach((code, n) => {
    const bands = { pulsdag: n % 2 === 0 ? '30' : '90' };
    const option = (question: number): string[] => [String(1 + ((n * question + n) % 5))];
    office.answer(roundId, code, { answers: { P01: option(1), P02: option(2), P03: option(3) }, bands });
  });
  expect(office.call('closeRound', { roundId })).toEqual({ answers });
}

const shown = (office: SurveyOffice, roundId: RoundId) =>
  readFigures(office.db, roundId, { kind: 'score' }).filter((figure) => figure.shown !== null).length;

describe('a pulse', () => {
  it('shows nothing for nine answers, which four or five people can have given', () => {
    const office = openSurveyOffice(UNITS);
    const roundId = open(office);
    answer(office, roundId, 9);
    expect(shown(office, roundId)).toBe(0);
  });

  it('shows the three scores for ten', () => {
    const office = openSurveyOffice(UNITS);
    const roundId = open(office);
    answer(office, roundId, 10);
    expect(shown(office, roundId)).toBe(3);
  });

  it('is not the survey that the board’s report is about', () => {
    const office = openSurveyOffice(UNITS);
    answer(office, open(office), 12);
    expect(latestSurvey({ ...office.base(), db: office.db } as never, day('2026-12-31'))).toBeUndefined();
  });
});
