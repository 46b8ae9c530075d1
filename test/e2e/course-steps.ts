/** A course window in the real program, and a register that holds a course to play in it. */
import type { ElectronApplication, Page } from 'playwright-core';
import type { Result } from '../../shared/kernel/result.ts';
import type { PackageModel } from '../../shared/learning/package-model.ts';
import { type LaunchedApp, makeSharedDir, shareFile } from '../support/electron-app.ts';
import { listEntries } from '../support/folders.ts';
import { type PackagePart, type PutPackage, putPackage, putPerson } from '../support/packages/put-package.ts';
import { STAND_IN } from '../support/packages/stand-in.ts';
import { createTestRegister, PASSPHRASE } from '../support/registers.ts';
import { ask } from './ask.ts';
import { start } from './steps.ts';

export interface CourseRegister extends PutPackage {
  readonly folder: string;
  readonly personId: string;
}

export function makeCourseRegister(title: string, model: PackageModel, parts: readonly PackagePart[]): CourseRegister {
  const parent = makeSharedDir('register');
  const open = createTestRegister(parent);
  const put = putPackage(open, title, model, parts);
  const personId = putPerson(open);
  open.close();
  for (const entry of [open.folder, ...listEntries(open.folder)]) shareFile(entry);
  return { ...put, folder: open.folder, personId };
}

export async function unlock({ page }: LaunchedApp): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const result = await call(page, 'register', 'unlock', { userName: 'Åse', passphrase: PASSPHRASE });
  if (!result.ok) throw new Error(`not unlocked: ${JSON.stringify(result)}`);
}

export async function openRegister({ folder }: CourseRegister): Promise<LaunchedApp> {
  const running = await start({ args: [`--register=${folder}`] });
  await unlock(running);
  return running;
}

/** As a page of the program asks. */
export const call = (page: Page, room: string, name: string, input: unknown): Promise<Result<unknown>> =>
  ask(page, `${room}.${name}`, input);

/** Starts playing and does not wait for its end. */
export function startPlaying(running: LaunchedApp, input: Record<string, unknown>): Promise<unknown> {
  return call(running.page, 'desktop', 'playCourse', { handOver: false, again: false, ...input });
}

/** Runs in the course window, in its page or in the course's own frame; main asks as the terminal does. */
export async function inCourse<T>(app: ElectronApplication, where: 'player' | 'content', script: string): Promise<T> {
  return (await app.evaluate(
    async ({ BrowserWindow }, [where, script]) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().startsWith('course://'));
      const main = window?.webContents.mainFrame;
      if (!main) throw new Error('no course window');
      const frame = where === 'player' ? main : main.frames.find(({ url }) => url.includes('/content/'));
      return frame?.executeJavaScript(script as string);
    },
    [where, script] as const,
  )) as T;
}

export const courseWindows = (app: ElectronApplication): Promise<number> =>
  app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().filter((one) => one.webContents.getURL().startsWith('course://')).length,
  );

export async function until(holds: () => Promise<boolean>, what: string, tenths = 200): Promise<void> {
  for (let i = 0; i < tenths; i++) {
    if (await holds().catch(() => false)) return;
    await new Promise((go) => setTimeout(go, 100));
  }
  throw new Error(`never came: ${what}`);
}

export interface StandIn {
  readonly attempt: { readonly n: number; readonly isResumed: boolean; readonly lastCommit: number };
  readonly learner: { readonly id: string; readonly name: string };
}

/** The window with the stand-in in it. */
export async function standIn(app: ElectronApplication): Promise<StandIn> {
  await until(async () => (await courseWindows(app)) === 1, 'the course window');
  return inCourse<StandIn>(app, 'player', STAND_IN);
}

export const closeCourse = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().startsWith('course://'))
      ?.close();
  });
