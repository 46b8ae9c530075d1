import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkMediaContent } from '../../../db/engine/integrity-media.ts';
import { readMedia, readMediaRange, removeMedia, writeMedia } from '../../../db/engine/media.ts';
import { openRegisterFiles } from '../../../db/engine/open.ts';
import type { MediaId } from '../../../shared/kernel/ids.ts';
import { tempFolder } from './helpers.ts';

function openMedia() {
  const folder = path.join(tempFolder(), 'Filer.pejling');
  mkdirSync(folder);
  const files = openRegisterFiles(folder, randomBytes(32), { create: true });
  onTestFinished(() => files.close());
  return files.media;
}
const id = 'M'.repeat(22) as MediaId;
const sheet = (data: Uint8Array) =>
  ({ kind: 'safety_sheet', name: 'blad.pdf', mime: 'application/pdf', data }) as const;

it.each([0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 3_000_000])(
  'gives back a file of %i bytes as it was',
  (length) => {
    const media = openMedia();
    const data = randomBytes(length);
    writeMedia(media, id, sheet(data));
    expect(readMedia(media, id)).toEqual({ name: 'blad.pdf', mime: 'application/pdf', data });
    expect(checkMediaContent(media)).toBe(0);
  },
);

it('says that a file is damaged rather than hand out other bytes', () => {
  const media = openMedia();
  writeMedia(media, id, sheet(randomBytes(1000)));
  media.prepare('UPDATE media_chunk SET data = ? WHERE media_id = ?').run(randomBytes(1000), id);
  expect(() => readMedia(media, id)).toThrow(expect.objectContaining({ error: { code: 'register_damaged' } }));
  expect(checkMediaContent(media)).toBe(1);
});

it('keeps nothing of a file that was removed', () => {
  const media = openMedia();
  writeMedia(media, id, sheet(randomBytes(600_000)));
  removeMedia(media, id);
  expect(() => readMedia(media, id)).toThrow(expect.objectContaining({ error: { code: 'not_found' } }));
  expect(media.prepare('SELECT count(*) FROM media_chunk').pluck().get()).toBe(0);
});

it('gives any part of a file, across chunks and at its ends', () => {
  const media = openMedia();
  const chunk = 256 * 1024;
  const data = randomBytes(3 * chunk + 17);
  writeMedia(media, id, sheet(data));
  const ranges: readonly (readonly [number, number])[] = [
    [0, 1],
    [0, chunk],
    [chunk - 1, chunk + 1],
    [chunk, 2 * chunk],
    [5, data.length],
    [data.length - 1, data.length],
    [2 * chunk + 3, data.length + 1000],
  ];
  for (const [from, to] of ranges) {
    expect(readMediaRange(media, id, from, to).equals(data.subarray(from, to)), `${from}–${to}`).toBe(true);
  }
  expect(readMediaRange(media, id, 9, 9)).toHaveLength(0);
  expect(readMediaRange(media, id, data.length, data.length + 5)).toHaveLength(0);
});

it('says of a part that is gone that the file is damaged', () => {
  const media = openMedia();
  writeMedia(media, id, sheet(randomBytes(600_000)));
  media.prepare('DELETE FROM media_chunk WHERE media_id = ? AND n = 1').run(id);
  expect(() => readMediaRange(media, id, 0, 600_000)).toThrow(
    expect.objectContaining({ error: { code: 'register_damaged' } }),
  );
  expect(readMediaRange(media, id, 0, 1000)).toHaveLength(1000);
});
