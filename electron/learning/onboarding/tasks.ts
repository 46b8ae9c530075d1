/** Tasks of a plan: own ones, changed ones, ticked off. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import type { StoredTask } from '../../../db/learning/onboarding.ts';
import { changeRow, findRow, insertRow, readRows, removeRow } from '../../../db/learning/rows.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import { newId, type TaskId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { onboardingCalls } from '../../../shared/learning/contract-onboarding.ts';
import { requirePast } from '../../apv/changing.ts';
import type { CommandContext, ParsedInput } from '../../worker/context.ts';
import { found } from '../requirements/saving.ts';
import { planToChange } from './change.ts';
import { cleanItem, requireItem } from './templates.ts';

/** @throws not_found, plan_is_over */
function taskToChange(db: ReadableDB, taskId: TaskId): StoredTask {
  const task = found(findRow(db, 'onboarding_task', taskId));
  planToChange(db, task.planId);
  return task;
}

/** @throws not_found, plan_is_over, skip_level_missing, looks_like_cpr */
export function saveTask(
  { db, set, random, note }: CommandContext,
  { planId, taskId, fields }: ParsedInput<typeof onboardingCalls.saveTask>,
): { taskId: TaskId } {
  planToChange(db, planId);
  requireItem(db, fields);
  const task = cleanItem(fields);
  note({ plan: planId });
  if (taskId !== null) {
    const old = taskToChange(db, taskId);
    if (old.planId !== planId) throw new AppFailure('not_found');
    changeRow(db, set, 'onboarding_task', old, task);
    return { taskId };
  }
  const id = newId<TaskId>(random);
  const place = readRows(db, 'onboarding_task', 'plan_id = ?', [planId]).reduce(
    (n, one) => Math.max(n, one.place + 1),
    0,
  );
  insertRow(db, set, 'onboarding_task', { id, planId, place, ...task, state: 'open', doneOn: null, note: '' });
  return { taskId: id };
}

/** @throws not_found, plan_is_over, date_in_future, looks_like_cpr */
export function tickTask(
  { db, set, today, note: log }: CommandContext,
  { taskId, state, on, note }: ParsedInput<typeof onboardingCalls.tickTask>,
): Record<string, never> {
  const task = taskToChange(db, taskId);
  refuseCpr({ note });
  if (state !== 'open') requirePast(on, today, 'on');
  changeRow(db, set, 'onboarding_task', task, { state, doneOn: state === 'open' ? null : on, note });
  log({ task: taskId, state });
  return {};
}

/** @throws not_found, plan_is_over */
export function removeTask(
  { db, set, note }: CommandContext,
  { taskId }: { readonly taskId: TaskId },
): Record<string, never> {
  removeRow(db, set, 'onboarding_task', taskToChange(db, taskId));
  note({ task: taskId });
  return {};
}
