/**
 * A file that is there whole or not at all: written beside its place as
 * `NAME.new`, moved over it when all is well, gone when it is not.
 */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { toAppFailure } from '../../../db/engine/sqlite-errors.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';

/** What the user is told of a file that could not be written. Never the system's own text: it holds the path. */
export const writeFailure = (error: unknown): AppFailure => toAppFailure(error) ?? new AppFailure('file_not_written');

export const unfinishedPath = (path: string): string => `${path}.new`;

export interface NewFile {
  /** Bytes handed over so far. */
  readonly bytes: () => number;
  /** @throws disk_full, read_only, io_error, file_not_written */
  readonly write: (part: Uint8Array | string) => void;
  /** Everything is on the disk when it returns; the file is still unfinished. */
  readonly close: () => void;
  /** Closes it too. Never throws: what went wrong before is the error to tell. */
  readonly discard: () => void;
}

/** Writes are gathered to this many letters: few calls, little memory. */
const GATHER = 256 * 1024;

/**
 * @param path of the unfinished file; one left by a crash is written over
 * @throws folder_missing, read_only, disk_full, file_not_written
 */
export function openNewFile(path: string): NewFile {
  let file: number | undefined;
  let waiting = '';
  let bytes = 0;
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw writeFailure(error);
    }
  };
  const put = (part: Uint8Array): void => {
    for (let at = 0; at < part.length; ) at += writeSync(file ?? -1, part, at);
    bytes += part.length;
  };
  const flush = (): void => {
    if (waiting === '') return;
    const text = waiting;
    waiting = '';
    put(Buffer.from(text, 'utf8'));
  };
  const shut = (): void => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  guarded(() => {
    file = openSync(path, 'w');
  });
  return {
    bytes: () => bytes,
    write: (part) =>
      guarded(() => {
        if (typeof part === 'string') {
          waiting += part;
          if (waiting.length >= GATHER) flush();
          return;
        }
        flush();
        put(part);
      }),
    close: () =>
      guarded(() => {
        flush();
        fsyncSync(file ?? -1);
        shut();
      }),
    discard: () => {
      try {
        shut();
      } catch {
        // The system has closed it, or will.
      }
      removeQuietly(path);
    },
  };
}

export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // A disk that was taken out: nothing more can be done.
  }
}

/** @throws what `writeFailure` says */
export function moveInPlace(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    throw writeFailure(error);
  }
}
