// Starts the real program in a real window for the end-to-end tests. `npm test` has prepared
// account, sandbox and display, and says where in three environment variables.
import { chownSync, mkdtempSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { startDriven } from '../../electron/runtime/driver.mjs';

export type LaunchOptions = {
  /** Arguments after the program's own path. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Profile folder; a fresh one when left out. Give the same one twice to start the program again. */
  readonly userData?: string;
};

export type LaunchedApp = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** What the program wrote on stdout and stderr up to now. */
  readonly output: () => string;
  readonly close: () => Promise<void>;
};

const open = new Set<ElectronApplication>();

/** What stands in the windows just now, as a screen reader would tell it: why a test failed is mostly to be read there. */
export async function tellWindows(): Promise<string> {
  const pages = [...open].flatMap((app) => app.windows());
  const told = pages.map(async (page) => {
    const parts = await page.locator('main, [role=dialog], [role=alertdialog], [role=listbox], .pj-toasts').all();
    const trees = parts.map((part) => part.ariaSnapshot({ timeout: 5_000 }).catch((error: Error) => error.message));
    return [page.url(), ...(await Promise.all(trees))].join('\n');
  });
  return (await Promise.all(told)).join('\n\n');
}

/**
 * A fresh folder that the program can read and write. The program may run as another account than
 * the tests: whatever it is to open must be put into such a folder, and be readable to others.
 */
export function makeSharedDir(name: string): string {
  const parent = setting('PEJLING_E2E_SHARED');
  const folder = mkdtempSync(path.join(parent, `${name}-`));
  shareFile(folder);
  return folder;
}

/** Gives a file or folder, made by the test, to the account that the program runs as. */
export function shareFile(file: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(setting('PEJLING_E2E_SHARED'));
  chownSync(file, uid, gid);
}

export async function launchApp({
  args = [],
  env = {},
  userData = makeSharedDir('user-data'),
}: LaunchOptions = {}): Promise<LaunchedApp> {
  const app = await startDriven({
    executablePath: executable(),
    args: [setting('PEJLING_E2E_APP'), `--user-data-dir=${userData}`, ...args],
    folder: userData,
    env: { ...inherited(), ...env },
  });
  const written: string[] = [];
  app.process().stdout?.on('data', (data: Buffer) => written.push(data.toString()));
  app.process().stderr?.on('data', (data: Buffer) => written.push(data.toString()));
  try {
    const page = await app.firstWindow({ timeout: 60_000 });
    open.add(app);
    app.once('close', () => open.delete(app));
    return { app, page, userData, output: () => written.join(''), close: () => app.close() };
  } catch (error) {
    await app.close().catch(() => undefined);
    throw new Error(`The program opened no window.\n${written.join('')}`, { cause: error });
  }
}

/** The test runner's own variables (its NODE_ENV among them) are nothing the program should see. */
function inherited(): Record<string, string> {
  const kept = [
    'PATH',
    'LANG',
    'LC_ALL',
    'TZ',
    'HOME',
    'DISPLAY',
    'WAYLAND_DISPLAY',
    'XAUTHORITY',
    'XDG_RUNTIME_DIR',
    'PEJLING_CHROMIUM_LOG',
  ];
  return Object.fromEntries(
    kept.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Tests that run at the same time have a display each: a focused window is part of a test. */
function executable(): string {
  const displays = setting('PEJLING_E2E_EXECUTABLE').split(path.delimiter);
  const worker = Number(process.env.VITEST_POOL_ID ?? 1);
  const found = displays[worker - 1];
  if (!found) throw new Error(`There is no display for worker ${worker}.`);
  return found;
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the end-to-end tests with "npm test -- e2e".`);
  return value;
}
