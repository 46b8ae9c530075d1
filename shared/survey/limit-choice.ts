/**
 * How the limits of a round are chosen (domain §3.2): the strict ones, the named setting "lempelig", or own
 * numbers. Raising is free; anything below the strict limits needs Hoved-MED's decision, and nothing goes
 * below the floor.
 */
import { type LimitName, limitNames, type RoundLimits, strictRoundLimits } from './round.ts';

export type LimitNumbers = Pick<RoundLimits, LimitName>;

/** Least answers as in the strict setting; two published figures may differ by fewer (Ennova's 3 and 10). */
export const lenientRoundLimits: LimitNumbers = {
  mean: { n: 5, t: 3 },
  distribution: { n: 10, t: 5 },
  offensive: { n: 20, t: 10 },
  wellbeing: { n: 10, t: 5 },
  band: { n: 5, t: 3 },
  comments: { n: 10, t: 10 },
};

/** 4 / 8 / 15 answers: not even Hoved-MED goes below them here. */
export const lowestRoundLimits: LimitNumbers = {
  mean: { n: 4, t: 3 },
  distribution: { n: 8, t: 5 },
  offensive: { n: 15, t: 10 },
  wellbeing: { n: 8, t: 5 },
  band: { n: 4, t: 3 },
  comments: { n: 8, t: 8 },
};

export type LimitChoice = 'strict' | 'lenient' | 'own';
export type LimitPart = 'n' | 't';

const parts: readonly LimitPart[] = ['n', 't'];
/** Every number of a set of limits, by name. */
const everyPart = (holds: (name: LimitName, part: LimitPart) => boolean): boolean =>
  limitNames.every((name) => parts.every((part) => holds(name, part)));

const equals = (a: LimitNumbers, b: LimitNumbers): boolean =>
  everyPart((name, part) => a[name][part] === b[name][part]);

export function limitChoiceOf(limits: LimitNumbers): LimitChoice {
  if (equals(limits, strictRoundLimits)) return 'strict';
  return equals(limits, lenientRoundLimits) ? 'lenient' : 'own';
}

/** One of the numbers is below the strict one: somebody must have decided on it. */
export const needsDecision = (limits: LimitNumbers): boolean =>
  !everyPart((name, part) => limits[name][part] >= strictRoundLimits[name][part]);

export interface LimitFault {
  readonly field: `${LimitName}.${LimitPart}` | 'owner' | 'decidedOn' | 'reason';
  readonly reason: 'missing' | 'too_low' | 'too_high' | 'lowered';
  /** The number that it must at least, or at most, be. */
  readonly bound?: number;
}

const HIGHEST = 1000;

function numberFaults(limits: LimitNumbers, lowest: LimitNumbers, below: 'too_low' | 'lowered'): LimitFault[] {
  return limitNames.flatMap((name) =>
    parts.flatMap((part): LimitFault[] => {
      const field = `${name}.${part}` as const;
      const value = limits[name][part];
      if (!Number.isInteger(value)) return [{ field, reason: 'missing' }];
      if (value < lowest[name][part]) return [{ field, reason: below, bound: lowest[name][part] }];
      return value > HIGHEST ? [{ field, reason: 'too_high', bound: HIGHEST }] : [];
    }),
  );
}

/** What hinders a round from being opened with these limits. */
export function limitFaults(limits: RoundLimits): LimitFault[] {
  const faults = numberFaults(limits, lowestRoundLimits, 'too_low');
  if (!needsDecision(limits)) return faults;
  if (limits.owner.trim() === '') faults.push({ field: 'owner', reason: 'missing' });
  if (limits.decidedOn === null) faults.push({ field: 'decidedOn', reason: 'missing' });
  if (limits.reason.trim() === '') faults.push({ field: 'reason', reason: 'missing' });
  return faults;
}

/** What hinders the limits of an open round from becoming these: they can only be raised. */
export const raiseFaults = (now: LimitNumbers, next: LimitNumbers): LimitFault[] => numberFaults(next, now, 'lowered');
