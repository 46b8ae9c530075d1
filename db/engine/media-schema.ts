/**
 * `media.db`: files in chunks of 256 KiB, encrypted with the register's key.
 * A file is written here, whole, before a row of the register refers to it.
 */
import { AppFailure } from '../../shared/kernel/result.ts';
import type { WritableDB } from './handles.ts';

const VERSION = 1;

const SCHEMA = `
CREATE TABLE media (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, mime TEXT NOT NULL,
  bytes INTEGER NOT NULL, sha256 TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE media_chunk (
  media_id TEXT NOT NULL REFERENCES media(id), n INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (media_id, n)
);
PRAGMA user_version = ${VERSION};
`;

/** @throws register_newer, register_damaged */
export function createMediaSchema(media: WritableDB, create: boolean): void {
  const version = media.pragma('user_version', { simple: true }) as number;
  if (version > VERSION) throw new AppFailure('register_newer');
  if (version === VERSION) return;
  if (!create) throw new AppFailure('register_damaged');
  media.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT;`);
}
