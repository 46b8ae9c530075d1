/** From state to state, past the guards (shared/apv/guards.ts). */
import { carriedLines } from '../../../db/apv/problems.ts';
import { readFacts } from '../../../db/apv/rounds.ts';
import { changeRow, readRows } from '../../../db/apv/rows.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import type { Obstacle } from '../../../shared/apv/contract-rounds.ts';
import { obstaclesTo } from '../../../shared/apv/guards.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import type { ApvRoundRow } from '../../../shared/apv/rows.ts';
import { backStates, nextState } from '../../../shared/apv/states.ts';
import type { ApvRoundState } from '../../../shared/apv/words.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ApvRoundId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { CommandContext } from '../../worker/context.ts';
import { changed, findRound, roundToChange } from '../changing.ts';

/** @throws apv_guard {obstacles, first} */
export function requireFree(obstacles: readonly Obstacle[]): void {
  const [first] = obstacles;
  if (first) throw new AppFailure('apv_guard', { obstacles: obstacles.length, first: first.kind });
}

/** The day that the later of the two signed. */
export const lastSigning = (db: ReadableDB, roundId: ApvRoundId): IsoDate | null =>
  readRows(db, 'apv_sign_off', 'round_id = ? AND dropped_on IS NULL ORDER BY signed_on DESC', [roundId])[0]?.signedOn ??
  null;

/** The clock of the units counts from that day, and no new signature moves it. */
function completion({ db }: CommandContext, { id, completedOn }: ApvRoundRow): Partial<ApvRoundRow> {
  return completedOn === null ? { completedOn: lastSigning(db, id) } : {};
}

/** The guards are the caller's to have asked. */
export function enter(context: CommandContext, roundId: ApvRoundId, to: ApvRoundState): void {
  const { db, set, today } = context;
  const round = findRound(db, roundId);
  const completed = to === 'signed' ? completion(context, round) : {};
  changeRow(db, set, 'apv_round', round, { state: to, stateSince: today, ...completed });
}

/** @throws not_found, apv_round_ended, apv_wrong_step, apv_guard */
export function moveRound(
  context: CommandContext,
  { roundId, to }: { readonly roundId: ApvRoundId; readonly to: ApvRoundState },
): Record<string, never> {
  const { db, today, note } = context;
  const round = roundToChange(db, roundId);
  note({ roundId, from: round.state, to });
  if (to === nextState(round.state)) requireFree(obstaclesTo(to, readFacts(db, round, today)));
  else if (backStates(round.state).includes(to)) changed(context, roundId, 'apv_round.state');
  else throw new AppFailure('apv_wrong_step');
  enter(context, roundId, to);
  return {};
}

/**
 * What it took over from another round would be nobody's then: it is carried on first.
 * @throws not_found, apv_round_ended, apv_has_carried_lines {count}, looks_like_cpr
 */
export function cancelRound(
  { db, set, today, note }: CommandContext,
  { roundId, reason }: { readonly roundId: ApvRoundId; readonly reason: string },
): Record<string, never> {
  const round = roundToChange(db, roundId);
  refuseCpr({ reason });
  const count = carriedLines(db, roundId);
  if (count > 0) throw new AppFailure('apv_has_carried_lines', { count });
  note({ roundId, from: round.state });
  changeRow(db, set, 'apv_round', round, { state: 'cancelled', stateSince: today, cancelReason: reason });
  return {};
}
