/** Roles given, changed and taken back. */
import type { PersonId, RoleId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/staff/edit-roles.ts';
import type { ChangeSet } from '../engine/change-log.ts';
import type { WritableDB } from '../engine/handles.ts';
import { insertRow, removeRow, updateRow } from './edit-log.ts';
import type { StoredRole } from './edit-read.ts';

const refOf = (id: RoleId) => ({ tbl: 'role_assignment', id }) as const;

export function insertRole(db: WritableDB, set: ChangeSet, id: RoleId, personId: PersonId, role: Role): void {
  insertRow(db, set, 'role_assignment', {
    id,
    person_id: personId,
    unit_id: role.unitId,
    role: role.role,
    body: role.body,
    elected_on: role.electedOn,
    valid_from: role.from,
    valid_to: role.to,
  });
}

/** @returns how many fields were changed */
export const updateRole = (db: WritableDB, set: ChangeSet, old: StoredRole, role: Role): number =>
  updateRow(db, set, refOf(old.id), [
    ['role', old.role, role.role],
    ['unit_id', old.unitId, role.unitId],
    ['body', old.body, role.body],
    ['elected_on', old.electedOn, role.electedOn],
    ['valid_from', old.from, role.from],
    ['valid_to', old.to, role.to],
  ]);

export const moveRole = (db: WritableDB, set: ChangeSet, old: StoredRole, to: PersonId): number =>
  updateRow(db, set, refOf(old.id), [['person_id', old.personId, to]]);

export const removeRole = (db: WritableDB, set: ChangeSet, id: RoleId): void => removeRow(db, set, refOf(id));
