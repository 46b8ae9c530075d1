/** The round a call is about, in the state that the call needs. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { findRound, type StoredRound } from '../../../db/survey/rounds.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Questionnaire } from '../../../shared/survey/round.ts';

export interface OpenRound extends StoredRound {
  readonly questionnaire: Questionnaire;
  readonly openedOn: IsoDate;
}

/** @throws not_found */
export function requireRound(db: ReadableDB, id: RoundId): StoredRound {
  const round = findRound(db, id);
  if (!round) throw new AppFailure('not_found');
  return round;
}

/** @throws not_found, round_not_draft */
export function requireDraft(db: ReadableDB, id: RoundId): StoredRound {
  const round = requireRound(db, id);
  if (round.state !== 'draft') throw new AppFailure('round_not_draft');
  return round;
}

/** @throws not_found, round_not_open */
export function requireOpenRound(db: ReadableDB, id: RoundId): OpenRound {
  const round = requireRound(db, id);
  const { questionnaire, openedOn } = round;
  if (round.state !== 'open' || !questionnaire || !openedOn) throw new AppFailure('round_not_open');
  return { ...round, questionnaire, openedOn };
}

/** @throws clock_set_back when the round would have been opened in the future */
export function requireClock({ openedOn }: OpenRound, today: IsoDate): void {
  if (today < openedOn) throw new AppFailure('clock_set_back');
}
