/** How a whole plan stands on a day. */
import type { IsoDate } from '../kernel/dates.ts';
import type { PlanStanding } from './contract-onboarding.ts';
import { isComplete, type Progress } from './onboarding-plan.ts';

export function planStandingOf(
  plan: { readonly endedOn: IsoDate | null },
  progress: Progress,
  asOf: IsoDate,
): Exclude<PlanStanding, 'none'> {
  if (isComplete(progress)) return 'complete';
  if (plan.endedOn !== null && plan.endedOn <= asOf) return 'ended';
  return progress.late > 0 ? 'late' : 'under_way';
}
