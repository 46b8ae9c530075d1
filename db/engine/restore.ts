/**
 * Restoring makes a new register from a backup, never over an existing one: it
 * is put together under another name, checked there, and renamed when whole.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newId, type RandomBytes } from '../../shared/kernel/ids.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { REGISTER_SUFFIX } from '../../shared/register/name.ts';
import { parseRecoveryKey } from '../../shared/register/recovery-key.ts';
import { newCopyId, writeCopyId } from '../register/meta.ts';
import { checkBackup, checkHashes } from './backup-check.ts';
import { MANIFEST_FILE, readManifest } from './backup-manifest.ts';
import { explained } from './explain-io.ts';
import { PARTIAL_SUFFIX, renameWithRetry, syncFile, syncFolder } from './files.ts';
import { KEYS_FILE, type KeyFile, readKeyFile } from './key-file.ts';
import { type Unlocked, unlockWithPassphrase, unlockWithRecoveryKey } from './keys.ts';
import { MEDIA_FILE, openRegisterFiles, REGISTER_FILE } from './open.ts';

export interface RestoreOptions {
  readonly backup: string;
  readonly parent: string;
  readonly name: string;
  /** Any user's passphrase of the time of the backup, or its recovery key. */
  readonly secret: string;
  readonly random: RandomBytes;
  /** Called before each of the steps; may throw to cancel. */
  readonly onStep?: (done: number, total: number) => void;
}

export interface Restored extends Unlocked {
  readonly folder: string;
}

const STEPS = 4;

function unlock(file: KeyFile, secret: string): Unlocked {
  return parseRecoveryKey(secret).ok ? unlockWithRecoveryKey(file, secret) : unlockWithPassphrase(file, '', secret);
}

function copyAll(from: string, to: string): void {
  for (const name of [REGISTER_FILE, MEDIA_FILE, KEYS_FILE, MANIFEST_FILE]) {
    copyFileSync(join(from, name), join(to, name));
    syncFile(join(to, name));
  }
}

/** The restored register may be written beside the lost one that turns up again: it is a copy of its own. */
function becomeOwnCopy(folder: string, unlocked: Unlocked, random: RandomBytes): void {
  const files = openRegisterFiles(folder, unlocked.dataKey);
  try {
    writeCopyId(files.writer, newCopyId(random));
  } finally {
    files.close();
  }
}

function readBackup(folder: string): void {
  if (!existsSync(folder)) throw new AppFailure('folder_missing');
  const manifest = readManifest(folder);
  if (!manifest) throw new AppFailure('backup_damaged');
  checkHashes(folder, manifest);
}

/**
 * @returns the new register's folder, opened keys and slot; the caller opens it and wipes the key
 * @throws backup_damaged, wrong_passphrase, wrong_recovery_key, register_exists, register_newer, disk_full, read_only,
 *   or what `onStep` throws; nothing is then left
 */
export function restoreBackup(options: RestoreOptions): Restored {
  const { backup, parent, name, random, onStep = () => {} } = options;
  const folder = join(parent, `${name}${REGISTER_SUFFIX}`);
  if (existsSync(folder)) throw new AppFailure('register_exists', { name: `${name}${REGISTER_SUFFIX}` });
  const partial = join(parent, `.${name}-${newId(random)}${PARTIAL_SUFFIX}`);
  let unlocked: Unlocked | undefined;
  try {
    onStep(0, STEPS);
    readBackup(backup);
    unlocked = unlock(readKeyFile(backup), options.secret);
    onStep(1, STEPS);
    mkdirSync(partial, { mode: 0o700 });
    copyAll(backup, partial);
    onStep(2, STEPS);
    checkBackup(partial, unlocked.dataKey);
    rmSync(join(partial, MANIFEST_FILE));
    becomeOwnCopy(partial, unlocked, random);
    onStep(3, STEPS);
    if (existsSync(folder)) throw new AppFailure('register_exists', { name: `${name}${REGISTER_SUFFIX}` });
    renameWithRetry(partial, folder);
    syncFolder(parent);
    onStep(STEPS, STEPS);
    return { ...unlocked, folder };
  } catch (error) {
    unlocked?.dataKey.fill(0);
    rmSync(partial, { recursive: true, force: true });
    throw explained(error, parent);
  }
}
