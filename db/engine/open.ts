/**
 * Opens the two databases of a register folder with one key. Nobody else makes
 * handles. `openRegisterFiles` tells a wrong key from damage by its second
 * witness: the same key opens both files, so a file that alone does not open is
 * damaged.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { AppFailure } from '../../shared/kernel/result.ts';
import { newestVersion } from '../migrations/index.ts';
import { applySettings, connect } from './connect.ts';
import type { ReadableDB, WritableDB } from './handles.ts';
import { createMediaSchema } from './media-schema.ts';
import { toAppFailure } from './sqlite-errors.ts';

export const REGISTER_FILE = 'register.db';
export const MEDIA_FILE = 'media.db';

export interface RegisterFiles {
  readonly writer: WritableDB;
  readonly reader: ReadableDB;
  readonly media: WritableDB;
  readonly close: () => void;
}

export const schemaVersion = (db: ReadableDB): number => db.pragma('user_version', { simple: true }) as number;

function closeAll(handles: readonly (Database.Database | undefined)[]): void {
  for (const handle of handles) if (handle?.open) handle.close();
}

/** Leaves no log behind, so that a copied folder is whole. */
function closeWriter(db: Database.Database): void {
  if (!db.open) return;
  try {
    if (db.inTransaction) db.exec('ROLLBACK');
    db.pragma('optimize');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // A full disk or a damaged file must not keep the program from letting go; the log is replayed next time.
  } finally {
    db.close();
  }
}

/** Does the file open with the key? Reads one page. */
export function opensWith(file: string, key: Buffer): boolean {
  let db: Database.Database | undefined;
  try {
    db = connect(file, key, { readonly: true });
    db.pragma('schema_version');
    return true;
  } catch {
    return false;
  } finally {
    closeAll([db]);
  }
}

function judge(error: unknown, other: string, key: Buffer): unknown {
  const failure = toAppFailure(error);
  if (failure?.error.code !== 'wrong_key') return failure ?? error;
  return new AppFailure(opensWith(other, key) ? 'register_damaged' : 'wrong_key');
}

function openFile(file: string, key: Buffer, create: boolean): Database.Database {
  const db = connect(file, key, { create });
  try {
    db.pragma('schema_version');
    applySettings(db, false);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** SQLite takes an emptied file for a new database; here it is a damaged one. */
function requireContent(folder: string): void {
  const sizes = [REGISTER_FILE, MEDIA_FILE].map((name) => {
    const file = join(folder, name);
    return existsSync(file) ? statSync(file).size : -1;
  });
  if (sizes.every((size) => size < 0)) throw new AppFailure('not_a_register');
  if (sizes.some((size) => size <= 0)) throw new AppFailure('register_damaged');
}

function openReaderHandle(folder: string, key: Buffer): ReadableDB {
  const db = connect(join(folder, REGISTER_FILE), key, { readonly: true });
  try {
    applySettings(db, true);
    db.pragma('schema_version');
    return db as ReadableDB;
  } catch (error) {
    db.close();
    throw toAppFailure(error) ?? error;
  }
}

/**
 * @param key 32 bytes; read, not kept
 * @param options create: makes the files instead of demanding them
 * @throws wrong_key, register_damaged, register_newer, not_a_register, read_only, disk_full, io_error
 */
export function openRegisterFiles(
  folder: string,
  key: Buffer,
  options: { readonly create?: boolean } = {},
): RegisterFiles {
  const create = options.create ?? false;
  if (!create) requireContent(folder);
  const registerFile = join(folder, REGISTER_FILE);
  const mediaFile = join(folder, MEDIA_FILE);
  let writer: Database.Database | undefined;
  let media: Database.Database | undefined;
  try {
    writer = openOr(registerFile, mediaFile, key, create);
    media = openOr(mediaFile, registerFile, key, create);
    const version = schemaVersion(writer as WritableDB);
    if (version > newestVersion) throw new AppFailure('register_newer');
    if (!create && version === 0) throw new AppFailure('register_damaged');
    createMediaSchema(media as WritableDB, create);
    const reader = openReaderHandle(folder, key);
    return assemble(writer as WritableDB, reader, media as WritableDB);
  } catch (error) {
    closeAll([writer, media]);
    throw toAppFailure(error) ?? error;
  }
}

function openOr(file: string, other: string, key: Buffer, create: boolean): Database.Database {
  try {
    return openFile(file, key, create);
  } catch (error) {
    throw judge(error, other, key);
  }
}

function assemble(writer: WritableDB, reader: ReadableDB, media: WritableDB): RegisterFiles {
  const close = (): void => {
    closeAll([reader]);
    closeWriter(writer);
    closeWriter(media);
  };
  return { writer, reader, media, close };
}

/** The read-only handle of the reader thread. */
export function openReader(folder: string, key: Buffer): { readonly reader: ReadableDB; readonly close: () => void } {
  const reader = openReaderHandle(folder, key);
  return { reader, close: () => closeAll([reader]) };
}
