/** Everyone who is new, with or without a plan; and what is open in all plans. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { readNameKeys } from '../../../db/learning/requirement-rules.ts';
import { readRows } from '../../../db/learning/rows.ts';
import { namesOfPersons } from '../../../db/staff/unit-lists.ts';
import type { PersonId, TemplateId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import {
  type Newcomer,
  type onboardingCalls,
  type PlanStanding,
  planStanding,
} from '../../../shared/learning/contract-onboarding.ts';
import type { ParsedInput, QueryContext } from '../../worker/context.ts';
import { type Gathered, gather, type StoodPlan, unitNamesOn } from './gather.ts';

type Newcomers = CallOutput<typeof onboardingCalls.newcomers>;
type Tasks = CallOutput<typeof onboardingCalls.onboardingTasks>;

const standingOf = ({ stood }: Gathered): PlanStanding => stood?.standing ?? 'none';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const templateNames = (db: ReadableDB): Map<TemplateId, string> =>
  new Map(readRows(db, 'onboarding_template', '1').map(({ id, name }) => [id, name]));

/** What the overview and the page say of a plan. */
export const lineOf = (
  { plan, progress, standing }: StoodPlan,
  names: ReadonlyMap<PersonId, string>,
  ofTemplate: ReadonlyMap<TemplateId, string>,
): NonNullable<Newcomer['plan']> => ({
  planId: plan.id,
  templateName: (plan.templateId !== null && ofTemplate.get(plan.templateId)) || '',
  level: plan.level,
  startsOn: plan.startsOn,
  mentorId: plan.mentorId,
  mentorName: (plan.mentorId !== null && names.get(plan.mentorId)) || '',
  endedOn: plan.endedOn,
  standing,
  progress,
});

export function newcomers(
  { db }: QueryContext,
  { asOf, unitId, standing, offset, limit }: ParsedInput<typeof onboardingCalls.newcomers>,
): Newcomers {
  const all = gather(db, asOf, unitId);
  const counts = Object.fromEntries(planStanding.options.map((one) => [one, 0])) as Record<PlanStanding, number>;
  for (const one of all) counts[standingOf(one)] += 1;
  const chosen = standing === null ? all : all.filter((one) => standingOf(one) === standing);
  const keys = readNameKeys(
    db,
    chosen.map(({ personId }) => personId),
  );
  chosen.sort(
    (a, b) =>
      compare(b.startsOn, a.startsOn) ||
      compare(keys.get(a.personId) ?? '', keys.get(b.personId) ?? '') ||
      compare(a.personId, b.personId),
  );
  const page = chosen.slice(offset, offset + limit);
  const mentors = page.flatMap(({ stood }) => stood?.plan.mentorId ?? []);
  const names = namesOfPersons(db, [...page.map(({ personId }) => personId), ...mentors]);
  const units = unitNamesOn(db, asOf, new Set(page.map((one) => one.unitId)));
  const ofTemplate = templateNames(db);
  const rows = page.map(
    (one): Newcomer => ({
      personId: one.personId,
      name: names.get(one.personId) ?? '',
      unitId: one.unitId,
      unitName: units.get(one.unitId) ?? '',
      jobTitle: one.jobTitle,
      startsOn: one.startsOn,
      plan: one.stood ? lineOf(one.stood, names, ofTemplate) : null,
      standing: standingOf(one),
    }),
  );
  return { total: chosen.length, counts, rows };
}

export function onboardingTasks(
  { db }: QueryContext,
  { asOf, unitId, owner, by, offset, limit }: ParsedInput<typeof onboardingCalls.onboardingTasks>,
): Tasks {
  const open = gather(db, asOf, unitId)
    .flatMap(({ stood, unitId: at }) =>
      stood && stood.standing !== 'ended' ? stood.tasks.map((task) => ({ task, plan: stood.plan, unitId: at })) : [],
    )
    .filter(({ task }) => task.standing === 'late' || (task.standing === 'open' && task.dueOn <= by))
    .filter(({ task }) => owner === null || task.owner === owner)
    .sort(
      (a, b) => compare(a.task.dueOn, b.task.dueOn) || a.task.place - b.task.place || compare(a.task.id, b.task.id),
    );
  const page = open.slice(offset, offset + limit);
  const names = namesOfPersons(
    db,
    page.flatMap(({ plan }) => [plan.personId, ...(plan.mentorId === null ? [] : [plan.mentorId])]),
  );
  const units = unitNamesOn(db, asOf, new Set(page.map((one) => one.unitId)));
  const rows = page.map(({ task, plan, unitId: at }) => ({
    taskId: task.id,
    planId: plan.id,
    personId: plan.personId,
    name: names.get(plan.personId) ?? '',
    unitName: units.get(at) ?? '',
    title: task.title,
    owner: task.owner,
    mentorName: (plan.mentorId !== null && names.get(plan.mentorId)) || '',
    dueOn: task.dueOn,
    lateDays: task.lateDays,
  }));
  return { total: open.length, late: open.filter(({ task }) => task.standing === 'late').length, rows };
}
