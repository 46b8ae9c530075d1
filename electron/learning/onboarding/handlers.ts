/** Use-cases of the learning room's part `onboarding`, one per call of its contract. */
import type { onboardingCalls } from '../../../shared/learning/contract-onboarding.ts';
import type { Handlers } from '../../worker/context.ts';
import { changePlan, endPlan, removePlan } from './change.ts';
import { createPlans } from './create.ts';
import { newcomers, onboardingTasks } from './newcomers.ts';
import { onboardingPlan, plansOf } from './plan.ts';
import { adoptTemplates, proposeTemplates } from './proposals.ts';
import { openPulse, pulses } from './pulse.ts';
import { onboardingReport } from './report.ts';
import { suggestPlans } from './suggest.ts';
import { removeTask, saveTask, tickTask } from './tasks.ts';
import { removeTemplate, saveTemplate, template, templates } from './templates.ts';

export const onboardingHandlers: Pick<Handlers<'learning'>, keyof typeof onboardingCalls> = {
  templates,
  template,
  saveTemplate,
  removeTemplate,
  proposeTemplates,
  adoptTemplates,
  newcomers,
  onboardingTasks,
  suggestPlans,
  createPlans,
  onboardingPlan,
  plansOf,
  changePlan,
  endPlan,
  removePlan,
  saveTask,
  tickTask,
  removeTask,
  onboardingReport,
  pulses,
  openPulse,
};
