/** Account, sandbox and display for the real program, prepared the way `npm test` does it. */
import { chownSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { listEntries } from './folders.ts';
import { root } from './root.ts';

type Launch = typeof import('../../electron/runtime/launch.mjs');
export type Windowed = Awaited<ReturnType<Launch['prepareWindowed']>>;

export async function withWindowed<T>(work: (windowed: Windowed) => Promise<T>): Promise<T> {
  // From its own place: bundled into another folder it would look for the checkout there.
  const file = path.join(root, 'electron', 'runtime', 'launch.mjs');
  const { prepareWindowed } = (await import(pathToFileURL(file).href)) as Launch;
  const windowed = await prepareWindowed();
  // What test/support/electron-app.ts reads.
  process.env.PEJLING_E2E_EXECUTABLE = windowed.wrapperPath;
  process.env.PEJLING_E2E_APP = windowed.appDir;
  process.env.PEJLING_E2E_SHARED = windowed.sharedDir;
  try {
    return await work(windowed);
  } finally {
    windowed.stop();
  }
}

/** Gives a folder and all in it to the account that the program runs as. */
export function handOver(folder: string, windowed: Windowed): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(windowed.sharedDir);
  for (const entry of [folder, ...listEntries(folder)]) chownSync(entry, uid, gid);
}
