/**
 * A large transaction is safe in the write-ahead log from its commit on. Moving
 * it into the database file encrypts every page once more; that is done a moment
 * later, when the user has the answer already.
 */
import type { WritableDB } from './handles.ts';

/** SQLite's own default, in pages. */
const AUTOMATIC = 1_000;
const MOMENT_MS = 1_000;

const postponed = new WeakSet<WritableDB>();

/** For the transaction that is open: its commit leaves the log as it is. */
export function postponeCheckpoint(db: WritableDB): void {
  postponed.add(db);
  db.pragma('wal_autocheckpoint = 0');
}

function checkpoint(db: WritableDB): void {
  if (!db.open || db.inTransaction) return;
  try {
    db.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // The disk may be full. Nothing is lost: the next commit, or closing, tries again.
  }
}

/** After COMMIT or ROLLBACK. Does nothing when nothing was postponed. */
export function catchUpCheckpoint(db: WritableDB): void {
  if (!postponed.delete(db) || !db.open) return;
  db.pragma(`wal_autocheckpoint = ${AUTOMATIC}`);
  setTimeout(checkpoint, MOMENT_MS, db).unref();
}
