import type { ApvRoundState } from '../../../shared/apv/words.ts';

/** Nothing of such a round can be changed any more. */
export const hasEnded = (state: ApvRoundState): boolean => state === 'closed' || state === 'cancelled';
