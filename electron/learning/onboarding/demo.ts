/** Introductions for a made-up municipality: templates taken over, and plans for those who started last. */
import { readNewcomers } from '../../../db/learning/onboarding.ts';
import { readRows } from '../../../db/learning/rows.ts';
import { addDays } from '../../../shared/kernel/dates.ts';
import { suggested } from '../../../shared/learning/onboarding-suggest.ts';
import { templateDefaults } from '../../../shared/learning/onboarding-templates.ts';
import type { CommandContext } from '../../worker/context.ts';
import { createPlans } from './create.ts';
import { NEW_FOR, SOON } from './gather.ts';
import { adoptTemplates } from './proposals.ts';
import { suggestPlans } from './suggest.ts';
import { tickTask } from './tasks.ts';

/** From 0 up to, but not with, `below`. */
type Pick = (below: number) => number;

/**
 * @param people how many of the newest get a plan
 * @returns the plans and how many tasks were ticked off
 */
export function fillDemoOnboarding(
  context: CommandContext,
  people: number,
  pick: Pick,
): { readonly plans: number; readonly ticked: number } {
  const { db, today } = context;
  adoptTemplates(context, { keys: templateDefaults.map(({ key }) => key) });
  const newest = readNewcomers(db, today, addDays(today, -NEW_FOR), addDays(today, SOON))
    .sort((a, b) => (a.startsOn === b.startsOn ? (a.personId < b.personId ? -1 : 1) : a.startsOn < b.startsOn ? 1 : -1))
    .slice(0, people)
    .map(({ personId }) => personId);
  if (newest.length === 0) return { plans: 0, ticked: 0 };
  const plans = suggestPlans(context, { asOf: today, personIds: newest }).map(({ level, ...one }, at) => {
    const chosen = level ?? (at % 3 === 0 ? 'newly_graduated' : 'experienced');
    const templateId = suggested(one.options, chosen)?.templateId ?? null;
    return { personId: one.personId, templateId, level: chosen, startsOn: one.startsOn, mentorId: null };
  });
  const { planIds } = createPlans(context, { plans, pulse: true, leaveOutPast: false });
  let ticked = 0;
  for (const planId of planIds) {
    for (const task of readRows(db, 'onboarding_task', 'plan_id = ? AND due_on <= ? ORDER BY due_on, id', [
      planId,
      today,
    ])) {
      if (pick(10) < 2) continue;
      tickTask(context, { taskId: task.id, state: 'done', on: task.dueOn, note: '' });
      ticked += 1;
    }
  }
  return { plans: planIds.length, ticked };
}
