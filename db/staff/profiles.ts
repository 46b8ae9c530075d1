/** Saved mappings of columns. They hold names of columns and nothing of people. */
import type { ProfileId } from '../../shared/kernel/ids.ts';
import type { SavedProfile } from '../../shared/staff/contract-sources.ts';
import type { ImportKind, MappingProfile } from '../../shared/staff/import-contract.ts';
import { type ChangeSet, logChange } from '../engine/change-log.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { WHOLE_ROW } from '../engine/rows.ts';
import { all, get, run } from '../engine/statements.ts';

const TBL = 'import_profile';

interface StoredProfile {
  readonly id: ProfileId;
  readonly kind: ImportKind;
  readonly name: string;
  readonly profile: string;
  readonly born: string;
}

const asSaved = ({ id, kind, name, profile }: StoredProfile): SavedProfile => ({
  id,
  kind,
  name,
  profile: JSON.parse(profile) as MappingProfile,
});

export const listProfiles = (db: ReadableDB, kind?: ImportKind): SavedProfile[] =>
  all<StoredProfile>(db, 'SELECT * FROM import_profile WHERE kind = coalesce(?, kind) ORDER BY kind, name', [
    kind ?? null,
  ]).map(asSaved);

export function findProfile(db: ReadableDB, kind: ImportKind, name: string): SavedProfile | undefined {
  const row = get<StoredProfile>(db, 'SELECT * FROM import_profile WHERE kind = ? AND name = ?', [kind, name]);
  return row && asSaved(row);
}

export function insertProfile(db: WritableDB, set: ChangeSet, made: SavedProfile): void {
  run(db, 'INSERT INTO import_profile (id, kind, name, profile, born) VALUES (?, ?, ?, ?, ?)', [
    made.id,
    made.kind,
    made.name,
    JSON.stringify(made.profile),
    set.stamp,
  ]);
}

/** Writes another mapping under the same name. */
export function replaceProfile(db: WritableDB, set: ChangeSet, id: ProfileId, profile: MappingProfile): void {
  const old = get<StoredProfile>(db, 'SELECT * FROM import_profile WHERE id = ?', [id]);
  const text = JSON.stringify(profile);
  if (!old || old.profile === text) return;
  logChange(db, set, { tbl: TBL, row: id, field: 'profile', born: old.born }, old.profile, text);
  run(db, 'UPDATE import_profile SET profile = ? WHERE id = ?', [text, id]);
}

/** False when there is none. */
export function removeProfile(db: WritableDB, set: ChangeSet, id: ProfileId): boolean {
  const old = get<StoredProfile>(db, 'SELECT * FROM import_profile WHERE id = ?', [id]);
  if (!old) return false;
  logChange(db, set, { tbl: TBL, row: id, field: WHOLE_ROW, born: old.born }, JSON.stringify(old), null);
  run(db, 'DELETE FROM import_profile WHERE id = ?', [id]);
  run(db, 'INSERT OR REPLACE INTO tombstone (tbl, row, stamp) VALUES (?, ?, ?)', [TBL, id, set.stamp]);
  return true;
}

/** Those of the hashes that a file imported earlier had, an import that was undone since included. */
export const hashesImported = (db: ReadableDB, hashes: readonly string[]): string[] =>
  all<{ file_hash: string }>(
    db,
    'SELECT DISTINCT file_hash FROM import_run WHERE file_hash IN (SELECT value FROM json_each(?))',
    [JSON.stringify(hashes)],
  ).map((row) => row.file_hash);
