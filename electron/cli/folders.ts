/** Folders that a command is told to put something into: made when missing, gone again when nothing came of it. */
import { mkdirSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { toAppFailure } from '../../db/engine/sqlite-errors.ts';
import { AppFailure } from '../../shared/kernel/result.ts';

const NO_FOLDER = new Set(['ENOENT', 'ENOTDIR', 'EEXIST']);

/** @returns the first folder that was made, undefined when all were there */
function makeFolder(folder: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // A file stands where the folder or one above it should be.
    throw NO_FOLDER.has(code) ? new AppFailure('folder_missing') : (toAppFailure(error) ?? error);
  }
}

/** Only what is empty: somebody else may have put something there meanwhile. */
function removeEmpty(folder: string, first: string): void {
  try {
    for (let at = folder; at.length >= first.length; at = dirname(at)) rmdirSync(at);
  } catch {
    // Not empty, or no longer there: either way it is not ours to remove.
  }
}

/** @throws folder_missing, read_only, disk_full and what `work` throws */
export async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const first = makeFolder(folder);
  try {
    return await work();
  } catch (error) {
    if (first !== undefined) removeEmpty(folder, first);
    throw error;
  }
}
