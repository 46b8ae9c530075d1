/**
 * The project's own SCORM packages, from the zip into the register, played in the real window by their own buttons:
 * status, score, time and bookmark stand in the register afterwards. (The hostile one: course-hostile.test.ts.)
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readPackage } from '../../electron/formats/scorm/read-package.ts';
import { openPackageZip } from '../../electron/formats/zip/package-zip.ts';
import type { PlayerState } from '../../shared/learning/player.ts';
import { type LaunchedApp, makeSharedDir, shareFile } from '../support/electron-app.ts';
import { listEntries } from '../support/folders.ts';
import { type PackagePart, putPackage, putPerson } from '../support/packages/put-package.ts';
import { scorm12Multi, scorm12Single } from '../support/packages/scorm12.ts';
import { scorm2004Choice, scorm2004Sequenced, scorm2004Single } from '../support/packages/scorm2004.ts';
import { createTestRegister } from '../support/registers.ts';
import { makeZip } from '../support/zips.ts';
import { axeViolations, toLines } from './axe.ts';
import { call, closeCourse, courseWindows, inCourse, startPlaying, unlock, until } from './course-steps.ts';
import { start } from './steps.ts';

const packages = {
  single12: scorm12Single,
  multi12: scorm12Multi,
  single2004: scorm2004Single,
  sequenced: scorm2004Sequenced,
  choice: scorm2004Choice,
} as const;
type Name = keyof typeof packages;

let running: LaunchedApp;
let personId = '';
const ids = {} as Record<Name, string>;

async function put(open: ReturnType<typeof createTestRegister>, name: Name): Promise<void> {
  const parts: readonly PackagePart[] = packages[name];
  const file = join(makeSharedDir('packages'), `${name}.zip`);
  writeFileSync(file, makeZip(parts));
  const zip = openPackageZip(file);
  const { model, title } = await readPackage(zip);
  zip.close();
  ids[name] = putPackage(open, title, model, parts).packageId;
}

beforeAll(async () => {
  const open = createTestRegister(makeSharedDir('register'));
  for (const name of Object.keys(packages) as Name[]) await put(open, name);
  personId = putPerson(open);
  open.close();
  for (const entry of [open.folder, ...listEntries(open.folder)]) shareFile(entry);
  running = await start({ args: [`--register=${open.folder}`] });
  await unlock(running);
}, 120_000);
afterAll(() => running.close());

const state = (): Promise<PlayerState> => inCourse(running.app, 'player', 'window.pejlingPlayer.state()');

/** Settles when the course is closed and what it said is kept; until then no other can be opened. */
let playing: Promise<unknown> = Promise.resolve();

async function play(name: Name): Promise<void> {
  playing = startPlaying(running, { personId, packageId: ids[name] }).catch(() => undefined);
  await until(async () => (await courseWindows(running.app)) === 1, 'the course window');
  await until(async () => (await state()).isReady, 'the player');
}

/** Presses buttons of the content one after another, as soon as it is there. */
async function press(...names: string[]): Promise<void> {
  for (const name of names) {
    await until(() => inCourse(running.app, 'content', `!!document.getElementById('${name}')`), name);
    await inCourse(running.app, 'content', `document.getElementById('${name}').click()`);
  }
}

const shows = (activityId: string | null): Promise<void> =>
  until(async () => {
    const now = await state();
    return now.isReady && now.activityId === activityId;
  }, `activity ${activityId}`);

async function close(): Promise<void> {
  if ((await courseWindows(running.app)) > 0) await closeCourse(running.app);
  await until(async () => (await courseWindows(running.app)) === 0, 'the window to close');
  await playing;
}

// One that failed leaves its window to none of the others.
afterEach(close);

interface Summary {
  readonly completion: string;
  readonly success: string;
  readonly raw: number | null;
  readonly scaled: number | null;
  readonly seconds: number;
  readonly n: number;
  readonly endedAt: string | null;
}

async function attempts(name: Name): Promise<readonly Summary[]> {
  const input = { personId, courseId: null, packageId: ids[name], offset: 0, limit: 20 };
  const found = (await call(running.page, 'learning', 'attempts', input)) as {
    readonly value: { readonly rows: readonly Summary[] };
  };
  return found.value.rows;
}

/** What axe finds on the player's own page; the content is its author's. What a script ends with need not be handed over. */
async function violations(): Promise<string[]> {
  const evaluate = (script: string) => inCourse(running.app, 'player', script.length > 1000 ? `${script};0` : script);
  return toLines(await axeViolations({ evaluate } as unknown as Page));
}

/** PEJLING_SHOTS=FOLDER keeps pictures of the course window. */
async function picture(name: string, width = 1366, height = 768): Promise<void> {
  const folder = process.env.PEJLING_SHOTS;
  if (!folder) return;
  const png = await running.app.evaluate(
    async ({ BrowserWindow }, [width, height]) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().startsWith('course://'));
      window?.setContentSize(width as number, height as number);
      await new Promise((go) => setTimeout(go, 500));
      return (await window?.webContents.capturePage())?.toPNG().toString('base64') ?? '';
    },
    [width, height] as const,
  );
  writeFileSync(join(folder, `${name}.png`), Buffer.from(png, 'base64'));
}

describe('SCORM 1.2', () => {
  it('is gone on with where it was left, and judged by its mastery score', async () => {
    await play('single12');
    await press('next', 'next', 'incomplete', 'suspend');
    await picture('scorm12-single');
    await close();
    expect((await attempts('single12'))[0]).toMatchObject({ completion: 'incomplete', endedAt: null });
    await play('single12');
    await until(
      () =>
        inCourse(
          running.app,
          'content',
          `document.body.dataset.entry === 'resume' && document.getElementById('page').textContent === 'Side 3'`,
        ),
      'the bookmark',
    );
    await press('good', 'completed', 'end');
    await close();
    const [attempt, ...others] = await attempts('single12');
    expect(attempt).toMatchObject({ n: 1, completion: 'completed', success: 'passed', raw: 90, scaled: 0.9 });
    expect(attempt?.seconds).toBeGreaterThan(0);
    expect(others).toEqual([]);
  });

  it('of several parts: by the contents, as far as they are open', async () => {
    await play('multi12');
    await picture('scorm12-multi', 1024, 768);
    expect(await violations()).toEqual([]);
    expect((await state()).choices).toEqual(['A', 'B', 'D']);
    await press('completed', 'end');
    await inCourse(running.app, 'player', `[...document.querySelectorAll('.player-steps button')].at(-1).click()`);
    await shows('B');
    await press('completed');
    await inCourse(running.app, 'player', `window.pejlingPlayer.choose('C')`);
    await shows('C');
    await press('good');
    await inCourse(running.app, 'player', `window.pejlingPlayer.choose('D')`);
    await shows('D');
    await picture('scorm12-done');
    await close();
    expect((await attempts('multi12'))[0]).toMatchObject({ completion: 'completed', success: 'passed', raw: 90 });
  });
});

describe('SCORM 2004', () => {
  it('one SCO, satisfied by its measure', async () => {
    await play('single2004');
    await press('completed', 'good', 'answer', 'finish');
    await until(async () => (await state()).isEnded, 'the end');
    await picture('scorm2004-passed');
    await close();
    expect((await attempts('single2004'))[0]).toMatchObject({
      completion: 'completed',
      success: 'passed',
      scaled: 0.9,
    });
  });

  it('a pre-test skips a module; suspended, resumed, failed and tried again', async () => {
    await play('sequenced');
    await press('knows1', 'lacks2', 'completed');
    await picture('scorm2004-sequenced');
    await press('onward');
    await shows('MODUL2');
    await press('next', 'next', 'later');
    await until(async () => (await courseWindows(running.app)) === 0 || (await state()).isEnded, 'to be suspended');
    await close();
    await play('sequenced');
    await shows('MODUL2');
    await until(
      () => inCourse(running.app, 'content', `document.getElementById('page').textContent === 'Side 3'`),
      'the bookmark',
    );
    await press('passed', 'good', 'onward');
    await shows('SLUTTEST');
    await press('completed', 'bad', 'onward');
    await until(
      () => inCourse(running.app, 'content', `document.body.dataset.entry === 'ab-initio'`),
      'the second attempt',
    );
    await press('completed', 'bad', 'onward');
    await until(async () => (await state()).isEnded, 'the end');
    await picture('scorm2004-failed');
    expect(await violations()).toEqual([]);
    await close();
    expect((await attempts('sequenced'))[0]).toMatchObject({ success: 'failed', n: 1 });
  });

  it('choice within limits, a page without the program’s buttons, a drawn quiz', async () => {
    await play('choice');
    await picture('scorm2004-choice');
    expect((await state()).choices).toEqual(['DEL1A', 'DEL1B', 'DEL2A', 'DEL2B']);
    await inCourse(running.app, 'player', `window.pejlingPlayer.choose('DEL1B')`);
    await shows('DEL1B');
    expect(await inCourse(running.app, 'player', `document.querySelectorAll('.player-steps button').length`)).toBe(0);
    await close();
    expect((await attempts('choice'))[0]?.completion).toBe('incomplete');
  });
});
