/**
 * How many introductions are carried through in time (domain §6.4): by the half-year in which the person started, for
 * the whole municipality only, so that no two groups can be subtracted from each other.
 */
import type { IsoDate } from '../kernel/dates.ts';
import { type HeldOn, isComplete, lastDue, progressOf, standTasks, type TaskFacts } from './onboarding-plan.ts';
import { type Half, halfOf } from './pulse-half.ts';

/** Fewer plans than this are not told of. */
export const LEAST_PLANS = 5;

export interface ReportedPlan {
  readonly startsOn: IsoDate;
  readonly endedOn: IsoDate | null;
  readonly tasks: readonly TaskFacts[];
  readonly heldOn: HeldOn;
}

/**
 * Whether everything was done, skipped or dropped by the day the last task was due. Undefined: not to be judged yet,
 * or the plan was ended before that day.
 */
export function wasInTime({ endedOn, tasks, heldOn }: ReportedPlan, asOf: IsoDate): boolean | undefined {
  const last = lastDue(tasks);
  if (last === undefined || last > asOf) return undefined;
  if (endedOn !== null && endedOn < last) return undefined;
  return isComplete(progressOf(standTasks(tasks, heldOn, { endedOn: null }, last)));
}

export interface HalfReport {
  readonly half: Half;
  /** Plans whose last day has come; null: too few to be told of. */
  readonly plans: number | null;
  readonly inTime: number | null;
  readonly share: number | null;
}

/** The newest half-year first; half-years without a plan that can be judged are left out. */
export function reportHalves(plans: readonly ReportedPlan[], asOf: IsoDate): HalfReport[] {
  const judged = new Map<Half, boolean[]>();
  for (const plan of plans) {
    const inTime = wasInTime(plan, asOf);
    if (inTime === undefined) continue;
    const half = halfOf(plan.startsOn);
    const list = judged.get(half);
    if (list) list.push(inTime);
    else judged.set(half, [inTime]);
  }
  return [...judged]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([half, list]) => {
      if (list.length < LEAST_PLANS) return { half, plans: null, inTime: null, share: null };
      const inTime = list.filter(Boolean).length;
      return { half, plans: list.length, inTime, share: inTime / list.length };
    });
}
