/** The bytes of a file, within bounds; what goes wrong on the way is told apart. */
import fs from 'node:fs';
import { AppFailure } from '../../shared/kernel/result.ts';

const MEBIBYTE = 1024 * 1024;
/** A payroll file of a municipality of 2,000 is under one MB; of 100,000 rows, 16 MB. */
export const MAX_MEBIBYTES = 128;
const HEAD = 64 * 1024;

export function tryIo<T>(action: () => T, name: string): T {
  try {
    return action();
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    throw gone ? new AppFailure('file_missing', { name }) : new AppFailure('io_error');
  }
}

/** The size in bytes. @throws file_missing {name}, file_empty, file_too_large {mb,max}, io_error */
export function checkSize(path: string, name: string): number {
  const stat = tryIo(() => fs.statSync(path), name);
  // A device or a pipe has no size and may never end.
  if (!stat.isFile()) throw new AppFailure('io_error');
  if (stat.size === 0) throw new AppFailure('file_empty');
  if (stat.size > MAX_MEBIBYTES * MEBIBYTE) {
    throw new AppFailure('file_too_large', { mb: Math.ceil(stat.size / MEBIBYTE), max: MAX_MEBIBYTES });
  }
  return stat.size;
}

/** The first bytes, whatever the size. @throws what `checkSize` throws */
export function readHead(path: string, name: string): Buffer {
  checkSize(path, name);
  return tryIo(() => {
    const file = fs.openSync(path, 'r');
    try {
      const head = Buffer.alloc(HEAD);
      return head.subarray(0, fs.readSync(file, head, 0, HEAD, 0));
    } finally {
      fs.closeSync(file);
    }
  }, name);
}

/** All bytes. @throws what `checkSize` throws */
export function readBytes(path: string, name: string): Buffer {
  checkSize(path, name);
  const bytes = tryIo(() => fs.readFileSync(path), name);
  if (bytes.length === 0) throw new AppFailure('file_empty');
  return bytes;
}
