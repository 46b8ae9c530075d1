/** What happens to a whole plan: another mentor, another first day, its end. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import type { StoredPlan } from '../../../db/learning/onboarding.ts';
import { changeRow, findRow, readRows, removeRow } from '../../../db/learning/rows.ts';
import { keptOf } from '../../../db/staff/index.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { OnboardingId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { onboardingCalls } from '../../../shared/learning/contract-onboarding.ts';
import { movedDay } from '../../../shared/learning/onboarding-plan.ts';
import { requirePast } from '../../apv/changing.ts';
import type { CommandContext, ParsedInput } from '../../worker/context.ts';
import { found } from '../requirements/saving.ts';
import { requireMentor } from './create.ts';

/** @throws not_found, plan_is_over */
export function planToChange(db: ReadableDB, planId: OnboardingId): StoredPlan {
  const plan = found(findRow(db, 'onboarding_plan', planId));
  if (plan.endedOn !== null) throw new AppFailure('plan_is_over');
  return plan;
}

/** @throws not_found, plan_is_over, person_has_left, mentor_is_newcomer */
export function changePlan(
  { db, set, today, note }: CommandContext,
  { planId, level, startsOn, mentorId }: ParsedInput<typeof onboardingCalls.changePlan>,
): { moved: number } {
  const plan = planToChange(db, planId);
  if (mentorId !== plan.mentorId) requireMentor(db, mentorId, keptOf(db, plan.personId), today);
  const tasks =
    startsOn === plan.startsOn ? [] : readRows(db, 'onboarding_task', "plan_id = ? AND state = 'open'", [planId]);
  for (const task of tasks) {
    changeRow(db, set, 'onboarding_task', task, { dueOn: movedDay(task.dueOn, plan.startsOn, startsOn) });
  }
  changeRow(db, set, 'onboarding_plan', plan, { level, startsOn, mentorId });
  note({ plan: planId, moved: tasks.length });
  return { moved: tasks.length };
}

/** @throws not_found, date_in_future */
export function endPlan(
  { db, set, today, note }: CommandContext,
  { planId, endedOn }: { readonly planId: OnboardingId; readonly endedOn: IsoDate | null },
): Record<string, never> {
  const plan = found(findRow(db, 'onboarding_plan', planId));
  requirePast(endedOn, today, 'endedOn');
  changeRow(db, set, 'onboarding_plan', plan, { endedOn });
  note({ plan: planId, ended: endedOn !== null });
  return {};
}

/** @throws not_found, plan_in_use */
export function removePlan(
  { db, set, note }: CommandContext,
  { planId }: { readonly planId: OnboardingId },
): Record<string, never> {
  const plan = found(findRow(db, 'onboarding_plan', planId));
  const tasks = readRows(db, 'onboarding_task', 'plan_id = ?', [planId]);
  if (tasks.some(({ state }) => state !== 'open')) throw new AppFailure('plan_in_use');
  for (const task of tasks) removeRow(db, set, 'onboarding_task', task);
  removeRow(db, set, 'onboarding_plan', plan);
  note({ plan: planId, tasks: tasks.length });
  return {};
}
