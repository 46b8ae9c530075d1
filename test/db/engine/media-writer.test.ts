import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { checkMediaContent } from '../../../db/engine/integrity-media.ts';
import { readMedia } from '../../../db/engine/media.ts';
import { openMediaWriter } from '../../../db/engine/media-writer.ts';
import type { MediaId } from '../../../shared/kernel/ids.ts';
import { makeRegister } from './helpers.ts';

const id = (n: number) => `fil-${n}`.padEnd(22, '_') as MediaId;
const about = { kind: 'package_file', name: 'a', mime: 'text/plain' } as const;

it('gives back many files of all sizes as they were, whatever pieces they came in', () => {
  const { media } = makeRegister();
  const writer = openMediaWriter(media);
  const sizes = [
    0,
    1,
    300_000,
    262_144,
    262_143,
    262_145,
    5_000_000,
    17,
    524_288,
    0,
    4_194_304,
    ...Array(700).fill(900),
  ];
  const files = sizes.map((size) => randomBytes(size));
  files.forEach((file, n) => {
    writer.begin(id(n), about);
    for (let at = 0; at < file.length; at += 70_001) writer.write(file.subarray(at, at + 70_001));
    expect(writer.end()).toBe(file.length);
  });
  writer.finish();
  files.forEach((file, n) => {
    expect(readMedia(media, id(n)).data.equals(file), `file ${n}`).toBe(true);
  });
  expect(checkMediaContent(media)).toBe(0);
});

it('takes everything out again, what is written and what is waiting', () => {
  const { media } = makeRegister();
  const writer = openMediaWriter(media);
  for (let n = 0; n < 10; n++) {
    writer.begin(id(n), about);
    writer.write(randomBytes(1_000_000));
    if (n < 9) writer.end();
  }
  expect(media.prepare('SELECT count(*) FROM media_chunk').pluck().get()).toBeGreaterThan(0);
  writer.discard();
  expect(media.prepare('SELECT count(*) FROM media').pluck().get()).toBe(0);
  expect(media.prepare('SELECT count(*) FROM media_chunk').pluck().get()).toBe(0);
});
