import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMedia } from '../../../db/engine/media.ts';
import { sweepMedia } from '../../../db/engine/media-use.ts';
import { openMediaWriter } from '../../../db/engine/media-writer.ts';
import { importPackage } from '../../../electron/learning/packages/import-package.ts';
import type { OpenRegister } from '../../../electron/worker/session.ts';
import type { CourseId, MediaId, PackageId } from '../../../shared/kernel/ids.ts';
import { AppFailure, type Result } from '../../../shared/kernel/result.ts';
import type { PackageSummary } from '../../../shared/learning/contract-packages.ts';
import { errorText } from '../../../shared/messages/catalogue.ts';
import { badZips, goodZip } from '../../support/bad-zips.ts';
import { contentHash } from '../../support/registers.ts';
import { makeZip, type ZipPart } from '../../support/zips.ts';
import { PASSPHRASE, startHost, type TestHost } from '../worker/host.ts';

let host: TestHost;
let open: OpenRegister;

beforeEach(async () => {
  host = startHost();
  await host.unlock('', PASSPHRASE);
  if (!host.session.open) throw new Error('not open');
  open = host.session.open;
});
afterEach(() => host.end());

let made = 0;
function granted(bytes: Buffer): string {
  const file = path.join(path.dirname(host.folder), `${++made}.zip`);
  writeFileSync(file, bytes);
  return host.grant(file);
}

const take = (bytes: Buffer, courseId: CourseId | null = null): Promise<Result<PackageSummary>> =>
  host.call('learning', 'importPackage', { file: granted(bytes), courseId }) as Promise<Result<PackageSummary>>;

async function taken(bytes: Buffer, courseId: CourseId | null = null): Promise<PackageSummary> {
  const answer = await take(bytes, courseId);
  if (!answer.ok) throw new AppFailure(answer.error.code, answer.error.params);
  return answer.value;
}

/** Both databases as they are, but for the log of what was tried. */
const content = (): string => `${contentHash(open.reader)} ${contentHash(open.media)}`;

const manifestOf = (name: string): ZipPart => ({
  name: 'imsmanifest.xml',
  data: readFileSync(path.join(import.meta.dirname, '../../support/manifests', name)),
});
const course2004 = (...more: readonly ZipPart[]): Buffer =>
  makeZip([
    manifestOf('scorm-2004.xml'),
    { name: 'teori/index.html', data: '<h1>Teori</h1>' },
    { name: 'proeve.html', data: '<h1>Prøve</h1>' },
    ...more,
  ]);
/** Bytes that no packing makes smaller. */
function noise(length: number): Buffer {
  let seed = 1;
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; at++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = seed >>> 16;
  }
  return bytes;
}
const codes = ({ notes }: PackageSummary): string[] => notes.map(({ code }) => code);

describe('a package that is in order', () => {
  it('stands in the register with its course, its files and what was found in it', async () => {
    const film = noise(700_000);
    const found = await taken(course2004({ name: 'film/på.mp4', data: film }));
    expect(found).toMatchObject({
      title: 'Medicinhåndtering',
      courseName: 'Medicinhåndtering',
      standard: 'scorm2004',
      edition: '2004 4th',
      state: 'published',
      activities: 3,
      files: 4,
      attempts: 0,
    });
    expect(codes(found)).toContain('files_unlisted');
    const row = open.reader
      .prepare("SELECT media_id AS id, mime, bytes FROM package_file WHERE path LIKE 'film/%'")
      .get();
    const { id, ...facts } = row as { id: MediaId };
    expect(facts).toEqual({ mime: 'video/mp4', bytes: film.length });
    expect(readMedia(open.media, id).data.equals(film)).toBe(true);
    expect(await host.call('register', 'check', {})).toMatchObject({ ok: true, value: { ok: true } });
    expect(host.unexpected).toEqual([]);
  });

  it('goes under a course that is there, and is not taken in twice', async () => {
    const first = await taken(course2004());
    const second = await taken(goodZip(), first.courseId);
    expect(second).toMatchObject({ courseId: first.courseId, title: 'Et kursus', standard: 'scorm12' });
    expect(await take(goodZip())).toMatchObject({
      ok: false,
      error: { code: 'package_known', params: { title: 'Et kursus' } },
    });
    const list = (await host.call('learning', 'packages', { courseId: first.courseId })) as Result<PackageSummary[]>;
    expect(list.ok && list.value.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
  });

  it('may lie whole in one folder, beside what a Mac leaves', async () => {
    const parts = [
      manifestOf('scorm-2004.xml'),
      { name: 'teori/index.html', data: 'x' },
      { name: 'proeve.html', data: 'y' },
    ];
    const inFolder = parts.map((part) => ({ ...part, name: `Kursus/${String(part.name)}` }));
    const found = await taken(makeZip([...inFolder, { name: '__MACOSX/Kursus/._proeve.html', data: 'x' }]));
    expect(codes(found)).toEqual(expect.arrayContaining(['top_folder', 'left_out']));
    const paths = open.reader.prepare('SELECT path FROM package_file ORDER BY path').pluck().all();
    expect(paths).toEqual(['imsmanifest.xml', 'proeve.html', 'teori/index.html']);
  });

  it('is told about: flash, programs, zips inside, source files', async () => {
    const found = await taken(
      course2004(
        { name: 'gammel.swf', data: 'x' },
        { name: 'applet.jar', data: 'x' },
        { name: 'start.exe', data: 'x' },
        { name: 'opgaver.zip', data: makeZip([{ name: '../ude', data: 'x' }]) },
        { name: 'kilde.psd', data: 'x' },
      ),
    );
    expect(codes(found)).toEqual(expect.arrayContaining(['flash', 'outdated', 'programs', 'inner_zips', 'left_out']));
    expect(open.reader.prepare("SELECT count(*) FROM package_file WHERE path = 'kilde.psd'").pluck().get()).toBe(0);
  });

  it('is a cmi5 course when its manifest is cmi5.xml', async () => {
    const cmi5 = readFileSync(path.join(import.meta.dirname, '../../support/manifests/cmi5.xml'));
    const found = await taken(
      makeZip([
        { name: 'cmi5.xml', data: cmi5 },
        { name: 'del1/index.html', data: 'x' },
        { name: 'del2/øvelse.html', data: 'x' },
      ]),
    );
    expect(found).toMatchObject({ standard: 'cmi5', title: 'Databeskyttelse', edition: '', activities: 2 });
  });
});

describe('a package that is refused', () => {
  it('as a bad zip of any shape, with a sentence, and nothing is written', async () => {
    const before = content();
    for (const { title, bytes, code } of badZips()) {
      const answer = await take(bytes);
      expect(answer.ok, title).toBe(false);
      if (answer.ok) continue;
      expect(answer.error.code, title).toBe(code);
      for (const language of ['da', 'en'] as const) {
        const sentence = errorText(answer.error, language);
        expect(sentence, title).not.toMatch(/undefined|NaN|\$\{/);
        expect(sentence.length, title).toBeGreaterThan(30);
      }
    }
    expect(content()).toBe(before);
    expect(host.unexpected).toEqual([]);
  });

  it.each([
    ['nothing that is a course', [{ name: 'index.html', data: 'x' }], 'none'],
    [
      'its manifest too deep',
      [
        { name: 'a/imsmanifest.xml', data: 'x' },
        { name: 'b/c', data: 'x' },
      ],
      'deeper',
    ],
    ['a Tin Can course', [{ name: 'tincan.xml', data: 'x' }], 'tincan'],
    ['an AICC course', ['k.crs', 'k.au', 'k.des', 'k.cst'].map((name) => ({ name, data: 'x' })), 'aicc'],
  ])('with %s', async (_, parts, found) => {
    expect(await take(makeZip(parts))).toMatchObject({ error: { code: 'package_no_manifest', params: { found } } });
  });

  it('with a manifest that cannot be read, by line and reason', async () => {
    const broken = { name: 'imsmanifest.xml', data: '<manifest>\n<a>\n</b></manifest>' };
    expect(await take(makeZip([broken]))).toMatchObject({
      error: { code: 'package_bad_manifest', params: { file: 'imsmanifest.xml', reason: 'xml', line: 3 } },
    });
  });

  it('without its launch file', async () => {
    expect(await take(makeZip([manifestOf('scorm-2004.xml')]))).toMatchObject({
      error: { code: 'package_launch_missing', params: { path: 'teori/index.html' } },
    });
  });

  it('for a course that is not there', async () => {
    const before = content();
    expect(await take(course2004(), 'A'.repeat(22) as CourseId)).toMatchObject({ error: { code: 'not_found' } });
    expect(content()).toBe(before);
  });
});

describe('an import that is stopped', () => {
  const large = (): Buffer => course2004({ name: 'film.mp4', data: noise(9_000_000) });

  it('leaves nothing, whenever it is stopped', async () => {
    const before = content();
    const bytes = large();
    for (const at of [0, 1, 3, 8, 20]) {
      let looked = 0;
      const job = {
        report: () => {},
        throwIfCancelled: () => {
          if (looked++ === at) throw new AppFailure('cancelled');
        },
      };
      const context = { ...host.base(), job, session: host.session };
      await expect(importPackage(context, { file: granted(bytes), courseId: null })).rejects.toMatchObject({
        error: { code: 'cancelled' },
      });
    }
    expect(content()).toBe(before);
  });

  it('by a kill leaves files that no check minds, and that the next import sweeps', async () => {
    const writer = openMediaWriter(open.media);
    writer.begin('K'.repeat(22) as MediaId, { kind: 'package_file', name: 'halv.mp4', mime: 'video/mp4' });
    writer.write(Buffer.alloc(5_000_000, 1));
    writer.finish();
    expect(await host.call('register', 'check', {})).toMatchObject({ value: { ok: true } });
    await taken(course2004());
    expect(open.media.prepare("SELECT count(*) FROM media WHERE name = 'halv.mp4'").pluck().get()).toBe(0);
    expect(open.media.prepare('SELECT count(*) FROM media').pluck().get()).toBe(3);
  });
});

describe('a package in the list', () => {
  const set = (packageId: PackageId, title: string, state: string) =>
    host.call('learning', 'setPackage', { packageId, title, state });

  it('is renamed, retired and taken into use again, each logged', async () => {
    const { id } = await taken(course2004());
    expect((await set(id, 'Medicin 2027', 'retired')).ok).toBe(true);
    expect((await set(id, 'Medicin 2027', 'published')).ok).toBe(true);
    expect(await set(id, 'Medicin 2027', 'draft')).toMatchObject({ error: { code: 'bad_input' } });
    const fields = open.reader
      .prepare("SELECT field FROM change WHERE tbl = 'course_package' ORDER BY rowid")
      .pluck()
      .all();
    expect(fields).toEqual(['title', 'state', 'state']);
  });

  it('is removed with its files while nobody has begun it', async () => {
    const { id } = await taken(course2004());
    const other = await taken(goodZip());
    expect((await host.call('learning', 'removePackage', { packageId: id })).ok).toBe(true);
    expect(open.media.prepare('SELECT count(*) FROM media').pluck().get()).toBe(other.files);
    expect(open.reader.prepare('SELECT count(*) FROM course').pluck().get()).toBe(2);
    expect(await host.call('learning', 'removePackage', { packageId: id })).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  it('can be taken in again after it was removed', async () => {
    const { id } = await taken(course2004());
    await host.call('learning', 'removePackage', { packageId: id });
    expect((await take(course2004())).ok).toBe(true);
  });
});

it('sweeps once a session, and never fails', () => {
  sweepMedia(open.writer, open.media);
  const writer = openMediaWriter(open.media);
  writer.begin('H'.repeat(22) as MediaId, { kind: 'package_file', name: 'senere', mime: 'text/plain' });
  writer.end();
  writer.finish();
  sweepMedia(open.writer, open.media);
  expect(open.media.prepare('SELECT count(*) FROM media').pluck().get()).toBe(1);
});
