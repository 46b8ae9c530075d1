// Raw answers when their time is over: gone from the rows and from every byte of the file, the figures still there.
import path from 'node:path';
import { expect, it } from 'vitest';
import { readTaskCounts } from '../../../db/report/tasks.ts';
import { closedRound } from '../../../db/survey/closed-rounds.ts';
import { readFigures } from '../../../db/survey/figures.ts';
import { reviewComment } from '../../../db/survey/review.ts';
import { runCommand } from '../../../electron/worker/transaction.ts';
import type { CommentId } from '../../../shared/kernel/ids.ts';
import { placesOf, rawLog, rawPages } from '../../support/raw-pages.ts';
import { openSurveyOffice, settingsFor } from './survey-office.ts';

const UNITS = [
  { code: '1', people: 0 },
  { code: '10', parent: '1', people: 24 },
  { code: '11', parent: '1', people: 16 },
];

/** Twelve answers that no other row has. */
const answersOf = (respondent: number): Record<string, string[]> =>
  Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [
      `T${String(i + 1).padStart(2, '0')}`,
      [String(((Math.floor((respondent + 1) / 4 ** i) + i) % 4) + 1)],
    ]),
  );

function closed() {
  const office = openSurveyOffice(UNITS);
  const roundId = office.openRound(settingsFor(['1']));
  let n = 0;
  for (const codes of office.codes(roundId).values()) {
    for (const code of codes) office.answer(roundId, code, { answers: answersOf(n), comment: `Hemmelig nr. ${n++}.` });
  }
  office.call('closeRound', { roundId });
  return { office, roundId };
}

it('is a closed round’s only', () => {
  const office = openSurveyOffice(UNITS);
  const roundId = office.openRound(settingsFor(['1']));
  expect(office.refused('forgetAnswers', { roundId }).code).toBe('round_not_closed');
  expect(office.refused('answerRetention', { roundId }).code).toBe('round_not_closed');
});

it('leaves figures and released comments, and nothing of the answers in any byte', () => {
  const { office, roundId } = closed();
  const blobs = office.db.prepare('SELECT id, answers FROM survey_answer').all() as { id: Buffer; answers: Buffer }[];
  expect(blobs).toHaveLength(40);
  const texts = office.db.prepare('SELECT id, text FROM survey_comment').all() as { id: CommentId; text: string }[];
  const [released, withheld] = texts;
  const review = (text: typeof released, state: 'released' | 'withheld') =>
    runCommand(office.open, office.base(), office.open.actor, 'survey.reviewComment', ({ db, set }) => {
      if (!text) throw new Error('no comment');
      const known = { ...text, unitId: '' as never, item: '', redacted: null, state: 'new' as const };
      const redacted = text.text.replace('Hemmelig', '████████');
      reviewComment(db, set, closedRound(db, roundId), known, { redacted, state });
    });
  review(released, 'released');
  review(withheld, 'withheld');
  const figures = readFigures(office.db, roundId, {});
  office.call('forgetAnswers', { roundId });
  expect(readFigures(office.db, roundId, {})).toEqual(figures);
  expect(figures.length).toBeGreaterThan(0);
  expect(office.db.prepare('SELECT text, state FROM survey_comment').all()).toEqual([
    { text: released?.text.replace('Hemmelig', '████████'), state: 'released' },
  ]);
  const file = path.join(office.folder, 'register.db');
  const bytes = Buffer.concat([rawPages(file, office.open.key), rawLog(file, office.open.key)]);
  expect(bytes.length).toBeGreaterThan(0);
  for (const { id, answers } of blobs) {
    for (const secret of [id, answers]) expect(placesOf(secret, bytes)).toEqual([]);
  }
  expect(placesOf(Buffer.from('Hemmelig'), bytes)).toEqual([]);
  expect(office.call('answerRetention', { roundId })).toMatchObject({ kept: false });
  office.call('forgetAnswers', { roundId });
});

it('is due five years after closing, or when the municipality’s own rule says so', () => {
  const { office, roundId } = closed();
  const now = () => office.call('answerRetention', { roundId });
  expect(now()).toMatchObject({ kept: true, due: '2031-11-22', isDue: false, years: 5 });
  office.today = '2031-11-22' as typeof office.today;
  expect(now().isDue).toBe(true);
  office.db
    .prepare("INSERT INTO setting (key, valid_from, value, source, born) VALUES ('survey.answer_years', ?, ?, ?, 's')")
    .run('2027-01-01', '2', 'Hoved-MED 2027');
  expect(now()).toMatchObject({ due: '2028-11-22', isDue: true, years: 2, source: 'Hoved-MED 2027' });
  const work = () => readTaskCounts(office.db, office.today, { courses: [], counts: [] } as never).rounds;
  expect(work()).toMatchObject([{ id: roundId, forgetOn: '2028-11-22' }]);
  office.call('forgetAnswers', { roundId });
  expect(work()).toMatchObject([{ id: roundId, forgetOn: null }]);
});
