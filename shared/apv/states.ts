/** The way of a round (domain §1.3): one step on at a time, back to any earlier one, cancelled from any but closed. */
import type { ApvRoundState } from './words.ts';

/** The states a round works through, in their order. */
export const wayOfRound = [
  'draft',
  'planned',
  'uncovering',
  'assessment',
  'absence',
  'plan',
  'signed',
  'follow_up',
  'closed',
] as const satisfies readonly ApvRoundState[];

/** States that are gone back to; `signed` is only come to by signing. */
const WORKING: readonly ApvRoundState[] = ['draft', 'planned', 'uncovering', 'assessment', 'absence', 'plan'];

const placeOf = (state: ApvRoundState): number => (wayOfRound as readonly ApvRoundState[]).indexOf(state);

/** Nothing follows what is closed or cancelled. */
export function nextState(state: ApvRoundState): ApvRoundState | null {
  const place = placeOf(state);
  return place < 0 ? null : (wayOfRound[place + 1] ?? null);
}

export const hasEnded = (state: ApvRoundState): boolean => state === 'closed' || state === 'cancelled';

/** Earlier working states, first to last. */
export const backStates = (state: ApvRoundState): ApvRoundState[] =>
  hasEnded(state) ? [] : WORKING.filter((earlier) => placeOf(earlier) < placeOf(state));

export const canCancel = (state: ApvRoundState): boolean => !hasEnded(state);

/** Has the round come as far as the state, or farther? A cancelled one has come nowhere. */
export const hasReached = (state: ApvRoundState, wanted: ApvRoundState): boolean => placeOf(state) >= placeOf(wanted);
