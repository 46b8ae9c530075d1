/**
 * Takes a register to the newest schema: every pending step in one transaction,
 * so that a register is never between two versions. The caller has made a
 * backup first.
 */
import { AppFailure } from '../../shared/kernel/result.ts';
import { migrations as shipped } from '../migrations/index.ts';
import type { Migration } from '../migrations/migration.ts';
import type { WritableDB } from './handles.ts';
import { schemaVersion } from './open.ts';
import { toAppFailure } from './sqlite-errors.ts';

function assertRising(steps: readonly Migration[]): void {
  let last = 0;
  for (const step of steps) {
    if (!Number.isInteger(step.version) || step.version <= last) {
      throw new Error(`migration ${step.version} does not come after ${last}`);
    }
    last = step.version;
  }
}

export function pendingMigrations(db: WritableDB, steps: readonly Migration[] = shipped): readonly Migration[] {
  const version = schemaVersion(db);
  return steps.filter((step) => step.version > version);
}

/**
 * @param steps other than the shipped ones in tests only
 * @returns the version reached
 * @throws register_newer, disk_full, read_only, migration_failed; the register is then as it was
 */
export function migrate(db: WritableDB, steps: readonly Migration[] = shipped): number {
  assertRising(steps);
  const newest = steps.at(-1)?.version ?? 0;
  if (schemaVersion(db) > newest) throw new AppFailure('register_newer');
  const pending = pendingMigrations(db, steps);
  if (pending.length === 0) return newest;
  try {
    db.exec('BEGIN IMMEDIATE');
    for (const step of pending) {
      db.exec(step.sql);
      db.pragma(`user_version = ${step.version}`);
    }
    db.exec('COMMIT');
    return newest;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw toAppFailure(error) ?? Object.assign(new AppFailure('migration_failed'), { cause: error });
  }
}
