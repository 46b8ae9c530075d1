/** Which survey round asks the newcomers of a half-year; who answered is nowhere. */
import type { RoundId } from '../../shared/kernel/ids.ts';
import type { Half } from '../../shared/learning/pulse-half.ts';
import type { ChangeSet } from '../engine/change-log.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, run } from '../engine/statements.ts';

export interface StoredPulse {
  readonly half: Half;
  readonly roundId: RoundId;
}

/** The newest half-year first. */
export const readPulses = (db: ReadableDB): StoredPulse[] =>
  all<StoredPulse>(db, 'SELECT half, survey_round_id AS roundId FROM onboarding_pulse ORDER BY half DESC');

export const insertPulse = (db: WritableDB, set: ChangeSet, { half, roundId }: StoredPulse): number =>
  run(db, 'INSERT INTO onboarding_pulse (half, survey_round_id, born) VALUES (?, ?, ?)', [half, roundId, set.stamp]);
