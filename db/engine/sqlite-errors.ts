/**
 * The one place that knows what SQLite's and the file system's error codes mean
 * to a user. Every storey that touches a database or its folder uses it.
 */

import { AppFailure } from '../../shared/kernel/result.ts';
import type { ErrorCode } from '../../shared/messages/error-codes.ts';

const SQLITE: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'disk_full'],
  ['SQLITE_READONLY', 'read_only'],
  ['SQLITE_PERM', 'read_only'],
  ['SQLITE_NOTADB', 'wrong_key'],
  ['SQLITE_CORRUPT', 'register_damaged'],
  ['SQLITE_BUSY', 'register_in_use'],
  ['SQLITE_LOCKED', 'register_in_use'],
  ['SQLITE_IOERR', 'io_error'],
  ['SQLITE_CANTOPEN', 'io_error'],
  ['SQLITE_PROTOCOL', 'io_error'],
  ['SQLITE_NOMEM', 'io_error'],
  ['SQLITE_INTERRUPT', 'cancelled'],
];

const FILE_SYSTEM: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EROFS: 'read_only',
  EACCES: 'read_only',
  EPERM: 'read_only',
  ENOENT: 'folder_missing',
  ENOTDIR: 'folder_missing',
  EIO: 'io_error',
  EBUSY: 'io_error',
  EMFILE: 'io_error',
  ENFILE: 'io_error',
  ENAMETOOLONG: 'bad_input',
};

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/**
 * The failure a user can be told, or undefined for what only a mistake in the
 * program explains (a broken constraint, a bad statement). The original text is
 * not taken along: it could hold a path, a key or a value.
 */
export function toAppFailure(error: unknown): AppFailure | undefined {
  if (error instanceof AppFailure) return error;
  const code = codeOf(error);
  const known = SQLITE.find(([prefix]) => code.startsWith(prefix))?.[1] ?? FILE_SYSTEM[code];
  return known ? new AppFailure(known) : undefined;
}
