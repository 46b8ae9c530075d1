/**
 * After a whole session neither a name nor anything of a course that was taken lies readable on the disk: register,
 * write-ahead log, profile, temporary files.
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LaunchedApp, makeSharedDir, shareFile } from '../support/electron-app.ts';
import { scorm12Single } from '../support/packages/scorm12.ts';
import { makeZip } from '../support/zips.ts';
import { value } from './ask.ts';
import { closeCourse, courseWindows, inCourse, startPlaying, until } from './course-steps.ts';
import { answerOpenDialog, applyImport, createRegister, goTo, handOver, importFile, settled, start } from './steps.ts';

/** Of the page of a course, and what the course keeps of the one who takes it. */
const SHOWN = 'Kornblomstvejens vaskeplan';
const SAID = 'svarene fra lærkereden';

/** Fictional people of the fixture, and the course, as bytes in the encodings a file could hold them in. */
const secrets = ['Mølgaard', 'Christensen', '7211632488', '721163-2488', SHOWN, SAID].flatMap((text) => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'latin1'),
  Buffer.from(text, 'utf16le'),
]);

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.isFile() ? [path] : [];
  });
}

const leaks = (folder: string): string[] =>
  filesUnder(folder).filter((path) => {
    const bytes = readFileSync(path);
    return secrets.some((secret) => bytes.includes(secret));
  });

/** By the person whose page is open: taken in, shown, and left; the course tries to keep it in the window too. */
async function takeCourse(running: LaunchedApp): Promise<void> {
  const { app, page } = running;
  const personId = new URL(page.url()).hash.split('/').at(-1);
  const file = join(makeSharedDir('course'), 'kursus.zip');
  const shown = { name: 'plan.html', data: `<!doctype html><title>Plan</title><p>${SHOWN}</p>` };
  writeFileSync(file, makeZip([...scorm12Single, shown]));
  shareFile(file);
  await goTo(page, 'E-læring');
  await page.getByRole('button', { name: 'Importér pakke' }).first().click();
  await answerOpenDialog(app, file);
  await page.getByRole('button', { name: 'Vælg fil og importér' }).click();
  await page.getByText('"Håndhygiejne" er importeret').waitFor({ timeout: 60_000 });
  await page.getByRole('dialog').getByRole('button', { name: 'Luk' }).last().click();
  rmSync(file);
  const [found] = await value<{ id: string }[]>(page, 'learning.packages', { courseId: null });
  const playing = startPlaying(running, { packageId: found?.id, personId });
  await until(() => inCourse(app, 'content', `document.body.dataset.entry === 'ab-initio'`), 'the course');
  const kept = await inCourse(
    app,
    'content',
    `(async () => {
      let w = window;
      while (!w.API) w = w.parent;
      const text = await (await fetch('plan.html')).text();
      try { localStorage.setItem('plan', text); } catch {}
      return [text.includes('${SHOWN}'), w.API.LMSSetValue('cmi.suspend_data', '${SAID}'), w.API.LMSCommit('')].join();
    })()`,
  );
  expect(kept).toBe('true,true,true');
  await closeCourse(app);
  await until(async () => (await courseWindows(app)) === 0, 'the window to close');
  await playing;
}

describe('after a session', () => {
  it('neither a name nor anything of a course is readable on the disk', async () => {
    const began = Date.now();
    const running = await start();
    const { page } = running;
    const { folder } = await createRegister(running, 'Vesterhede');
    await importFile(running, 'Organisation', handOver('vesterhede/organisation.csv'));
    await applyImport(page);
    await importFile(running, 'Medarbejdere', handOver('vesterhede/ansaettelser-2026-10.csv'));
    await applyImport(page);
    await goTo(page, 'Personaleliste');
    await page.getByRole('searchbox').first().fill('christensen');
    await page
      .getByRole('row', { name: /Christensen/ })
      .first()
      .click();
    await page.getByRole('button', { name: /Vis CPR/ }).click();
    await settled(page);
    await takeCourse(running);
    // While it is open, the write-ahead log too.
    expect(leaks(folder)).toEqual([]);
    expect(leaks(running.userData)).toEqual([]);
    await running.close();
    expect(leaks(folder)).toEqual([]);
    expect(leaks(running.userData)).toEqual([]);
    expect(running.output()).not.toMatch(/Mølgaard|Christensen|7211632488|Kornblomst|lærkereden/);
    const fresh = readdirSync(tmpdir(), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(tmpdir(), entry.name))
      .filter((path) => statSync(path).mtimeMs >= began);
    expect(fresh.filter((path) => secrets.some((secret) => readFileSync(path).includes(secret)))).toEqual([]);
  });
});
