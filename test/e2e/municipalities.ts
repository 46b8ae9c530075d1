/**
 * Two municipalities that take seconds to make: made once, and most files of tests begin with a copy of one. Their
 * passphrase is a cheap one, for each of the many that open them would otherwise work it out for a second. The window
 * makes registers of its own in pages.test.ts, register.test.ts and import.test.ts.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fillDemo } from '../../electron/demo/fill.ts';
import { DEMO_PASSPHRASE } from '../../shared/register/demo.ts';
import { type LaunchedApp, makeSharedDir, shareFile } from '../support/electron-app.ts';
import { listEntries } from '../support/folders.ts';
import { createTestRegister, PASSPHRASE } from '../support/registers.ts';
import { newTerminalUser } from '../support/terminal.ts';
import { fixtures, start, unlock } from './steps.ts';

const DEMO = 'Demokommune.pejling';
const VESTERHEDE = 'Vesterhede.pejling';
const made = (name: string): string => join(process.env.PEJLING_E2E_SHARED ?? '', name);

function makeDemo(folder: string): void {
  createTestRegister(folder, 'Demokommune', {
    userName: 'Demo',
    passphrase: DEMO_PASSPHRASE,
    demo: true,
    fill: (open, base) => fillDemo(open, base),
  }).close();
}

async function makeVesterhede(folder: string): Promise<void> {
  createTestRegister(folder, 'Vesterhede').close();
  const user = newTerminalUser();
  for (const [kind, file] of [
    ['organisation', 'organisation.csv'],
    ['staff', 'ansaettelser-2026-11.csv'],
    ['courses', 'kurser-plan2learn.csv'],
  ] as const) {
    await user.done(made(VESTERHEDE), 'import', kind, join(fixtures, 'vesterhede', file));
  }
  user.remove();
}

/** Called by vitest before the first test in a window; the folder goes when the windows do. */
export async function setup(): Promise<void> {
  const folder = process.env.PEJLING_E2E_SHARED;
  if (!folder) return;
  makeDemo(folder);
  await makeVesterhede(folder);
}

async function startCopy(name: string, passphrase: string): Promise<LaunchedApp> {
  const folder = join(makeSharedDir('register'), name);
  cpSync(made(name), folder, { recursive: true });
  for (const file of [folder, ...listEntries(folder)]) shareFile(file);
  const running = await start({ args: [`--register=${folder}`] });
  await unlock(running.page, passphrase);
  await running.page.getByRole('heading', { level: 1, name: 'Start' }).waitFor({ timeout: 60_000 });
  return running;
}

/** The program with a demo municipality that nobody else has. */
export const startDemo = (): Promise<LaunchedApp> => startCopy(DEMO, DEMO_PASSPHRASE);

/** The fixture municipality as its own files leave it; nothing of what the demo municipality has been given besides. */
export const startVesterhede = (): Promise<LaunchedApp> => startCopy(VESTERHEDE, PASSPHRASE);
