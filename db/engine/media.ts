/** Files in `media.db`: written whole before a row of the register refers to them, read back with their hash checked. */
import { createHash } from 'node:crypto';
import type { MediaId } from '../../shared/kernel/ids.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { ReadableDB, WritableDB } from './handles.ts';
import { all, get, prepared, run } from './statements.ts';

/** Every chunk of a file but its last is of this size, so that a range is found without reading what lies before it. */
export const CHUNK_BYTES = 256 * 1024;

export interface MediaFile {
  readonly kind: 'apv_photo' | 'safety_sheet' | 'package_file' | 'certificate';
  readonly name: string;
  readonly mime: string;
  readonly data: Uint8Array;
}

/** In a transaction of its own. */
export function writeMedia(media: WritableDB, id: MediaId, { kind, name, mime, data }: MediaFile): void {
  const sha256 = createHash('sha256').update(data).digest('hex');
  media.transaction(() => {
    run(media, 'INSERT INTO media (id, kind, name, mime, bytes, sha256) VALUES (?, ?, ?, ?, ?, ?)', [
      id,
      kind,
      name,
      mime,
      data.byteLength,
      sha256,
    ]);
    const insert = prepared(media, 'INSERT INTO media_chunk (media_id, n, data) VALUES (?, ?, ?)');
    for (let n = 0; n * CHUNK_BYTES < data.byteLength; n++) {
      insert.run(id, n, data.subarray(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES));
    }
  })();
}

/** @throws not_found, register_damaged when the bytes are not those that were written */
export function readMedia(media: ReadableDB, id: MediaId): { name: string; mime: string; data: Buffer } {
  const row = get<{ name: string; mime: string; sha256: string }>(
    media,
    'SELECT name, mime, sha256 FROM media WHERE id = ?',
    [id],
  );
  if (!row) throw new AppFailure('not_found');
  const chunks = all<{ data: Buffer }>(media, 'SELECT data FROM media_chunk WHERE media_id = ? ORDER BY n', [id]);
  const data = Buffer.concat(chunks.map((chunk) => chunk.data));
  if (createHash('sha256').update(data).digest('hex') !== row.sha256) throw new AppFailure('register_damaged');
  return { name: row.name, mime: row.mime, data };
}

/**
 * A part of a file, without the chunks around it. Its pages carry a code under the key; the hash of the whole is not
 * looked at.
 * @param from first byte
 * @param to the byte after the last; more than there is gives what there is
 * @throws not_found, register_damaged
 */
export function readMediaRange(media: ReadableDB, id: MediaId, from: number, to: number): Buffer {
  const row = get<{ bytes: number }>(media, 'SELECT bytes FROM media WHERE id = ?', [id]);
  if (!row) throw new AppFailure('not_found');
  const start = Math.max(0, from);
  const end = Math.min(to, row.bytes);
  if (start >= end) return Buffer.alloc(0);
  const first = Math.floor(start / CHUNK_BYTES);
  const last = Math.floor((end - 1) / CHUNK_BYTES);
  const chunks = all<{ data: Buffer }>(
    media,
    'SELECT data FROM media_chunk WHERE media_id = ? AND n BETWEEN ? AND ? ORDER BY n',
    [id, first, last],
  );
  const data = Buffer.concat(chunks.map((chunk) => chunk.data));
  const range = data.subarray(start - first * CHUNK_BYTES, end - first * CHUNK_BYTES);
  if (range.length !== end - start) throw new AppFailure('register_damaged');
  return range;
}

export function removeMedia(media: WritableDB, id: MediaId): void {
  media.transaction(() => {
    run(media, 'DELETE FROM media_chunk WHERE media_id = ?', [id]);
    run(media, 'DELETE FROM media WHERE id = ?', [id]);
  })();
}

/** As many in one transaction as make no long pause. */
const REMOVED_AT_ONCE = 200;

export function removeManyMedia(media: WritableDB, ids: readonly MediaId[]): void {
  for (let at = 0; at < ids.length; at += REMOVED_AT_ONCE) {
    media.transaction(() => {
      for (const id of ids.slice(at, at + REMOVED_AT_ONCE)) removeMedia(media, id);
    })();
  }
}
