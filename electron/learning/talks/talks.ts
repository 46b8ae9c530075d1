/** Talks planned, held, cancelled. */
import { isEmployed, unitNames } from '../../../db/apv/people.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { employeesOn } from '../../../db/learning/employees.ts';
import { changeRow, findRow, insertRow, readRows, removeRow } from '../../../db/learning/rows.ts';
import { countActions, deleteSealedNote } from '../../../db/learning/talks.ts';
import { keptOf } from '../../../db/staff/index.ts';
import { mergedFamily } from '../../../db/staff/merged.ts';
import { namesOfPersons } from '../../../db/staff/unit-lists.ts';
import { newId, type PersonId, type TalkId, type UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { talkCalls } from '../../../shared/learning/contract-talks.ts';
import type { TalkKind } from '../../../shared/learning/words.ts';
import { requireOrder, requirePast } from '../../apv/changing.ts';
import type { Handlers } from '../../worker/context.ts';

type Own = Pick<Handlers<'learning'>, keyof typeof talkCalls>;

/** @throws not_found */
export function findTalk(db: ReadableDB, talkId: TalkId) {
  const talk = findRow(db, 'talk', talkId);
  if (!talk) throw new AppFailure('not_found');
  return talk;
}

/** One that was held keeps its day through `holdTalk`. @throws not_found, talk_is_over */
function openTalk(db: ReadableDB, talkId: TalkId) {
  const talk = findTalk(db, talkId);
  if (talk.heldOn !== null || talk.cancelledOn !== null) throw new AppFailure('talk_is_over');
  return talk;
}

export const talksOf: Own['talksOf'] = ({ db }, { personId }) => {
  const rows = readRows(db, 'talk', 'person_id IN (SELECT value FROM json_each(?)) ORDER BY planned_on DESC, id', [
    JSON.stringify(mergedFamily(db, personId)),
  ]);
  const leaders = namesOfPersons(
    db,
    rows.flatMap(({ leaderId }) => leaderId ?? []),
  );
  const units = unitNames(db);
  return rows.map(({ born: _born, ...row }) => ({
    ...row,
    unitName: (row.unitId && units.get(row.unitId)) ?? '',
    leaderName: (row.leaderId && leaders.get(row.leaderId)) ?? '',
    actions: countActions(db, row.id),
  }));
};

/** A leader's own talk is with the leader above: it is a LUS whatever was asked for in a list of many. */
const kindFor = (asked: TalkKind, isLeader: boolean): TalkKind => (asked === 'grus' ? asked : isLeader ? 'lus' : 'mus');

export const planTalks: Own['planTalks'] = ({ db, set, random, today, note }, input) => {
  const { kind, personIds, unitId, plannedOn, leaderId } = input;
  const isGroup = kind === 'grus';
  if (isGroup ? unitId === null || personIds.length > 0 : personIds.length === 0) throw new AppFailure('talk_for_whom');
  if (leaderId !== null && !isEmployed(db, leaderId, today)) throw new AppFailure('person_has_left');
  const rest = { plannedOn, leaderId, heldOn: null, cancelledOn: null, nextOn: null, hasNote: false };
  const plan = (whom: {
    readonly kind: TalkKind;
    readonly personId: PersonId | null;
    readonly unitId: UnitId | null;
  }) => insertRow(db, set, 'talk', { id: newId<TalkId>(random), ...whom, ...rest });
  const open = readRows(db, 'talk', 'held_on IS NULL AND cancelled_on IS NULL');
  if (isGroup) {
    if (unitId !== null && !unitNames(db).has(unitId)) throw new AppFailure('not_found');
    const isPlanned = open.some((talk) => talk.kind === 'grus' && talk.unitId === unitId);
    if (!isPlanned) plan({ kind, personId: null, unitId });
    note({ planned: isPlanned ? 0 : 1, plannedOn });
    return { planned: isPlanned ? 0 : 1, alreadyPlanned: isPlanned ? 1 : 0 };
  }
  const waiting = new Set(open.flatMap(({ personId }) => (personId === null ? [] : keptOf(db, personId))));
  const main = new Map(employeesOn(db, today).flatMap((one) => (one.isMain ? [[one.personId, one] as const] : [])));
  const wanted = [...new Set(personIds)];
  for (const personId of wanted) {
    const employee = main.get(personId);
    if (!employee) throw new AppFailure('person_has_left');
    if (waiting.has(personId)) continue;
    plan({ kind: kindFor(kind, employee.roles.includes('leader')), personId, unitId: employee.unitId });
  }
  const alreadyPlanned = wanted.filter((personId) => waiting.has(personId)).length;
  note({ planned: wanted.length - alreadyPlanned, alreadyPlanned, plannedOn });
  return { planned: wanted.length - alreadyPlanned, alreadyPlanned };
};

export const moveTalk: Own['moveTalk'] = ({ db, set, today, note }, { talkId, plannedOn, leaderId: asked }) => {
  const old = openTalk(db, talkId);
  const leaderId = asked === undefined ? old.leaderId : asked;
  if (leaderId !== null && leaderId !== old.leaderId && !isEmployed(db, leaderId, today)) {
    throw new AppFailure('person_has_left');
  }
  note({ talkId, changed: changeRow(db, set, 'talk', old, { plannedOn, leaderId }).length });
  return {};
};

export const holdTalk: Own['holdTalk'] = ({ db, set, random, today, note }, { talkId, heldOn, nextOn }) => {
  const old = findTalk(db, talkId);
  if (old.cancelledOn !== null) throw new AppFailure('talk_is_over');
  requirePast(heldOn, today, 'heldOn');
  requireOrder(heldOn, nextOn, 'nextOn');
  changeRow(db, set, 'talk', old, { heldOn, nextOn });
  // With duplicates that were merged: somebody who had a talk planned under each is called in once.
  const family = old.personId === null ? [] : mergedFamily(db, keptOf(db, old.personId));
  const isPlanned = readRows(
    db,
    'talk',
    `held_on IS NULL AND cancelled_on IS NULL
       AND CASE WHEN person_id IS NULL THEN ? AND unit_id IS ? ELSE person_id IN (SELECT value FROM json_each(?)) END`,
    [old.personId === null ? 1 : 0, old.unitId, JSON.stringify(family)],
  );
  // The next one is a talk of its own; one that is planned already is left as it is.
  const nextTalkId = nextOn !== null && isPlanned.length === 0 ? newId<TalkId>(random) : null;
  if (nextTalkId !== null && nextOn !== null) {
    const { kind, personId, unitId, leaderId } = old;
    const rest = { heldOn: null, cancelledOn: null, nextOn: null, hasNote: false };
    insertRow(db, set, 'talk', { id: nextTalkId, kind, personId, unitId, leaderId, plannedOn: nextOn, ...rest });
  }
  note({ talkId, heldOn, next: nextTalkId !== null });
  return { nextTalkId };
};

export const cancelTalk: Own['cancelTalk'] = ({ db, set, today, note }, { talkId }) => {
  changeRow(db, set, 'talk', openTalk(db, talkId), { cancelledOn: today });
  note({ talkId });
  return {};
};

export const reopenTalk: Own['reopenTalk'] = ({ db, set, note }, { talkId }) => {
  const old = findTalk(db, talkId);
  if (old.hasNote) throw new AppFailure('talk_has_more');
  changeRow(db, set, 'talk', old, { heldOn: null, cancelledOn: null, nextOn: null });
  note({ talkId });
  return {};
};

export const removeTalk: Own['removeTalk'] = ({ db, set, note }, { talkId }) => {
  const old = findTalk(db, talkId);
  if (old.hasNote || countActions(db, talkId) > 0) throw new AppFailure('talk_has_more');
  removeRow(db, set, 'talk', old);
  note({ talkId });
  return {};
};

export const removeNote: Own['removeNote'] = ({ db, set, note }, { talkId }) => {
  const old = findTalk(db, talkId);
  if (!old.hasNote) throw new AppFailure('not_found');
  deleteSealedNote(db, talkId);
  changeRow(db, set, 'talk', old, { hasNote: false });
  note({ talkId });
  return {};
};
