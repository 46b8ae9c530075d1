/**
 * A zip that comes from outside and may be large or hostile: read on an open file, piece by piece (small office files
 * are read by `open-zip.ts`). Zips inside it are files like others and are never opened.
 */
import { basename } from 'node:path';
import { readDirectory } from './directory.ts';
import { findDirectory } from './end-record.ts';
import { openFileBytes } from './file-bytes.ts';
import { PACKAGE_LIMITS, refuseSize, type ZipLimits } from './limits.ts';
import { placeEntries } from './local-headers.ts';
import { unpack } from './unpack.ts';

export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  /** A piece is overwritten by the next. */
  readonly pieces: () => AsyncGenerator<Buffer>;
}

export interface PackageZip {
  /** Bytes of the file. */
  readonly size: number;
  /** Files, in the directory's order; folders are not among them. */
  readonly entries: readonly ZipEntry[];
  /** The zip's own bytes as they stand; a piece is overwritten by the next. */
  readonly raw: () => Generator<Buffer>;
  readonly close: () => void;
}

const PIECE = 1024 * 1024;

/** @throws package_bad_zip {reason, entry}, package_too_large {what, most}, file_missing {name}, file_empty, io_error */
export function openPackageZip(path: string, limits: ZipLimits = PACKAGE_LIMITS): PackageZip {
  const file = openFileBytes(path, basename(path));
  try {
    if (file.size > limits.zip) refuseSize('zip', limits.zip);
    const placed = placeEntries(file, readDirectory(file, limits), findDirectory(file).from);
    return {
      size: file.size,
      entries: placed
        .filter((entry) => !entry.isFolder)
        .map((entry) => ({
          name: entry.name,
          size: entry.size,
          packed: entry.packed,
          pieces: () => unpack(file, entry),
        })),
      raw: function* raw() {
        const buffer = Buffer.allocUnsafe(PIECE);
        for (let at = 0; at < file.size; at += PIECE) {
          const piece = buffer.subarray(0, Math.min(PIECE, file.size - at));
          file.readInto(piece, at);
          yield piece;
        }
      },
      close: file.close,
    };
  } catch (error) {
    file.close();
    throw error;
  }
}
