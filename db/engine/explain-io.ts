/**
 * SQLite calls it an input/output error when its log or that log's index cannot
 * grow on a full disk, or cannot be made on one that is write-protected. The
 * folder itself says which of the two it is.
 */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { AppFailure } from '../../shared/kernel/result.ts';
import { toAppFailure } from './sqlite-errors.ts';

/** A disk with less room than this is full: opening a register takes some logs and their indexes. */
const PROBE_BYTES = 1024 * 1024;

/** What writing a little into the folder fails with. The name is one that opening a register clears away. */
function probe(folder: string): AppFailure | undefined {
  const file = join(folder, `.probe-${process.pid}.tmp`);
  try {
    const handle = openSync(file, 'wx', 0o600);
    try {
      const written = writeSync(handle, Buffer.alloc(PROBE_BYTES));
      // A disk that runs full in the middle takes what it can and says nothing the first time.
      if (written < PROBE_BYTES) writeSync(handle, Buffer.alloc(PROBE_BYTES - written));
    } finally {
      closeSync(handle);
      rmSync(file, { force: true });
    }
    return undefined;
  } catch (error) {
    return toAppFailure(error);
  }
}

/**
 * `toAppFailure` with a look at the folder where the failing file lies; what only a mistake in the
 * program explains stays as it was thrown.
 */
export function explained(error: unknown, folder: string): unknown {
  const failure = toAppFailure(error);
  return failure?.error.code === 'io_error' ? (probe(folder) ?? failure) : (failure ?? error);
}
