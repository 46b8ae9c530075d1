/** The register's users. A row's id is its key slot's; rows outlive their slots, so that the log keeps its names. */
import type { Role } from '../../shared/kernel/registry.ts';
import { type ChangeSet, logChange } from '../engine/change-log.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, get, run } from '../engine/statements.ts';

export interface AppUser {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

export function insertUser(db: WritableDB, set: ChangeSet, user: AppUser): void {
  run(db, 'INSERT INTO app_user (id, name, role, born) VALUES (?, ?, ?, ?)', [
    user.id,
    user.name,
    user.role,
    set.stamp,
  ]);
}

export const findUser = (db: ReadableDB, id: string): AppUser | undefined =>
  get<AppUser>(db, 'SELECT id, name, role FROM app_user WHERE id = ?', [id]);

export const listUsers = (db: ReadableDB): AppUser[] => all<AppUser>(db, 'SELECT id, name, role FROM app_user');

/** What happened to a user's way in. The key itself stands in keys.json, never here. */
export function logAccess(db: WritableDB, set: ChangeSet, id: string, from: string | null, to: string | null): void {
  const row = get<{ born: string }>(db, 'SELECT born FROM app_user WHERE id = ?', [id]);
  logChange(db, set, { tbl: 'app_user', row: id, field: 'access', born: row?.born ?? set.stamp }, from, to);
}
