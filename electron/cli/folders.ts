/** Folders that a command is told to put something into: made when missing, gone again when nothing came of it. */
import { existsSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { toAppFailure } from '../../db/engine/sqlite-errors.ts';
import { AppFailure } from '../../shared/kernel/result.ts';

/**
 * Step by step, because making all at once calls a write-protected disk a missing folder.
 * @returns the first folder that was made, undefined when all were there
 */
function makeFolder(folder: string): string | undefined {
  if (existsSync(folder)) {
    if (statSync(folder).isDirectory()) return undefined;
    throw new AppFailure('folder_missing');
  }
  const parent = dirname(folder);
  if (parent === folder) throw new AppFailure('folder_missing');
  const first = makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    throw toAppFailure(error) ?? error;
  }
  return first ?? folder;
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
