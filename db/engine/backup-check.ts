/** Is a backup whole? First by its hashes, then by opening it and reading every page. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { AppFailure } from '../../shared/kernel/result.ts';
import { newestVersion } from '../migrations/index.ts';
import { type BackupManifest, readManifest } from './backup-manifest.ts';
import { connect } from './connect.ts';
import { sha256OfFile } from './hash.ts';
import { MEDIA_FILE, REGISTER_FILE } from './open.ts';
import { toAppFailure } from './sqlite-errors.ts';

const damaged = (): AppFailure => new AppFailure('backup_damaged');

/** A link or a pipe in a backup is not of this program's making: what it leads to is not read. */
function isFileOf(path: string, bytes: number): boolean {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  return facts?.isFile() === true && facts.size === bytes;
}

/** @throws backup_damaged */
export function checkHashes(folder: string, manifest: BackupManifest): void {
  const names = new Set(manifest.files.map((file) => file.name));
  if (names.size !== manifest.files.length) throw damaged();
  for (const file of manifest.files) {
    const path = join(folder, file.name);
    if (!isFileOf(path, file.bytes) || sha256OfFile(path) !== file.sha256) throw damaged();
  }
}

/** Every page carries a code of its own under the key: reading them all finds any flipped bit. */
function checkDatabase(file: string, key: Buffer): number {
  const db = connect(file, key, { readonly: true });
  try {
    db.pragma('temp_store = MEMORY');
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') throw damaged();
    return db.pragma('user_version', { simple: true }) as number;
  } finally {
    db.close();
  }
}

/** @throws backup_damaged, register_newer, read_only, io_error */
export function checkBackup(folder: string, key: Buffer): BackupManifest {
  const manifest = readManifest(folder);
  if (!manifest) throw damaged();
  try {
    checkHashes(folder, manifest);
    checkDatabase(join(folder, MEDIA_FILE), key);
    if (checkDatabase(join(folder, REGISTER_FILE), key) !== manifest.schemaVersion) throw damaged();
  } catch (error) {
    const code = toAppFailure(error)?.error.code;
    throw code === 'wrong_key' || code === 'register_damaged' ? damaged() : (toAppFailure(error) ?? error);
  }
  if (manifest.schemaVersion > newestVersion) throw new AppFailure('register_newer');
  return manifest;
}
