/**
 * One program per register: a tiny database of its own, held in an exclusive
 * transaction for as long as the register is open. The operating system frees
 * it when a program dies, so a crash never leaves a register shut.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppFailure } from '../../shared/kernel/result.ts';
import { toAppFailure } from './sqlite-errors.ts';

export const LOCK_FILE = 'lock.db';

export interface HeldLock {
  readonly release: () => void;
}

/** @throws register_in_use, read_only, folder_missing, io_error */
export function holdRegister(folder: string): HeldLock {
  if (!existsSync(folder)) throw new AppFailure('folder_missing');
  let db: Database.Database | undefined;
  try {
    db = new Database(join(folder, LOCK_FILE), { timeout: 0 });
    // Nothing is ever written into it, so no journal file may appear beside it either.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db?.close();
    const failure = toAppFailure(error);
    // A lock file that cannot be made says that nothing can be written here.
    throw failure?.error.code === 'io_error' && isRefused(error) ? new AppFailure('read_only') : (failure ?? error);
  }
  const held = db;
  return { release: () => held.open && held.close() };
}

const isRefused = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CANTOPEN');
