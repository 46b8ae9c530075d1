/** Are the files in `media.db` whole? Their chunks are counted from 0, and length and hash must fit. */
import { createHash } from 'node:crypto';
import type { ReadableDB } from './handles.ts';
import { all, prepared } from './statements.ts';

interface MediaRow {
  readonly id: string;
  readonly bytes: number;
  readonly sha256: string;
}

function isWhole(media: ReadableDB, row: MediaRow): boolean {
  const hash = createHash('sha256');
  let bytes = 0;
  let next = 0;
  const chunks = prepared(media, 'SELECT n, data FROM media_chunk WHERE media_id = ? ORDER BY n').iterate(
    row.id,
  ) as IterableIterator<{ n: number; data: Buffer }>;
  for (const chunk of chunks) {
    if (chunk.n !== next) return false;
    next += 1;
    bytes += chunk.data.length;
    hash.update(chunk.data);
  }
  return bytes === row.bytes && hash.digest('hex') === row.sha256;
}

/** @returns how many files are not whole; one that a kill left half-written is no file yet, and its hash is empty */
export function checkMediaContent(media: ReadableDB): number {
  const rows = all<MediaRow>(media, "SELECT id, bytes, sha256 FROM media WHERE sha256 <> ''");
  return rows.filter((row) => !isWhole(media, row)).length;
}
