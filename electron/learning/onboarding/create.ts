/** Plans for newcomers, one or many at once. */
import { nameOfPerson } from '../../../db/apv/people.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { placeFrom, readPlansOf } from '../../../db/learning/onboarding.ts';
import { findRow, insertRow, readRows } from '../../../db/learning/rows.ts';
import { keptOf } from '../../../db/staff/index.ts';
import { daysBetween, type IsoDate } from '../../../shared/kernel/dates.ts';
import { newId, type OnboardingId, type PersonId, type TaskId, type TemplateId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { onboardingCalls } from '../../../shared/learning/contract-onboarding.ts';
import { dueDay } from '../../../shared/learning/onboarding-plan.ts';
import { pulseReminders } from '../../../shared/learning/onboarding-templates.ts';
import type { OnboardingItem } from '../../../shared/learning/stored.ts';
import { requireEmployed } from '../../apv/changing.ts';
import type { CommandContext, ParsedInput } from '../../worker/context.ts';
import { found } from '../requirements/saving.ts';
import { SOON } from './gather.ts';

type Input = ParsedInput<typeof onboardingCalls.createPlans>;
type NewPlan = Input['plans'][number];
type Choices = Omit<Input, 'plans'>;
type Item = OnboardingItem & { readonly offsetDays: number };

/** @throws not_found, person_has_left, mentor_is_newcomer */
export function requireMentor(db: ReadableDB, mentorId: PersonId | null, personId: PersonId, today: IsoDate): void {
  if (mentorId === null) return;
  if (keptOf(db, mentorId) === personId) throw new AppFailure('mentor_is_newcomer');
  requireEmployed(db, mentorId, today);
}

function itemsOf(db: ReadableDB, { templateId }: NewPlan, withPulse: boolean): Item[] {
  const items: Item[] =
    templateId === null ? [] : readRows(db, 'template_item', 'template_id = ? ORDER BY place, id', [templateId]);
  const no = { courseId: null, skipSkillId: null, skipLevel: 0, skipCourseId: null };
  return withPulse ? [...items, ...pulseReminders.map((one) => ({ ...one, ...no }))] : items;
}

/** @throws not_found, template_over */
function requireTemplate(db: ReadableDB, templateId: TemplateId | null, today: IsoDate): void {
  if (templateId === null) return;
  const { endedOn } = found(findRow(db, 'onboarding_template', templateId));
  if (endedOn !== null && endedOn < today) throw new AppFailure('template_over');
}

function hasPlan(db: ReadableDB, personId: PersonId, startsOn: IsoDate, today: IsoDate): boolean {
  return readPlansOf(db, personId).some(
    (plan) => (plan.endedOn === null || plan.endedOn > today) && Math.abs(daysBetween(plan.startsOn, startsOn)) <= SOON,
  );
}

/** @throws not_found, person_has_left, mentor_is_newcomer, template_over */
function createPlan(context: CommandContext, given: NewPlan, choices: Choices): OnboardingId | undefined {
  const { db, set, random, today } = context;
  const personId = keptOf(db, given.personId);
  found(nameOfPerson(db, personId));
  const place = placeFrom(db, personId, today);
  if (!place) throw new AppFailure('person_has_left');
  requireMentor(db, given.mentorId, personId, today);
  requireTemplate(db, given.templateId, today);
  if (hasPlan(db, personId, given.startsOn, today)) return undefined;
  const planId = newId<OnboardingId>(random);
  const { templateId, level, startsOn, mentorId } = given;
  insertRow(db, set, 'onboarding_plan', {
    ...{ id: planId, personId, unitId: place.unitId, templateId, level, startsOn, mentorId, endedOn: null },
  });
  const made = itemsOf(db, given, choices.pulse)
    .map((item) => ({ ...item, dueOn: dueDay(startsOn, item.offsetDays) }))
    .filter(({ dueOn, courseId }) => !choices.leaveOutPast || dueOn >= today || courseId !== null);
  made.forEach((item, at) => {
    const { title, about, owner, courseId, skipSkillId, skipLevel, skipCourseId, dueOn } = item;
    insertRow(db, set, 'onboarding_task', {
      ...{ id: newId<TaskId>(random), planId, place: at, title, about, owner, courseId },
      ...{ skipSkillId, skipLevel, skipCourseId, dueOn },
      ...{ state: 'open', doneOn: null, note: '' },
    });
  });
  return planId;
}

/** @throws not_found, person_has_left, mentor_is_newcomer, template_over */
export function createPlans(
  context: CommandContext,
  { plans, ...choices }: Input,
): CallOutput<typeof onboardingCalls.createPlans> {
  const made = plans.map((plan) => createPlan(context, plan, choices));
  const planIds = made.filter((id) => id !== undefined);
  context.note({ plans: planIds.length, alreadyPlanned: made.length - planIds.length });
  return { made: planIds.length, alreadyPlanned: made.length - planIds.length, planIds };
}
