/** Every field of everything in the round: who, when, from, to. */
import { type HistoryQuery, readHistory } from '../../../db/apv/round-history.ts';
import type { QueryContext } from '../../worker/context.ts';
import { findRound } from '../changing.ts';

/** @throws not_found */
export function roundHistory({ db }: QueryContext, query: HistoryQuery): ReturnType<typeof readHistory> {
  findRound(db, query.roundId);
  return readHistory(db, query);
}
