/** Engagements made by hand, and their leave. Changes of spells and dates go through `writeEngagementEdit`. */
import { type IsoDate, OPEN_END } from '../../shared/kernel/dates.ts';
import type { EngagementId, LeaveId, PersonId } from '../../shared/kernel/ids.ts';
import type { LeaveKind } from '../../shared/staff/contract-edit.ts';
import type { EngagementFacts } from '../../shared/staff/plan-model.ts';
import type { ChangeSet } from '../engine/change-log.ts';
import type { WritableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { insertRow, leaveRow, removeRow, updateRow } from './edit-log.ts';
import type { EditableEngagement, StoredLeave } from './edit-read.ts';
import { updateSpell } from './spell-log.ts';
import { indexPersons } from './text-index.ts';
import { insertSpell } from './write-engagement.ts';

export interface MadeEngagement {
  readonly id: EngagementId;
  readonly personId: PersonId;
  readonly source: string;
  readonly key: string;
  readonly start: IsoDate;
  readonly end: IsoDate | null;
  readonly facts: EngagementFacts;
}

export function insertEngagement(db: WritableDB, set: ChangeSet, made: MadeEngagement): void {
  const { id, personId, source, key, start, facts } = made;
  const end = made.end ?? OPEN_END;
  insertRow(db, set, 'engagement', { id, person_id: personId, source, key, start_date: start, end_date: end });
  insertSpell(db, set.stamp, id, { from: start, to: end, facts });
  indexPersons(db, [personId]);
}

/** Units name their leader by the key of an engagement: when it changes, they go along. */
function moveLeaderKey(db: WritableDB, set: ChangeSet, from: string, to: string): void {
  const named = all<{ owner: string; from: IsoDate }>(
    db,
    'SELECT unit_id AS owner, valid_from AS "from" FROM unit_spell WHERE leader_key = ? ORDER BY unit_id, valid_from',
    [from],
  );
  for (const spell of named) updateSpell(db, set, { tbl: 'unit_spell', ...spell }, [['leader_key', from, to]]);
}

/** Gives the engagement its tjenestenummer, so that the next payroll file finds it. */
export function setKey(db: WritableDB, set: ChangeSet, engagement: EditableEngagement, source: string, key: string) {
  updateRow(db, set, { tbl: 'engagement', id: engagement.id }, [
    ['source', engagement.source, source],
    ['key', engagement.key, key],
  ]);
  if (engagement.key !== key) moveLeaderKey(db, set, engagement.key, key);
  indexPersons(db, [engagement.person.id]);
}

export interface LeaveFields {
  readonly kind: LeaveKind;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const leaveRef = (engagementId: EngagementId, id: LeaveId) =>
  ({ tbl: 'leave_period', id, row: leaveRow(engagementId, id) }) as const;

export function insertLeave(db: WritableDB, set: ChangeSet, id: LeaveId, engagement: EngagementId, leave: LeaveFields) {
  const { kind, from, to } = leave;
  insertRow(db, set, 'leave_period', { id, engagement_id: engagement, kind, valid_from: from, valid_to: to });
}

/** @returns how many fields were changed */
export const updateLeave = (db: WritableDB, set: ChangeSet, old: StoredLeave, leave: LeaveFields): number =>
  updateRow(db, set, leaveRef(old.engagementId, old.id), [
    ['kind', old.kind, leave.kind],
    ['valid_from', old.from, leave.from],
    ['valid_to', old.to, leave.to],
  ]);

export const removeLeave = (db: WritableDB, set: ChangeSet, old: StoredLeave): void =>
  removeRow(db, set, leaveRef(old.engagementId, old.id));
