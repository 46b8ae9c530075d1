/**
 * Opening a register once its data key is known: place, lock, files, schema,
 * user. Every way in (unlock, recovery, create, restore) ends here.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUPS_FOLDER, createBackup } from '../../db/engine/backup.ts';
import { removePartials } from '../../db/engine/files.ts';
import type { Unlocked } from '../../db/engine/keys.ts';
import { holdRegister } from '../../db/engine/lock-file.ts';
import { migrate, pendingMigrations } from '../../db/engine/migrate.ts';
import { openRegisterFiles, type RegisterFiles } from '../../db/engine/open.ts';
import { assertLocalPlace } from '../../db/engine/place.ts';
import { finishRekey } from '../../db/engine/rekey.ts';
import { URNS_FOLDER } from '../../db/engine/sealed-file.ts';
import { toAppFailure } from '../../db/engine/sqlite-errors.ts';
import { migrations as shipped } from '../../db/migrations/index.ts';
import type { Migration } from '../../db/migrations/migration.ts';
import { readMeta } from '../../db/register/meta.ts';
import { findUser } from '../../db/register/users.ts';
import { finishClosings } from '../../db/survey/packing.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { registerNameOf } from '../../shared/register/name.ts';
import type { BaseContext } from '../worker/context.ts';
import type { OpenRegister } from '../worker/session.ts';

/**
 * Takes an older register to the newest schema; a backup comes first, and
 * without it nothing is changed.
 */
export function bringUpToDate(
  files: RegisterFiles,
  folder: string,
  key: Buffer,
  base: BaseContext,
  steps: readonly Migration[] = shipped,
): void {
  if (pendingMigrations(files.writer, steps).length === 0) return;
  base.job.report({ phase: 'backup', done: 0, total: 0 });
  createBackup(
    { folder, name: registerNameOf(folder), writer: files.writer, media: files.media, key },
    { target: join(folder, BACKUPS_FOLDER), now: base.now, reason: 'before-migration', random: base.random },
  );
  base.job.report({ phase: 'migrating', done: 0, total: 0 });
  migrate(files.writer, steps);
}

/** Nobody else can be at work in the folder now: its lock is held. */
function clearLeftovers(folder: string): void {
  removePartials(folder);
  for (const inner of [BACKUPS_FOLDER, URNS_FOLDER]) {
    if (existsSync(join(folder, inner))) removePartials(join(folder, inner));
  }
}

/** The handles and the user as one. Closing lets go of everything and wipes the key. */
export function assemble(
  folder: string,
  files: RegisterFiles,
  key: Buffer,
  slotId: string,
  release: () => void,
): OpenRegister {
  const meta = readMeta(files.writer);
  const actor = findUser(files.writer, slotId);
  // A slot without its user: keys.json is not of this register's time.
  if (!actor) throw new AppFailure('keys_damaged');
  return {
    folder,
    writer: files.writer,
    reader: files.reader,
    media: files.media,
    actor,
    info: { name: registerNameOf(folder), folder, demo: meta.demo, user: actor.name, role: actor.role },
    copyId: meta.copyId,
    key,
    close: () => {
      files.close();
      release();
      key.fill(0);
    },
  };
}

function currentKey(folder: string, unlocked: Unlocked): Buffer {
  const { file, dataKey, nextKey } = unlocked;
  if (!nextKey) return dataKey;
  const { key } = finishRekey(folder, file, dataKey, nextKey);
  (key === nextKey ? dataKey : nextKey).fill(0);
  return key;
}

/**
 * @param unlocked its keys become the opened register's, or are wiped when opening fails
 * @throws register_on_network, register_in_cloud, register_in_use, wrong_key, register_damaged, register_newer,
 *   migration_failed, keys_damaged, disk_full, read_only, io_error
 */
export function openRegister(base: BaseContext, folder: string, unlocked: Unlocked): OpenRegister {
  let release = (): void => {};
  let files: RegisterFiles | undefined;
  let key = unlocked.dataKey;
  try {
    assertLocalPlace(folder);
    release = holdRegister(folder).release;
    key = currentKey(folder, unlocked);
    clearLeftovers(folder);
    base.job.report({ phase: 'opening', done: 0, total: 0 });
    files = openRegisterFiles(folder, key);
    bringUpToDate(files, folder, key, base);
    finishClosings(files.writer, folder);
    return assemble(folder, files, key, unlocked.slot.id, release);
  } catch (error) {
    files?.close();
    release();
    key.fill(0);
    unlocked.dataKey.fill(0);
    unlocked.nextKey?.fill(0);
    throw toAppFailure(error) ?? error;
  }
}
