/** Bytes of an open file by place, never the file as a whole. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { tryIo } from '../file-bytes.ts';

export interface FileBytes {
  readonly size: number;
  /** Exactly so many bytes. @throws io_error, as when the file was cut short meanwhile */
  readonly read: (from: number, length: number) => Buffer;
  /** The same, into memory that is there. */
  readonly readInto: (buffer: Buffer, from: number) => void;
  readonly close: () => void;
}

/** @throws file_missing {name}, file_empty, io_error */
export function openFileBytes(path: string, name: string): FileBytes {
  const stat = tryIo(() => statSync(path), name);
  // A device or a pipe has no size and may never end.
  if (!stat.isFile()) throw new AppFailure('io_error');
  if (stat.size === 0) throw new AppFailure('file_empty');
  const fd = tryIo(() => openSync(path, 'r'), name);
  const close = (): void => closeSync(fd);
  const readInto = (buffer: Buffer, from: number): void => {
    let done = 0;
    while (done < buffer.length) {
      const got = tryIo(() => readSync(fd, buffer, done, buffer.length - done, from + done), name);
      if (got === 0) throw new AppFailure('io_error');
      done += got;
    }
  };
  const read = (from: number, length: number): Buffer => {
    const buffer = Buffer.allocUnsafe(length);
    readInto(buffer, from);
    return buffer;
  };
  return { size: stat.size, read, readInto, close };
}
