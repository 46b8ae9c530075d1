/**
 * Many files written into `media.db` as their bytes come, a batch at a time, so that neither memory nor the write-ahead
 * log grows with them. Until a file is whole its hash is empty; nothing of it counts before a row of the register
 * refers to it.
 */
import { createHash, type Hash } from 'node:crypto';
import type { MediaId } from '../../shared/kernel/ids.ts';
import type { WritableDB } from './handles.ts';
import { CHUNK_BYTES, type MediaFile, removeManyMedia } from './media.ts';
import { prepared } from './statements.ts';

/** Chunks of one transaction: 4 MiB, what SQLite moves from its log into the file at once. */
const BATCH_CHUNKS = 16;
const BATCH_FILES = 500;

export interface MediaWriter {
  readonly begin: (id: MediaId, about: Omit<MediaFile, 'data'>) => void;
  readonly write: (bytes: Uint8Array) => void;
  /** The file is whole. @returns its size */
  readonly end: () => number;
  /** Everything is on disk. @throws disk_full and the like */
  readonly finish: () => void;
  /** Takes everything away again that was written. @throws disk_full and the like */
  readonly discard: () => void;
}

interface OpenFile {
  readonly id: MediaId;
  readonly hash: Hash;
  bytes: number;
  /** Number of the chunk that is being filled, and where in the batch it lies. */
  n: number;
  from: number;
}

export function openMediaWriter(media: WritableDB): MediaWriter {
  const insert = prepared(media, "INSERT INTO media (id, kind, name, mime, bytes, sha256) VALUES (?, ?, ?, ?, 0, '')");
  const whole = prepared(media, 'UPDATE media SET bytes = ?, sha256 = ? WHERE id = ?');
  const chunk = prepared(media, 'INSERT INTO media_chunk (media_id, n, data) VALUES (?, ?, ?)');
  const batch = Buffer.alloc(BATCH_CHUNKS * CHUNK_BYTES);
  const begun: MediaId[] = [];
  let filled = 0;
  let steps: (() => unknown)[] = [];
  let file: OpenFile | undefined;

  const flush = (): void => {
    media.transaction(() => {
      for (const step of steps) step();
    })();
    steps = [];
    filled = 0;
  };
  /** A chunk lies in the batch in one piece. */
  const closeChunk = ({ id, n, from }: OpenFile): void => {
    const [start, end] = [from, filled];
    if (end > start) steps.push(() => chunk.run(id, n, batch.subarray(start, end)));
    if (batch.length - filled < CHUNK_BYTES || steps.length >= BATCH_FILES) flush();
  };
  const opened = (): OpenFile => {
    if (!file) throw new Error('no file has been begun');
    return file;
  };
  return {
    begin: (id, { kind, name, mime }) => {
      begun.push(id);
      steps.push(() => insert.run(id, kind, name, mime));
      file = { id, hash: createHash('sha256'), bytes: 0, n: 0, from: filled };
    },
    write: (bytes) => {
      const target = opened();
      target.hash.update(bytes);
      target.bytes += bytes.byteLength;
      for (let at = 0; at < bytes.byteLength; ) {
        const part = bytes.subarray(at, at + CHUNK_BYTES - (filled - target.from));
        batch.set(part, filled);
        filled += part.byteLength;
        at += part.byteLength;
        if (filled - target.from < CHUNK_BYTES) continue;
        closeChunk(target);
        target.n += 1;
        target.from = filled;
      }
    },
    end: () => {
      const { id, hash, bytes, ...rest } = opened();
      const sha256 = hash.digest('hex');
      closeChunk({ id, hash, bytes, ...rest });
      steps.push(() => whole.run(bytes, sha256, id));
      file = undefined;
      return bytes;
    },
    finish: flush,
    discard: () => {
      steps = [];
      removeManyMedia(media, begun);
    },
  };
}
