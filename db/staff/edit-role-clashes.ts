/** Roles that undoing an edit would bring back on top of ones that were given since, or to somebody who has been merged. */
import type { ReadableDB } from '../engine/handles.ts';
import { WHOLE_ROW } from '../engine/rows.ts';
import { all, get } from '../engine/statements.ts';

interface RoleRow {
  readonly id: string;
  readonly person_id: string;
  readonly unit_id: string | null;
  readonly role: string;
  readonly body: string;
  readonly valid_from: string;
  readonly valid_to: string;
}

interface RoleLine {
  readonly row: string;
  readonly field: string;
  readonly old_value: string | null;
}

/** The rows as they would stand after the undoing. */
function restoredRoles(db: ReadableDB, stamp: string): RoleRow[] {
  const lines = all<RoleLine>(
    db,
    `SELECT row, field, old_value FROM change WHERE stamp = ? AND tbl = 'role_assignment' ORDER BY n DESC`,
    [stamp],
  );
  const rows = new Map<string, RoleRow>();
  for (const { row, field, old_value } of lines) {
    const now = rows.get(row) ?? get<RoleRow>(db, 'SELECT * FROM role_assignment WHERE id = ?', [row]);
    if (field === WHOLE_ROW && old_value !== null) rows.set(row, JSON.parse(old_value) as RoleRow);
    else if (now) rows.set(row, { ...now, [field]: old_value });
  }
  return [...rows.values()];
}

/** Roles of others' making on the same days; those that the edit made go with it. */
export function clashingRoles(db: ReadableDB, stamp: string): string[] {
  const restored = restoredRoles(db, stamp);
  const own = JSON.stringify(restored.map((r) => r.id));
  return restored.flatMap((role) =>
    all<{ id: string }>(
      db,
      `SELECT id FROM role_assignment WHERE person_id = @person_id AND role = @role AND unit_id IS @unit_id
         AND body = @body AND valid_from <= @valid_to AND valid_to >= @valid_from AND born <> @stamp
         AND id NOT IN (SELECT value FROM json_each(@own))`,
      {
        person_id: role.person_id,
        role: role.role,
        unit_id: role.unit_id,
        body: role.body,
        valid_from: role.valid_from,
        valid_to: role.valid_to,
        stamp,
        own,
      },
    ).map((other) => `r${other.id}`),
  );
}

/** Duplicates that would have a role again, unless the edit is their merging: they have nothing of their own any more. */
export const mergedOwners = (db: ReadableDB, stamp: string): string[] =>
  all<{ id: string }>(
    db,
    `SELECT id FROM person WHERE id IN (SELECT value FROM json_each(@owners)) AND merged_into IS NOT NULL AND id NOT IN (
       SELECT row FROM change WHERE stamp = @stamp AND tbl = 'person' AND field = 'merged_into')`,
    { owners: JSON.stringify(restoredRoles(db, stamp).map((role) => role.person_id)), stamp },
  ).map(({ id }) => `p${id}`);
