/** The profile a person is on the way to, and steps that become lines of the development plan. */
import { isThere } from '../../../db/learning/actions.ts';
import { changeRow, findRow, insertRow } from '../../../db/learning/rows.ts';
import { readTarget } from '../../../db/learning/skills-profiles.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import { type ActionId, type CourseId, newId, type TargetId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { skillCalls } from '../../../shared/learning/contract-skills.ts';
import { requireEmployed, requireOrder } from '../../apv/changing.ts';
import type { CommandContext, ParsedInput } from '../../worker/context.ts';

/** @throws not_found, person_has_left, dates_reversed, looks_like_cpr */
export function setTarget(
  { db, set, random, today, note }: CommandContext,
  { personId, profileId, why, byOn }: ParsedInput<typeof skillCalls.setTarget>,
): { targetId: TargetId } {
  refuseCpr({ why });
  requireEmployed(db, personId, today);
  if (!findRow(db, 'role_profile', profileId)) throw new AppFailure('not_found');
  requireOrder(today, byOn, 'byOn');
  const old = readTarget(db, personId, today);
  // The same profile again: what was agreed is put right, and stays since when it was.
  if (old?.profileId === profileId) {
    changeRow(db, set, 'person_target', old, { why, byOn });
    note({ person: personId, target: old.id });
    return { targetId: old.id };
  }
  if (old) changeRow(db, set, 'person_target', old, { endedOn: today });
  const targetId = newId<TargetId>(random);
  insertRow(db, set, 'person_target', {
    ...{ id: targetId, personId, profileId, why, setOn: today, byOn, endedOn: null },
  });
  note({ person: personId, target: targetId });
  return { targetId };
}

/** @throws not_found */
export function endTarget(
  { db, set, today, note }: CommandContext,
  { targetId }: { readonly targetId: TargetId },
): Record<string, never> {
  const row = findRow(db, 'person_target', targetId);
  if (!row) throw new AppFailure('not_found');
  // One that is over keeps its day: else days between would tell of a target that there was none of.
  if (row.endedOn === null) changeRow(db, set, 'person_target', row, { endedOn: today });
  note({ person: row.personId, target: targetId });
  return {};
}

/** @throws not_found */
function requireCourse({ db }: CommandContext, courseId: CourseId | null): void {
  if (courseId !== null && !isThere(db, 'course', courseId)) throw new AppFailure('not_found');
}

/** @throws not_found, person_has_left, need_unclear, looks_like_cpr */
export function planStep(
  context: CommandContext,
  input: ParsedInput<typeof skillCalls.planStep>,
): { actionId: ActionId } {
  const { db, set, random, today, note } = context;
  const { personId, skillId, courseId, viaCourseId, buddyId, goal, why, how, owner, deadline, evidence } = input;
  if ((skillId === null) === (courseId === null)) throw new AppFailure('need_unclear');
  refuseCpr({ goal, why, evidence });
  requireEmployed(db, personId, today);
  if (buddyId !== null) requireEmployed(db, buddyId, today);
  if (skillId !== null && !findRow(db, 'skill', skillId)) throw new AppFailure('not_found');
  requireCourse(context, courseId);
  requireCourse(context, viaCourseId);
  const actionId = newId<ActionId>(random);
  insertRow(db, set, 'development_action', {
    ...{ id: actionId, personId, unitId: null, talkId: null, targetId: readTarget(db, personId, today)?.id ?? null },
    ...{ skillId, courseId: courseId ?? viaCourseId, buddyId, goal, why, how, owner, deadline },
    ...{ state: 'open', doneOn: null, evidence },
  });
  note({ person: personId, action: actionId });
  return { actionId };
}
