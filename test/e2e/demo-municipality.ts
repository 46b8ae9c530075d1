/**
 * The demo municipality takes seconds to make, so the terminal makes it once, and most files of tests begin with a copy
 * of it. The window makes one of its own in pages.test.ts.
 */
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DEMO_PASSPHRASE } from '../../shared/register/demo.ts';
import { type LaunchedApp, makeSharedDir, shareFile } from '../support/electron-app.ts';
import { listEntries } from '../support/folders.ts';
import { newTerminalUser } from '../support/terminal.ts';
import { start, unlock } from './steps.ts';

const made = (): string => join(process.env.PEJLING_E2E_SHARED ?? '', 'Demokommune.pejling');

/** Called by vitest before the first test in a window; the folder goes when the windows do. */
export async function setup(): Promise<void> {
  if (!process.env.PEJLING_E2E_SHARED) return;
  const user = newTerminalUser();
  const { code, stderr } = await user.run('init', '--demo', '--register', made());
  user.remove();
  if (code !== 0) throw new Error(`The demo municipality was not made: ${stderr}`);
}

/** The program with a demo municipality that nobody else has. */
export async function startDemo(): Promise<LaunchedApp> {
  const folder = join(makeSharedDir('demo'), basename(made()));
  cpSync(made(), folder, { recursive: true });
  for (const file of [folder, ...listEntries(folder)]) shareFile(file);
  const running = await start({ args: [`--register=${folder}`] });
  await unlock(running.page, DEMO_PASSPHRASE);
  await running.page.getByRole('heading', { level: 1, name: 'Start' }).waitFor({ timeout: 60_000 });
  return running;
}
