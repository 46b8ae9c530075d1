/**
 * Writing that survives a crash. A file is written beside its place, forced to
 * the disk and renamed over; virus scanners and backup tools hold files for a
 * moment on office computers, so a rename is tried again for a while.
 */
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

const RETRIES = 8;
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY', 'ENOTEMPTY']);

const pause = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
};

const isHeld = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && HELD.has(error.code);

/** @param retries 0 where a refusal is final at once (read-only folders on POSIX) */
export function renameWithRetry(from: string, to: string, retries: number = defaultRetries()): void {
  for (let attempt = 0; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (attempt >= retries || !isHeld(error)) throw error;
      pause(10 * 2 ** attempt);
    }
  }
}

const defaultRetries = (): number => (process.platform === 'win32' ? RETRIES : 0);

/** Directories cannot be synced on Windows; there the rename itself is enough. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  syncPath(folder);
}

export function syncFile(file: string): void {
  // Windows can only sync what is open for writing.
  syncPath(file, process.platform === 'win32' ? 'r+' : 'r');
}

function syncPath(path: string, flags = 'r'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Readable by the user alone. */
export function writeFileAtomic(file: string, content: string): void {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    const handle = openSync(temporary, 'w', 0o600);
    try {
      writeSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameWithRetry(temporary, file);
    syncFolder(dirname(file));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * A small text file, or undefined when it is larger than it can honestly be or no file at all: a pipe or a
 * device has no size and may never end.
 * @throws what the file system says, as when it is missing
 */
export function readSmallFile(file: string, maxBytes: number): string | undefined {
  const facts = statSync(file);
  return facts.isFile() && facts.size <= maxBytes ? readFileSync(file, 'utf8') : undefined;
}

export const PARTIAL_SUFFIX = '.partial';

/** Half-made files and folders that a crash left behind. Called only where nobody else can be making one. */
export function removePartials(folder: string): void {
  for (const name of readdirSync(folder)) {
    const isLeftover = name.startsWith('.') && (name.endsWith(PARTIAL_SUFFIX) || name.endsWith('.tmp'));
    if (isLeftover) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
