/**
 * What several attempts come to (domain §6.3): the best status counts, the latest score is kept, and the attempts
 * themselves all stay. The order they are given in changes nothing, so that copies of the register can be merged.
 */
import type { CompletionStatus, SuccessStatus } from './words.ts';

export interface Outcome {
  readonly completion: CompletionStatus;
  readonly success: SuccessStatus;
}

export interface Tried extends Outcome {
  /** Tells attempts apart that ended in the same moment. */
  readonly id: string;
  /** ISO in UTC. */
  readonly lastAt: string;
  /** −1…1; null: no score. */
  readonly scaled: number | null;
  readonly raw: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly seconds: number;
}

/** Gives the course: completed or passed, and not failed. */
export const givesCourse = ({ completion, success }: Outcome): boolean =>
  success !== 'failed' && (success === 'passed' || completion === 'completed');

/** bestået 4 · gennemført 3 · ikke bestået 2 · i gang 1 · ikke begyndt 0. */
export function rankOf(outcome: Outcome): number {
  if (outcome.success === 'passed') return 4;
  if (outcome.success === 'failed') return 2;
  if (outcome.completion === 'completed') return 3;
  return outcome.completion === 'incomplete' ? 1 : 0;
}

const byTime = (a: Tried, b: Tried): number => {
  if (a.lastAt !== b.lastAt) return a.lastAt < b.lastAt ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
};

const hasScore = ({ scaled, raw }: Tried): boolean => scaled !== null || raw !== null;

export interface BestStatus extends Outcome {
  readonly scaled: number | null;
  readonly raw: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Of all attempts together. */
  readonly seconds: number;
  readonly attempts: number;
}

/** Undefined when nothing was tried. */
export function bestStatus(tried: readonly Tried[]): BestStatus | undefined {
  const inTime = [...tried].sort(byTime);
  // The later of two as good: what the course says last is closer to what it means now.
  const best = inTime.reduce<Tried | undefined>(
    (found, one) => (found && rankOf(found) > rankOf(one) ? found : one),
    undefined,
  );
  if (!best) return undefined;
  const { scaled, raw, min, max } = inTime.findLast(hasScore) ?? best;
  const seconds = tried.reduce((sum, one) => sum + one.seconds, 0);
  const { completion, success } = best;
  return { completion, success, scaled, raw, min, max, seconds, attempts: tried.length };
}
