/**
 * Backups: a folder with both databases, the keys and a manifest, whole or not
 * there at all. The copies are made by `VACUUM INTO`, which keeps them encrypted
 * with the register's key; on encrypted databases SQLite's online backup fails
 * and serialising gives plaintext, so neither is used.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { newId, type RandomBytes } from '../../shared/kernel/ids.ts';
import { auditHead } from './audit.ts';
import { checkBackup } from './backup-check.ts';
import {
  type BackupFile,
  type BackupManifest,
  type BackupReason,
  readManifest,
  writeManifest,
} from './backup-manifest.ts';
import { LEFT_OUT_OF_BACKUPS } from './backup-scope.ts';
import { connect } from './connect.ts';
import { explained } from './explain-io.ts';
import { PARTIAL_SUFFIX, renameWithRetry, syncFile, syncFolder } from './files.ts';
import type { WritableDB } from './handles.ts';
import { sha256OfFile } from './hash.ts';
import { KEYS_FILE } from './key-file.ts';
import { MEDIA_FILE, REGISTER_FILE, schemaVersion } from './open.ts';

export const BACKUPS_FOLDER = 'backups';

export interface BackupSource {
  readonly folder: string;
  readonly name: string;
  readonly writer: WritableDB;
  readonly media: WritableDB;
  readonly key: Buffer;
}

export interface BackupOptions {
  /** The folder the backup's own folder is made in; made when missing. */
  readonly target: string;
  readonly now: Date;
  readonly reason: BackupReason;
  readonly random: RandomBytes;
  /** Called before each of the steps; may throw to cancel. */
  readonly onStep?: (done: number, total: number) => void;
  /** Tables whose rows are not taken along; other than the shipped list in tests only. */
  readonly leaveOut?: readonly string[];
}

export interface MadeBackup {
  readonly folder: string;
  readonly bytes: number;
}

const STEPS = 5;
const BACKED_UP = [REGISTER_FILE, MEDIA_FILE, KEYS_FILE] as const;
const two = (n: number): string => String(n).padStart(2, '0');

/** `Nordby-20261122-151800` in the office's own time. */
function folderName(name: string, now: Date): string {
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `${name}-${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}

function freePath(target: string, wanted: string): string {
  for (let n = 1; ; n++) {
    const path = join(target, n === 1 ? wanted : `${wanted}-${n}`);
    if (!existsSync(path)) return path;
  }
}

/** In the copy only; packed afterwards so that no page keeps what was taken out. */
function takeOut(file: string, key: Buffer, tables: readonly string[]): void {
  if (tables.length === 0) return;
  const db = connect(file, key);
  try {
    db.pragma('journal_mode = MEMORY');
    db.pragma('temp_store = MEMORY');
    db.pragma('secure_delete = ON');
    const known = db.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck();
    for (const table of tables) {
      if (known.get(table) === 1) db.exec(`DELETE FROM "${table.replaceAll('"', '""')}"`);
    }
    db.exec('VACUUM');
  } finally {
    db.close();
  }
}

function copyInto(db: WritableDB, file: string): void {
  db.prepare('VACUUM INTO ?').run(file);
  syncFile(file);
}

function describe(folder: string, name: BackupFile['name']): BackupFile {
  const file = join(folder, name);
  return { name, bytes: statSync(file).size, sha256: sha256OfFile(file) };
}

function fill(folder: string, source: BackupSource, options: BackupOptions): BackupManifest {
  const step = options.onStep ?? (() => {});
  step(0, STEPS);
  copyInto(source.writer, join(folder, REGISTER_FILE));
  takeOut(join(folder, REGISTER_FILE), source.key, options.leaveOut ?? LEFT_OUT_OF_BACKUPS);
  step(1, STEPS);
  copyInto(source.media, join(folder, MEDIA_FILE));
  step(2, STEPS);
  copyFileSync(join(source.folder, KEYS_FILE), join(folder, KEYS_FILE));
  syncFile(join(folder, KEYS_FILE));
  const manifest: BackupManifest = {
    format: 'pejling-backup',
    version: 1,
    name: source.name,
    schemaVersion: schemaVersion(source.writer),
    created: options.now.toISOString(),
    reason: options.reason,
    auditHead: auditHead(source.writer),
    files: BACKED_UP.map((name) => describe(folder, name)),
  };
  writeManifest(folder, manifest);
  step(3, STEPS);
  // A backup that cannot be opened is found today and not on the day it is needed.
  checkBackup(folder, source.key);
  step(4, STEPS);
  return manifest;
}

/**
 * @returns the finished folder and the bytes of its files
 * @throws disk_full, read_only, folder_missing, io_error, backup_damaged, or what `onStep` throws; nothing is then left
 */
export function createBackup(source: BackupSource, options: BackupOptions): MadeBackup {
  const partial = join(options.target, `.${source.name}-${newId(options.random)}${PARTIAL_SUFFIX}`);
  try {
    mkdirSync(partial, { recursive: true, mode: 0o700 });
    const manifest = fill(partial, source, options);
    const folder = freePath(options.target, folderName(source.name, options.now));
    syncFolder(partial);
    renameWithRetry(partial, folder);
    syncFolder(options.target);
    options.onStep?.(STEPS, STEPS);
    return { folder, bytes: manifest.files.reduce((sum, file) => sum + file.bytes, 0) };
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw explained(error, options.target);
  }
}

export interface ListedBackup {
  readonly name: string;
  /** ISO moment. */
  readonly at: string;
  readonly bytes: number;
  readonly reason: string;
}

/** Newest first; folders that are no backup are passed over. */
export function listBackups(target: string): ListedBackup[] {
  if (!existsSync(target)) return [];
  const found: ListedBackup[] = [];
  for (const entry of readdirSync(target, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const manifest = readManifest(join(target, entry.name));
    if (!manifest) continue;
    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    found.push({ name: entry.name, at: manifest.created, bytes, reason: manifest.reason });
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : -1));
}
