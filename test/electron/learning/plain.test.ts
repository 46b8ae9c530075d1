/** Plain courses through the whole way of a call: written, published, followed by new editions; files kept as long as needed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readMedia, readMediaRange } from '../../../db/engine/media.ts';
import { removeUnusedMedia } from '../../../db/engine/media-use.ts';
import { addPlainFile } from '../../../electron/learning/plain/files.ts';
import type { MediaId, PackageId } from '../../../shared/kernel/ids.ts';
import type { CallInput, CallOutput } from '../../../shared/kernel/registry.ts';
import type { AppError } from '../../../shared/kernel/result.ts';
import type { plainCalls } from '../../../shared/learning/contract-plain.ts';
import type { PlainContent } from '../../../shared/learning/plain-schema.ts';
import { box, document, film, filmOf, h264File, png } from '../../support/course-media.ts';
import { jpeg } from '../../support/jpegs.ts';
import { jobCancelledAfter } from '../staff/office.ts';
import { PASSPHRASE, startHost } from '../worker/host.ts';

vi.setConfig({ testTimeout: 60_000 });

type Calls = typeof plainCalls;

async function openCourses() {
  const host = startHost();
  onTestFinished(host.end);
  await host.unlock('Anne', PASSPHRASE);
  const { open } = host.session;
  if (!open) throw new Error('the register did not open');
  const folder = mkdtempSync(path.join(tmpdir(), 'pejling-plain-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const attempt = (name: keyof Calls, input: unknown) => host.call('learning', name, input as never);
  const call = async <N extends keyof Calls>(name: N, input: CallInput<Calls[N]>): Promise<CallOutput<Calls[N]>> => {
    const result = await attempt(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.code} ${host.unexpected.join()}`);
    return result.value as never;
  };
  const refused = async <N extends keyof Calls>(name: N, input: CallInput<Calls[N]>): Promise<AppError> => {
    const result = await attempt(name, input);
    if (result.ok) throw new Error(`${name} was not refused`);
    return result.error;
  };
  /** A token for a file with these bytes. */
  const chosen = (name: string, bytes: Uint8Array): string => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return host.grant(file);
  };
  const count = (sql: string) => open.writer.prepare(sql).pluck().get() as number;
  const media = () => open.media.prepare('SELECT count(*) FROM media').pluck().get() as number;
  const begin = (packageId: PackageId) => {
    open.writer
      .prepare(
        `INSERT INTO person (id, cpr, first_name, last_name, email, name_key, born) VALUES ('p','','','','','','s')`,
      )
      .run();
    open.writer
      .prepare(
        `INSERT INTO course_attempt SELECT 'a','p',course_id,id,1,'','',NULL,'incomplete','unknown',NULL,NULL,NULL,NULL,NULL,0,0,0,NULL,'s'
         FROM course_package WHERE id = ?`,
      )
      .run(packageId);
  };
  return { host, open, call, refused, chosen, count, media, begin };
}

const page = (text: string): PlainContent => ({
  parts: [{ kind: 'page', id: 'side', title: 'Side', blocks: [{ kind: 'text', text }] }],
  passPercent: 0,
});
const withFilm = (filePath: string): PlainContent => ({
  parts: [{ kind: 'video', id: 'film', title: 'Film', path: filePath, transcript: 'Der siges …' }],
  passPercent: 0,
});

describe('a plain course', () => {
  it('is begun under a course of its own, written, and read back as it was written', async () => {
    const at = await openCourses();
    const { packageId, courseId } = await at.call('newPlain', { courseId: null, title: 'Brand på plejehjemmet' });
    await at.call('savePlain', { packageId, title: 'Brand', content: page('Luk døren') });
    const read = await at.call('plainCourse', { packageId });
    expect(read).toMatchObject({
      courseId,
      courseCode: 'BRAND',
      courseName: 'Brand på plejehjemmet',
      title: 'Brand',
      state: 'draft',
      content: page('Luk døren'),
      files: [],
      attempts: 0,
      draftId: null,
      publishedId: null,
    });
    const next = await at.call('newPlain', { courseId: null, title: 'Brand på skolen' });
    expect((await at.call('plainCourse', { packageId: next.packageId })) as object).toMatchObject({
      courseCode: 'BRAND2',
    });
    expect((await at.call('newPlain', { courseId, title: 'Igen' })).courseId).toBe(courseId);
  });

  it('holds no CPR numbers, and is not made under an unknown course', async () => {
    const at = await openCourses();
    const { packageId } = await at.call('newPlain', { courseId: null, title: 'Brand' });
    const bad = { packageId, title: 'Brand', content: page('Ring til 220361-1234') };
    expect((await at.refused('savePlain', bad)).code).toBe('looks_like_cpr');
    const unknown = 'B'.repeat(22) as never;
    expect((await at.refused('newPlain', { courseId: unknown, title: 'x' })).code).toBe('not_found');
    expect((await at.refused('plainCourse', { packageId: unknown })).code).toBe('not_found');
  });

  it('is published when nothing is missing, and then stands', async () => {
    const at = await openCourses();
    const { packageId } = await at.call('newPlain', { courseId: null, title: 'Brand' });
    expect(await at.refused('publishPlain', { packageId })).toEqual({ code: 'plain_not_ready', params: { n: 1 } });
    await at.call('savePlain', { packageId, title: 'Brand', content: page('Luk døren') });
    await at.call('publishPlain', { packageId });
    const save = { packageId, title: 'Brand', content: page('Andet') };
    expect((await at.refused('savePlain', save)).code).toBe('plain_not_draft');
    expect((await at.refused('publishPlain', { packageId })).code).toBe('plain_not_draft');
    await at.call('reopenPlain', { packageId });
    await at.call('savePlain', save);
    await at.call('publishPlain', { packageId });
    at.begin(packageId);
    expect((await at.refused('reopenPlain', { packageId })).code).toBe('plain_attempted');
  });

  it('that was begun is followed by a new edition, which retires it when it is published', async () => {
    const at = await openCourses();
    const { packageId: first } = await at.call('newPlain', { courseId: null, title: 'Brand' });
    const file = await at.call('addPlainFile', {
      packageId: first,
      file: at.chosen('b.mp4', film()),
      purpose: 'video',
    });
    await at.call('savePlain', { packageId: first, title: 'Brand', content: withFilm(file.path) });
    expect((await at.refused('newEdition', { packageId: first })).code).toBe('plain_not_published');
    await at.call('publishPlain', { packageId: first });
    at.begin(first);
    const { packageId: second } = await at.call('newEdition', { packageId: first });
    expect(await at.call('newEdition', { packageId: first })).toEqual({ packageId: second });
    expect(await at.call('plainCourse', { packageId: second })).toMatchObject({
      state: 'draft',
      content: withFilm(file.path),
      files: [file],
      publishedId: first,
      attempts: 0,
    });
    expect(at.media()).toBe(1);
    await at.call('publishPlain', { packageId: second });
    expect(await at.call('plainCourse', { packageId: first })).toMatchObject({ state: 'retired', publishedId: second });
    // The new one lets go of the film; the old one still shows it to those who began it.
    const { packageId: third } = await at.call('newEdition', { packageId: second });
    await at.call('savePlain', { packageId: third, title: 'Brand', content: page('Uden film') });
    expect(removeUnusedMedia(at.open.writer, at.open.media)).toBe(0);
    expect(at.media()).toBe(1);
  });
});

describe('a file of a plain course', () => {
  it('is kept byte for byte under a name of its own, and goes when no part shows it', async () => {
    const at = await openCourses();
    const { packageId } = await at.call('newPlain', { courseId: null, title: 'Brand' });
    const first = await at.call('addPlainFile', { packageId, file: at.host.grant(h264File), purpose: 'video' });
    const second = await at.call('addPlainFile', {
      packageId,
      file: at.chosen('Brand Øvelse (2).PDF', document()),
      purpose: 'coursePdf',
    });
    const again = await at.call('addPlainFile', {
      packageId,
      file: at.chosen('brand ovelse 2.pdf', document()),
      purpose: 'coursePdf',
    });
    expect([first.path, second.path, again.path]).toEqual([
      'tiny-h264.mp4',
      'brand-ovelse-2.pdf',
      'brand-ovelse-2-2.pdf',
    ]);
    const id = at.open.writer
      .prepare('SELECT media_id FROM package_file WHERE path = ?')
      .pluck()
      .get(first.path) as MediaId;
    expect(readMedia(at.open.media, id).data).toEqual(film());
    await at.call('savePlain', { packageId, title: 'Brand', content: withFilm(first.path) });
    expect((await at.call('plainCourse', { packageId })).files).toEqual([first]);
    expect(removeUnusedMedia(at.open.writer, at.open.media)).toBe(2);
    const gone = { packageId, title: 'Brand', content: withFilm(second.path) };
    expect(await at.refused('savePlain', gone)).toEqual({ code: 'plain_file_gone', params: { name: second.path } });
  });

  it('that is bad leaves nothing behind', async () => {
    const at = await openCourses();
    const { packageId } = await at.call('newPlain', { courseId: null, title: 'Brand' });
    const bad = [
      ['tom.mp4', Buffer.alloc(0), 'video', 'course_file_empty'],
      ['falsk.mp4', document(), 'video', 'course_file_not_mp4'],
      ['kort.mp4', film().subarray(0, 9000), 'video', 'course_file_cut'],
      ['ny.mp4', filmOf('hvc1'), 'video', 'video_codec'],
      ['falsk.pdf', film(), 'coursePdf', 'course_file_not_pdf'],
      ['stor.png', Buffer.alloc(11 * 1024 * 1024), 'picture', 'course_file_too_large'],
      ['side.jpg', Buffer.from('<html>'), 'picture', 'course_file_not_picture'],
    ] as const;
    for (const [name, bytes, purpose, code] of bad) {
      expect((await at.refused('addPlainFile', { packageId, file: at.chosen(name, bytes), purpose })).code).toBe(code);
    }
    expect([at.media(), at.count('SELECT count(*) FROM package_file')]).toEqual([0, 0]);
    await at.call('savePlain', { packageId, title: 'Brand', content: page('x') });
    await at.call('publishPlain', { packageId });
    const late = { packageId, file: at.chosen('a.jpg', jpeg()), purpose: 'picture' } as const;
    expect((await at.refused('addPlainFile', late)).code).toBe('plain_not_draft');
    expect(at.media()).toBe(0);
  });

  it('that is a picture is shown in the editor; others are not', async () => {
    const at = await openCourses();
    const { packageId } = await at.call('newPlain', { courseId: null, title: 'Brand' });
    const picture = await at.call('addPlainFile', { packageId, file: at.chosen('dør.png', png()), purpose: 'picture' });
    const shown = await at.call('plainPicture', { packageId, path: picture.path });
    expect(shown.mime).toBe('image/png');
    expect(Buffer.from(shown.picture, 'base64').toString('latin1')).not.toContain('Bodil');
    const pdf = await at.call('addPlainFile', {
      packageId,
      file: at.chosen('a.pdf', document()),
      purpose: 'coursePdf',
    });
    expect((await at.refused('plainPicture', { packageId, path: pdf.path })).code).toBe('not_found');
  });

  it('that is cancelled on its way is taken out again', async () => {
    const at = await openCourses();
    const { packageId } = await at.call('newPlain', { courseId: null, title: 'Brand' });
    const large = Buffer.concat([film(), box('free', Buffer.alloc(18 * 1024 * 1024, 9))]);
    const token = at.chosen('lang.mp4', large);
    const job = jobCancelledAfter(40);
    const context = { ...at.host.base(), session: at.host.session, job };
    expect(() => addPlainFile(context, { packageId, file: token, purpose: 'video' })).toThrow('cancelled');
    expect(job.looks()).toBe(41);
    expect([at.media(), at.open.media.prepare('SELECT count(*) FROM media_chunk').pluck().get()]).toEqual([0, 0]);
    const taken = await at.call('addPlainFile', { packageId, file: token, purpose: 'video' });
    expect(taken.bytes).toBe(large.length);
    const id = at.open.writer.prepare('SELECT media_id FROM package_file').pluck().get() as MediaId;
    expect(readMediaRange(at.open.media, id, 1_000_000, 1_000_010)).toEqual(large.subarray(1_000_000, 1_000_010));
    expect(readMedia(at.open.media, id).data.equals(large)).toBe(true);
  });
});
