/** Folders for one proof, taken away afterwards. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const makeTempFolder = (parent: string = tmpdir()): string => mkdtempSync(path.join(parent, 'pejling-proof-'));

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

export async function withTempFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = makeTempFolder();
  try {
    return await work(folder);
  } finally {
    removeFolder(folder);
  }
}

/** The files of a register as they stand on the disk, without the lock and the shared memory of a living process. */
export function copyRegister(from: string, to: string): void {
  removeFolder(to);
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isFile() && !entry.name.endsWith('-shm') && entry.name !== 'lock.db') {
      copyFileSync(path.join(from, entry.name), path.join(to, entry.name));
    }
  }
}

/** Every file below, hidden ones too. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Every file and folder below. */
export const listEntries = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));
