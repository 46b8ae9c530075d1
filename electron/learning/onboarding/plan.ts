/** One plan, or all of a person's, with every task as it stands on the day. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { listCourses } from '../../../db/learning/courses.ts';
import { readPlansOf, type StoredPlan } from '../../../db/learning/onboarding.ts';
import { findRow } from '../../../db/learning/rows.ts';
import { readSkills } from '../../../db/learning/skills.ts';
import { keptOf } from '../../../db/staff/index.ts';
import { namesOfPersons } from '../../../db/staff/unit-lists.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { OnboardingId, PersonId } from '../../../shared/kernel/ids.ts';
import type { PlanTask, PlanWhole } from '../../../shared/learning/contract-onboarding.ts';
import { phaseOf } from '../../../shared/learning/onboarding-plan.ts';
import type { QueryContext } from '../../worker/context.ts';
import { found } from '../requirements/saving.ts';
import { type StoodPlan, standPlans, unitNamesOn } from './gather.ts';
import { lineOf, templateNames } from './newcomers.ts';

interface Names {
  readonly courses: ReadonlyMap<string, string>;
  readonly skills: ReadonlyMap<string, string>;
}

function skipOf({ skip, skipCourseId, skipSkillId }: StoodPlan['tasks'][number], names: Names): PlanTask['skip'] {
  if (!skip) return null;
  return skip.by === 'certificate'
    ? { ...skip, name: names.courses.get(skipCourseId ?? '') ?? '' }
    : { ...skip, name: names.skills.get(skipSkillId ?? '') ?? '' };
}

const taskOf = (task: StoodPlan['tasks'][number], startsOn: IsoDate, names: Names): PlanTask => ({
  id: task.id,
  title: task.title,
  about: task.about,
  owner: task.owner,
  courseId: task.courseId,
  skipSkillId: task.skipSkillId,
  skipLevel: task.skipLevel,
  skipCourseId: task.skipCourseId,
  courseName: names.courses.get(task.courseId ?? '') ?? '',
  dueOn: task.dueOn,
  phase: phaseOf(startsOn, task.dueOn),
  standing: task.standing,
  lateDays: task.lateDays,
  skip: skipOf(task, names),
  doneOn: task.standing === 'done' || task.standing === 'dropped' ? task.doneOn : null,
  note: task.note,
});

function whole(db: ReadableDB, plans: readonly StoredPlan[], asOf: IsoDate): PlanWhole[] {
  const names: Names = {
    courses: new Map(listCourses(db).map(({ id, name }) => [id, name])),
    skills: new Map(readSkills(db).map(({ id, name }) => [id, name])),
  };
  const people = namesOfPersons(
    db,
    plans.flatMap(({ personId, mentorId }) => [personId, ...(mentorId === null ? [] : [mentorId])]),
  );
  const units = unitNamesOn(db, asOf, new Set(plans.map(({ unitId }) => unitId)));
  const ofTemplate = templateNames(db);
  return standPlans(db, plans, asOf).map((stood) => {
    const { plan, tasks } = stood;
    return {
      ...lineOf(stood, people, ofTemplate),
      personId: plan.personId,
      name: people.get(plan.personId) ?? '',
      unitId: plan.unitId,
      unitName: units.get(plan.unitId) ?? '',
      tasks: tasks.map((task) => taskOf(task, plan.startsOn, names)),
    };
  });
}

/** @throws not_found */
export function onboardingPlan(
  { db }: QueryContext,
  { planId, asOf }: { readonly planId: OnboardingId; readonly asOf: IsoDate },
): PlanWhole {
  const plan = found(findRow(db, 'onboarding_plan', planId));
  return found(whole(db, [{ ...plan, personId: keptOf(db, plan.personId) }], asOf)[0]);
}

export const plansOf = (
  { db }: QueryContext,
  { personId, asOf }: { readonly personId: PersonId; readonly asOf: IsoDate },
): PlanWhole[] => whole(db, readPlansOf(db, keptOf(db, personId)), asOf);
