/** No page and no log keeps what was taken out: after a batch, and after a round has closed. */
import type { WritableDB } from '../engine/handles.ts';
import { toAppFailure } from '../engine/sqlite-errors.ts';
import { hasUnpacked, markPacked } from './rounds.ts';
import { removeLeftoverUrns } from './urn.ts';

/** Empties the log into the file, so that it holds no earlier state. A reader in the way: the next time does it. */
export function emptyLog(db: WritableDB): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    // A full disk: nothing is lost, and the log holds whole batches only.
    if (!toAppFailure(error)) throw error;
  }
}

/**
 * Rebuilds the file and empties the log. A full disk must not hinder what comes after; the round stays marked and
 * it is tried again at the next closing and the next opening of the register.
 */
export function packRegister(db: WritableDB): void {
  if (!hasUnpacked(db)) return;
  try {
    db.exec('VACUUM');
    markPacked(db);
    emptyLog(db);
  } catch (error) {
    if (!toAppFailure(error)) throw error;
  }
}

/** When a register is opened: brings to its end what a crash or a full disk left of a closing. */
export function finishClosings(db: WritableDB, folder: string): void {
  try {
    removeLeftoverUrns(db, folder);
  } catch (error) {
    // A file that another program holds: the next opening tries again.
    if (!toAppFailure(error)) throw error;
  }
  packRegister(db);
}
