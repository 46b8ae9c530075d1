/** Files of certificates on disk: in and out, and what is refused leaves the one there was. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { countLostMedia, removeUnusedMedia } from '../../../db/engine/media-use.ts';
import { findRow } from '../../../db/learning/rows.ts';
import { catalogueHandlers as call } from '../../../electron/learning/catalogue/handlers.ts';
import type { BaseContext } from '../../../electron/worker/context.ts';
import { runCommand } from '../../../electron/worker/transaction.ts';
import { failureOf } from '../staff/office.ts';
import { openSurveyOffice, personId } from '../survey/survey-office.ts';
import { course, done } from './classes-office.ts';

const PDF = Buffer.from('%PDF-1.7\nBevis\n%%EOF\n');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

/** A token of these tests is the path itself. */
function openOne() {
  const office = openSurveyOffice([{ code: '1', people: 2 }]);
  const folder = path.join(path.dirname(office.folder), 'filer');
  mkdirSync(folder, { recursive: true });
  const { open, session } = office;
  const base = (): BaseContext => ({ ...office.base(), pathOf: (token) => token });
  const command = <T>(work: (context: Parameters<typeof call.saveCourse>[0]) => T): T =>
    runCommand(open, base(), open.actor, 'learning.test', work);
  const { courseId } = command((ctx) => call.saveCourse(ctx, { courseId: null, fields: course() }));
  const { completionId } = command((ctx) =>
    call.saveCompletion(ctx, { completionId: null, personId: personId(0), courseId, fields: done() }),
  );
  const system = () => ({ ...base(), session });
  return {
    ...{ office, open, completionId, folder },
    file: (name: string, content: Uint8Array) => {
      writeFileSync(path.join(folder, name), content);
      return path.join(folder, name);
    },
    attach: (file: string) => void call.attachCertificate(system(), { completionId, file }),
    detach: () => void call.detachCertificate(system(), { completionId }),
    save: (file: string) => void call.exportCertificate(system(), { completionId, file }),
    remove: () => command((ctx) => call.removeCompletion(ctx, { completionId })),
    row: () => findRow(open.writer, 'completion', completionId),
    stored: () => (open.media.prepare('SELECT count(*) AS n FROM media').get() as { n: number }).n,
  };
}

it('takes a PDF or a picture, gives it back byte for byte, and keeps one at a time', () => {
  const at = openOne();
  at.attach(at.file('bevis.pdf', PDF));
  at.attach(at.file('bevis.png', PNG));
  expect(at.row()).toMatchObject({ mediaName: 'bevis.png' });
  expect(at.stored()).toBe(1);
  const copy = path.join(at.folder, 'kopi.png');
  at.save(copy);
  expect(readFileSync(copy)).toEqual(PNG);
  expect(countLostMedia(at.open.writer, at.open.media)).toBe(0);
  expect(removeUnusedMedia(at.open.writer, at.open.media)).toBe(0);
  at.detach();
  expect(at.row()).toMatchObject({ mediaId: null, mediaName: '' });
  expect([at.stored(), failureOf(() => at.save(copy))]).toEqual([0, 'not_found']);
});

it('keeps no CPR number that stands in the name of the file', () => {
  const at = openOne();
  at.attach(at.file('Bevis 010190-1234.pdf', PDF));
  expect(at.row()).toMatchObject({ mediaName: 'bevis.pdf' });
  expect(at.open.media.prepare('SELECT name FROM media').pluck().all()).toEqual(['bevis.pdf']);
});

it('refuses what is neither, what is empty or too large, and leaves what there was', () => {
  const at = openOne();
  at.attach(at.file('bevis.pdf', PDF));
  const refused = (name: string, content: Uint8Array) => failureOf(() => at.attach(at.file(name, content)));
  expect(refused('bevis.pdf.exe', Buffer.from('MZ'))).toBe('certificate_wrong_kind');
  expect(refused('tom.pdf', Buffer.alloc(0))).toBe('certificate_empty');
  expect(refused('stor.pdf', Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)]))).toBe('certificate_too_large');
  expect(failureOf(() => at.attach(path.join(at.folder, 'væk.pdf')))).toBe('file_missing');
  expect(failureOf(() => at.save(path.join(at.office.folder, 'register.db')))).toBe('export_in_register');
  expect(at.row()).toMatchObject({ mediaName: 'bevis.pdf' });
  expect(at.stored()).toBe(1);
});

it('lets the file go with its completion when the register is opened next', () => {
  const at = openOne();
  at.attach(at.file('bevis.pdf', PDF));
  at.remove();
  expect(removeUnusedMedia(at.open.writer, at.open.media)).toBe(1);
});
