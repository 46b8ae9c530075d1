/** Two persons who are one: what the one has goes to the other, row by row into the log, so that it can be undone. */
import type { PersonId, RoleId } from '../../shared/kernel/ids.ts';
import { joinRoles } from '../../shared/staff/edit-roles.ts';
import type { ChangeSet } from '../engine/change-log.ts';
import type { WritableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { updateRow } from './edit-log.ts';
import { moveCompletions, moveSeats } from './edit-merge-learning.ts';
import { swapNumbers, updatePerson } from './edit-person.ts';
import { rolesOfPerson } from './edit-read.ts';
import { moveRole, removeRole, updateRole } from './edit-role.ts';
import type { StoredPerson } from './person.ts';
import { indexPersons } from './text-index.ts';

/** Leave hangs on its engagement and follows it. */
function moveEngagements(db: WritableDB, set: ChangeSet, from: PersonId, to: PersonId): number {
  const rows = all<{ id: string }>(db, 'SELECT id FROM engagement WHERE person_id = ? ORDER BY id', [from]);
  for (const { id } of rows) updateRow(db, set, { tbl: 'engagement', id }, [['person_id', from, to]]);
  return rows.length;
}

function moveRoles(db: WritableDB, set: ChangeSet, from: PersonId, to: PersonId): number {
  const dropped = rolesOfPerson(db, from);
  const { moved, removed, stretched } = joinRoles(rolesOfPerson(db, to), dropped);
  for (const { id } of removed) removeRole(db, set, id as RoleId);
  for (const { role, ...days } of stretched) updateRole(db, set, role, { ...role, ...days });
  for (const role of moved) moveRole(db, set, role, to);
  return dropped.length;
}

/** The kept person's own words win; what it lacks, the duplicate may have. */
function fillBlanks(db: WritableDB, set: ChangeSet, keep: StoredPerson, drop: StoredPerson): void {
  if (keep.cpr === '' && drop.cpr !== '') swapNumbers(db, set, keep, drop);
  updatePerson(db, set, keep, {
    preferredName: keep.preferred_name || drop.preferred_name,
    email: keep.email || drop.email,
    phone: keep.phone || drop.phone,
  });
}

/** @returns how many engagements, completions and roles changed hands */
export function mergePersonRows(db: WritableDB, set: ChangeSet, keep: StoredPerson, drop: StoredPerson): number {
  const moved =
    moveEngagements(db, set, drop.id, keep.id) +
    moveCompletions(db, set, drop.id, keep.id) +
    moveRoles(db, set, drop.id, keep.id);
  moveSeats(db, set, drop.id, keep.id);
  fillBlanks(db, set, keep, drop);
  updateRow(db, set, { tbl: 'person', id: drop.id }, [['merged_into', null, keep.id]]);
  indexPersons(db, [keep.id, drop.id]);
  return moved;
}
