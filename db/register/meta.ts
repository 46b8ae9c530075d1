/** What a register knows of itself. */
import { newId, type RandomBytes } from '../../shared/kernel/ids.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { get, run } from '../engine/statements.ts';

export interface RegisterMeta {
  readonly registerId: string;
  /** The last part of every stamp this copy makes: 8 characters. */
  readonly copyId: string;
  /** ISO moment. */
  readonly created: string;
  /** Holds the demo municipality. */
  readonly demo: boolean;
}

/** Two copies must never make the same stamp: every copy that can be written to gets its own. */
export const newCopyId = (random: RandomBytes): string => newId(random).slice(0, 8);

const put = (db: WritableDB, key: string, value: string): number =>
  run(db, 'INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', [key, value]);

export function writeMeta(db: WritableDB, meta: RegisterMeta): void {
  put(db, 'register_id', meta.registerId);
  put(db, 'copy_id', meta.copyId);
  put(db, 'created', meta.created);
  put(db, 'demo', meta.demo ? '1' : '0');
}

export const writeCopyId = (db: WritableDB, copyId: string): number => put(db, 'copy_id', copyId);

/** @throws register_damaged when it is missing */
export function readMeta(db: ReadableDB): RegisterMeta {
  const value = (key: string): string => {
    const row = get<{ value: string }>(db, 'SELECT value FROM meta WHERE key = ?', [key]);
    if (!row) throw new AppFailure('register_damaged');
    return row.value;
  };
  return {
    registerId: value('register_id'),
    copyId: value('copy_id'),
    created: value('created'),
    demo: value('demo') === '1',
  };
}
