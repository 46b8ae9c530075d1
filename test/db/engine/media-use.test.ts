import { expect, it } from 'vitest';
import { writeMedia } from '../../../db/engine/media.ts';
import { countLostMedia, removeUnusedMedia } from '../../../db/engine/media-use.ts';
import type { MediaId } from '../../../shared/kernel/ids.ts';
import { makeRegister } from './helpers.ts';

const id = (name: string) => name.padEnd(22, '_') as MediaId;

it('takes out what a kill left between file and row, and nothing that a row refers to', () => {
  const { writer, media } = makeRegister();
  const file = {
    kind: 'safety_sheet',
    name: 'blad.pdf',
    mime: 'application/pdf',
    data: new Uint8Array(300_000),
  } as const;
  for (const name of ['foto', 'blad', 'herreløs']) writeMedia(media, id(name), file);
  writer.pragma('foreign_keys = OFF');
  writer.prepare(`INSERT INTO apv_photo VALUES ('f', 'r', 'u', NULL, NULL, ?, '', 1, 1, 's')`).run(id('foto'));
  writer
    .prepare(`INSERT INTO substance VALUES ('s', 'Rens', '', '', '', '', 0, ?, 'blad.pdf', NULL, NULL, '', 's')`)
    .run(id('blad'));
  expect(removeUnusedMedia(writer, media)).toBe(1);
  expect(media.prepare('SELECT id FROM media ORDER BY id').pluck().all()).toEqual([id('blad'), id('foto')]);
  expect(media.prepare('SELECT count(DISTINCT media_id) FROM media_chunk').pluck().get()).toBe(2);
  expect(removeUnusedMedia(writer, media)).toBe(0);
});

it('counts rows whose file is gone', () => {
  const { writer, media } = makeRegister();
  expect(countLostMedia(writer, media)).toBe(0);
  writer
    .prepare(`INSERT INTO substance VALUES ('s', 'Rens', '', '', '', '', 0, ?, 'blad.pdf', NULL, NULL, '', 's')`)
    .run(id('blad'));
  expect(countLostMedia(writer, media)).toBe(1);
  writer.pragma('foreign_keys = OFF');
  writer.prepare("INSERT INTO package_file VALUES ('p', 'index.html', ?, 'text/html', 9)").run(id('side'));
  expect(countLostMedia(writer, media)).toBe(2);
});

it('keeps the file of a completion that two persons both had, since their merge may be undone', () => {
  const { writer, media } = makeRegister();
  const file = { kind: 'certificate', name: 'b.pdf', mime: 'application/pdf', data: new Uint8Array(9) } as const;
  for (const name of ['flettet', 'fjernet']) writeMedia(media, id(name), file);
  const line = (stamp: string, call: string, name: string): void => {
    writer.prepare(`INSERT INTO change_set (stamp, at, actor, call) VALUES (?, '', '', ?)`).run(stamp, call);
    writer
      .prepare(
        `INSERT INTO change (stamp, tbl, row, field, old_stamp, old_value) VALUES (?, 'completion', ?, '*', '', ?)`,
      )
      .run(stamp, name, JSON.stringify({ media_id: id(name) }));
  };
  line('1', 'staff.mergePersons', 'flettet');
  line('2', 'learning.removeCompletion', 'fjernet');
  expect(removeUnusedMedia(writer, media)).toBe(1);
  expect(media.prepare('SELECT id FROM media').pluck().all()).toEqual([id('flettet')]);
  expect(countLostMedia(writer, media)).toBe(0);
});
