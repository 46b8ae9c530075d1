/** A course made in the program by its owner, and taken in the real window: page, film, PDF and quiz. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { document, film, vp9File } from '../support/course-media.ts';
import { type LaunchedApp, makeSharedDir, shareFile } from '../support/electron-app.ts';
import { value } from './ask.ts';
import { startPlaying, until } from './course-steps.ts';
import { startDemo } from './municipalities.ts';
import { answerOpenDialog, goTo, handOver, settled } from './steps.ts';
import { picture, violations } from './survey-steps.ts';

let running: LaunchedApp;
let files: string;
let playing: Promise<unknown>;
let course: Page;
let packageId = '';
let personId = '';

beforeAll(async () => {
  running = await startDemo();
  files = makeSharedDir('course-files');
});
afterAll(() => running.close());

const size = (wide: number, high = 768): Promise<void> =>
  running.app.evaluate(
    ({ BrowserWindow }, [wide, high]) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(wide as number, high as number);
    },
    [wide, high] as const,
  );

/** In Danish, accessible, nothing cut off, at both sizes of window. */
async function seen(page: Page, name: string): Promise<void> {
  for (const wide of [1024, 1366]) {
    await size(wide);
    await settled(page);
    await picture(page, `${name}-${wide}`);
    expect(await violations(page), `${name} at ${wide}`).toEqual([]);
  }
}

async function choose(file: string, button: string): Promise<void> {
  await answerOpenDialog(running.app, file);
  await running.page.getByRole('button', { name: button }).click();
  await running.page.getByText(`er taget ind`).last().waitFor();
  await running.page.getByRole('dialog').waitFor({ state: 'detached' });
}

function file(name: string, bytes: Uint8Array): string {
  const path = join(files, name);
  writeFileSync(path, bytes);
  shareFile(path);
  return path;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const title = (text: string) => running.page.getByLabel('Delens titel').fill(text);

describe('the course owner', () => {
  it('begins a course from the page of e-learning', async () => {
    const { page } = running;
    await goTo(page, 'E-læring');
    await press(page, 'Lav eget kursus');
    await page.getByLabel('Kursets titel').fill('Brand på plejehjemmet');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Brand på plejehjemmet' }).waitFor();
    packageId = ((await page.evaluate('window.location.hash')) as string).split('/').at(-1) ?? '';
    await seen(page, 'plain-1-empty');
  });

  it('writes a page, takes in a film and a PDF, and makes a quiz', async () => {
    const { page } = running;
    await press(page, 'Tilføj side');
    await title('Når alarmen lyder');
    await press(page, 'Overskrift');
    await page.keyboard.type('Red, alarmér, begræns');
    await press(page, 'Tekst');
    await page.keyboard.type('Bevar roen, og få beboerne væk fra røgen. Luk døre og vinduer efter dig.');
    await press(page, 'Punktliste');
    await page.keyboard.type('Red dem, der er i fare\nRing 112\nLuk døre og vinduer');
    await press(page, 'Billede');
    await choose(handOver('pictures/organisation.png'), 'Vælg billede');
    await page.getByLabel('Beskrivelse af billedet').fill('Plejehjemmets enheder');
    await seen(page, 'plain-2-page');
    await press(page, 'Tilføj video');
    await title('Sådan slukker du');
    await press(page, 'Tilføj PDF');
    await title('Huskeark');
    await choose(file('Huskeark.pdf', document()), 'Vælg PDF');
    await press(page, 'Tilføj quiz');
    await title('Kan du det?');
    await page.getByRole('textbox', { name: 'Spørgsmål' }).fill('Hvem ringer du til?');
    await page.getByLabel('Svar 1', { exact: true }).fill('112');
    await page.getByLabel('Svar 2', { exact: true }).fill('1234');
    await page.getByText('Svar 1 er rigtigt').locator('..').click();
    await page.getByLabel('Forklaring').fill('Alarmcentralen har nummer 112.');
    await page.getByRole('textbox', { name: 'Rigtige svar for at bestå' }).fill('100');
    await page.getByLabel('Forklaring').focus();
    await seen(page, 'plain-3-quiz');
  });

  it('is told what is missing, mends it, and publishes', async () => {
    const { page } = running;
    await press(page, 'Udgiv');
    await page.getByText(/ting mangler/).waitFor();
    await seen(page, 'plain-4-missing');
    await page
      .getByRole('button', { name: /^Gå til 2\./ })
      .first()
      .click();
    await choose(file('falsk.mp4', document()), 'Vælg video').catch(() => undefined);
    await page.getByText('Filen er ikke en MP4-video').waitFor();
    const plays = (await page.evaluate(
      `document.createElement('video').canPlayType('video/mp4; codecs="avc1.42E01E, mp4a.40.2"')`,
    )) as string;
    const path = join(files, 'Øvelse i køkkenet.mp4');
    if (plays === '') copyFileSync(vp9File, path);
    else writeFileSync(path, film());
    shareFile(path);
    await choose(path, 'Vælg video');
    await page.getByLabel('Tekst til videoen').fill('En hvid firkant går hen over et blåt felt.');
    await seen(page, 'plain-5-video');
    await press(page, 'Udgiv');
    await press(page, 'Gem og udgiv');
    await page.getByRole('button', { name: 'Ret kurset' }).waitFor();
    await seen(page, 'plain-6-published');
  });
});

describe('the employee', () => {
  it('opens the course in a window of its own', async () => {
    const { page, app } = running;
    const people = await value<{ rows: { id: string }[] }>(page, 'staff.persons', {
      asOf: '2026-11-22',
      offset: 0,
      limit: 1,
    });
    personId = people.rows[0]?.id ?? '';
    playing = startPlaying(running, { personId, packageId });
    const find = () => app.windows().find((window) => window.url().startsWith('course://'));
    await until(async () => find() !== undefined, 'the course window');
    course = find() as Page;
    await course.getByRole('heading', { level: 1, name: 'Brand på plejehjemmet' }).waitFor();
    await seen(course, 'plain-7-play-page');
  });

  it('reads, sees the film to its end, and turns the pages', async () => {
    await press(course, 'Videre');
    await course.locator('video').waitFor();
    await course.evaluate('document.querySelector("video").play()');
    await course.getByText('100 % er set').waitFor({ timeout: 20_000 });
    await seen(course, 'plain-8-play-film');
    await press(course, 'Næste del');
    await course.getByText('Luk dør og vindue').waitFor({ state: 'attached' });
    await course.getByText('Side 1 af 1').waitFor();
    await seen(course, 'plain-9-play-pdf');
  });

  it('answers the quiz by keyboard, wrongly and then rightly', async () => {
    await press(course, 'Næste del');
    await course.getByLabel('1234').focus();
    await course.keyboard.press('Space');
    await course.keyboard.press('Enter');
    await course.getByText('Du havde 0 af 1 rigtige').waitFor();
    await seen(course, 'plain-10-play-wrong');
    await press(course, 'Prøv igen');
    await course.getByLabel('112').focus();
    await course.keyboard.press('Space');
    await course.keyboard.press('Enter');
    await course.getByText('Quizzen er bestået.').waitFor();
    await press(course, 'Afslut');
    await course.getByText('Du har gennemført kurset').first().waitFor();
    await seen(course, 'plain-11-play-end');
  });

  it('closes it, and the register knows', async () => {
    await press(course, 'Gem og luk');
    expect(await playing).toMatchObject({
      ok: true,
      value: { completion: 'completed', success: 'passed', scaled: 1, raw: 1, max: 1, progress: 1, refused: 0 },
    });
    const known = await value<{ attempts: number }>(running.page, 'learning.plainCourse', { packageId });
    expect(known.attempts).toBe(1);
  });
});
