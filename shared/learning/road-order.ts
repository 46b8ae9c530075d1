/**
 * The order of the steps from what a person can do to what is asked for (domain §6.1): first what the law asks for,
 * then what is due soon, then what is near at hand.
 */
import { type IsoDate, OPEN_END } from '../kernel/dates.ts';
import type { CourseId, PersonId } from '../kernel/ids.ts';
import { type JudgedNeed, keyOfSubject } from './gap.ts';
import { WARN_DAYS, windowEnd } from './validity.ts';
import type { SkillSource } from './words.ts';

/** A class with a free seat counts as near at hand when it begins within so many days. */
export const SEAT_SOON_DAYS = WARN_DAYS;

export interface CourseWay {
  readonly courseId: CourseId;
  readonly name: string;
  /** Taken in the program, at any time. */
  readonly isElearning: boolean;
  /** The next class with a free seat. */
  readonly seatOn: IsoDate | null;
  /** Kroner per participant; null: not known. */
  readonly price: number | null;
}

/** A colleague at level 4 to learn beside. */
export interface Buddy {
  readonly personId: PersonId;
  readonly name: string;
  readonly unitName: string;
  readonly isOwnUnit: boolean;
  readonly source: SkillSource;
}

export interface Ways {
  readonly courses: readonly CourseWay[];
  readonly buddies: readonly Buddy[];
}

export type Step = JudgedNeed & Ways & { readonly name: string };

/** 0 near at hand · 1 there is a way · 2 none is known. */
export function nearnessOf({ courses, buddies }: Ways, asOf: IsoDate): 0 | 1 | 2 {
  const soon = windowEnd(asOf, SEAT_SOON_DAYS);
  const isNear = ({ isElearning, seatOn }: CourseWay): boolean => isElearning || (seatOn !== null && seatOn <= soon);
  if (courses.some(isNear) || buddies.some(({ isOwnUnit }) => isOwnUnit)) return 0;
  return courses.length + buddies.length > 0 ? 1 : 2;
}

type Key = readonly (number | string)[];

/** By day among what is due soon; what is due later, or never, goes by what is near at hand first. */
function keyOf(step: Step, asOf: IsoDate): Key {
  const isSoon = step.due !== null && step.due <= windowEnd(asOf, WARN_DAYS);
  const day = step.due ?? OPEN_END;
  const nearness = nearnessOf(step, asOf);
  const byUrgency: Key = isSoon ? [day, nearness] : [nearness, day];
  return [step.isLegal ? 0 : 1, isSoon ? 0 : 1, ...byUrgency, step.place, keyOfSubject(step)];
}

function compare(a: Key, b: Key): number {
  for (const [i, value] of a.entries()) {
    const other = b[i] ?? '';
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/** Total: a subject stands once among the steps, so no two are alike. */
export const orderSteps = (steps: readonly Step[], asOf: IsoDate): Step[] =>
  steps
    .map((step) => ({ step, key: keyOf(step, asOf) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ step }) => step);
