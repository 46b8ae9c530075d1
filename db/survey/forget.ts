/**
 * The raw answers of a closed round, and how long they are kept. The figures
 * that were fixed at closing and the comments that were released stay; of these
 * only what the red pen left.
 */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { RoundId } from '../../shared/kernel/ids.ts';
import { type AnswerRetention, defaultRetention } from '../../shared/survey/retention.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { get, run } from '../engine/statements.ts';

const RAW = `EXISTS (SELECT 1 FROM survey_answer a WHERE a.round_id = r.id)
  OR EXISTS (SELECT 1 FROM survey_comment c WHERE c.round_id = r.id AND (c.state <> 'released' OR c.text <> c.redacted))`;

/** A condition on `survey_round r`: anything raw is kept of it. */
export const KEEPS_RAW = `(${RAW})`;

export const keepsRaw = (db: ReadableDB, roundId: RoundId): boolean =>
  get(db, `SELECT 1 AS yes FROM survey_round r WHERE r.id = ? AND ${KEEPS_RAW}`, [roundId]) !== undefined;

/** Inside a transaction; the file is packed afterwards, so that no page keeps them. */
export function forgetAnswers(
  db: WritableDB,
  roundId: RoundId,
): { readonly answers: number; readonly comments: number } {
  const answers = run(db, 'DELETE FROM survey_answer WHERE round_id = ?', [roundId]);
  const comments = run(db, `DELETE FROM survey_comment WHERE round_id = ? AND state <> 'released'`, [roundId]);
  run(db, 'UPDATE survey_comment SET text = coalesce(redacted, text) WHERE round_id = ?', [roundId]);
  run(db, 'UPDATE survey_round SET packed = 0 WHERE id = ?', [roundId]);
  return { answers, comments };
}

const KEY = 'survey.answer_years';

/** The newest rule up to the day; what is no whole number of years is no rule. */
export function readRetention(db: ReadableDB, day: IsoDate): AnswerRetention {
  const row = get<{ value: string; source: string }>(
    db,
    'SELECT value, source FROM setting WHERE key = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1',
    [KEY, day],
  );
  return row && /^\d{1,2}$/.test(row.value) ? { years: Number(row.value), source: row.source } : defaultRetention;
}
