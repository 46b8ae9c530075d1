/** Agreements with deadlines: lines of the development plan, from talks and from the road map alike. */
import { nameOfPerson, unitNames } from '../../../db/apv/people.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { isThere, readActions } from '../../../db/learning/actions.ts';
import { employeesOn } from '../../../db/learning/employees.ts';
import { changeRow, findRow, insertRow, removeRow } from '../../../db/learning/rows.ts';
import { keptOf, readTree } from '../../../db/staff/index.ts';
import { mergedFamily } from '../../../db/staff/merged.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import { type ActionId, newId, type PersonId, type TargetId, type UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { ActionFields, talkCalls } from '../../../shared/learning/contract-talks.ts';
import { subtreeOf } from '../../../shared/staff/unit-tree.ts';
import { requirePast } from '../../apv/changing.ts';
import type { Handlers } from '../../worker/context.ts';
import { findTalk } from './talks.ts';

type Own = Pick<Handlers<'learning'>, keyof typeof talkCalls>;

/** @throws not_found */
function findAction(db: ReadableDB, actionId: ActionId) {
  const action = findRow(db, 'development_action', actionId);
  if (!action) throw new AppFailure('not_found');
  return action;
}

export const actions: Own['actions'] = ({ db }, { asOf, unitId, personId, talkId, late, states, owner, ...window }) => {
  const unitOf = new Map(employeesOn(db, asOf).flatMap((one) => (one.isMain ? [[one.personId, one.unitId]] : [])));
  const units = unitId === null ? null : new Set([unitId, ...subtreeOf(readTree(db, asOf), unitId)]);
  const found = readActions(db, { personId, talkId, units }, { asOf, unitOf, unitNames: unitNames(db) });
  const wanted = found.filter(
    (one) =>
      (!late || one.lateDays > 0) &&
      (states.length === 0 || states.includes(one.state)) &&
      (owner === null || one.owner === owner),
  );
  return {
    total: wanted.length,
    late: found.filter(({ lateDays }) => lateDays > 0).length,
    rows: wanted.slice(window.offset, window.offset + window.limit),
  };
};

/** What it points at must be there. @throws not_found */
function requireKnown(db: ReadableDB, { skillId, courseId, buddyId }: ActionFields): void {
  if (skillId !== null && !isThere(db, 'skill', skillId)) throw new AppFailure('not_found');
  if (courseId !== null && !isThere(db, 'course', courseId)) throw new AppFailure('not_found');
  if (buddyId !== null && nameOfPerson(db, buddyId) === undefined) throw new AppFailure('not_found');
}

/** Somebody, or a unit; and a target only of the person's own. @throws talk_for_whom, not_found */
function requireWhom(
  db: ReadableDB,
  { personId, unitId }: { readonly personId: PersonId | null; readonly unitId: UnitId | null },
  targetId: TargetId | null,
): void {
  if (personId === null && unitId === null) throw new AppFailure('talk_for_whom');
  if (personId !== null && nameOfPerson(db, personId) === undefined) throw new AppFailure('not_found');
  if (unitId !== null && !unitNames(db).has(unitId)) throw new AppFailure('not_found');
  if (targetId === null) return;
  const target = findRow(db, 'person_target', targetId);
  if (!target || personId === null || !mergedFamily(db, personId).includes(target.personId)) {
    throw new AppFailure('not_found');
  }
}

export const saveAction: Own['saveAction'] = ({ db, set, random, note }, input) => {
  const { actionId, personId, unitId, talkId, targetId, fields } = input;
  refuseCpr({ goal: fields.goal, why: fields.why });
  requireKnown(db, fields);
  if (actionId !== null) {
    note({ actionId, changed: changeRow(db, set, 'development_action', findAction(db, actionId), fields).length });
    return { actionId };
  }
  const talk = talkId === null ? undefined : findTalk(db, talkId);
  const asked = talk ? talk.personId : personId;
  const whom = { personId: asked && keptOf(db, asked), unitId: talk && !talk.personId ? talk.unitId : unitId };
  requireWhom(db, whom, targetId);
  const id = newId<ActionId>(random);
  const fresh = { state: 'open', doneOn: null, evidence: '' } as const;
  insertRow(db, set, 'development_action', { id, ...whom, talkId, targetId, ...fields, ...fresh });
  note({ actionId: id, new: true });
  return { actionId: id };
};

export const moveAction: Own['moveAction'] = ({ db, set, today, note }, { actionId, state, on, evidence }) => {
  const old = findAction(db, actionId);
  refuseCpr({ evidence });
  const doneOn = state === 'done' ? on : null;
  requirePast(doneOn, today, 'doneOn');
  changeRow(db, set, 'development_action', old, { state, doneOn, evidence });
  note({ actionId, state });
  return {};
};

export const removeAction: Own['removeAction'] = ({ db, set, note }, { actionId }) => {
  removeRow(db, set, 'development_action', findAction(db, actionId));
  note({ actionId });
  return {};
};
