/** No name and no CPR number in the clear in any file that a session leaves, also when it is cut short. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startChild } from '../support/children.ts';
import { listFiles, withTempFolder } from '../support/folders.ts';
import { findInFile, makeNeedles, type Needles, peopleIn } from '../support/needles.ts';
import { PASSPHRASE } from '../support/registers.ts';
import { fixtures, makeSessionFolders, runSession, type SessionFolders } from './terminal-session.ts';

export interface LeakResult {
  readonly needles: number;
  readonly files: number;
  readonly bytes: number;
  readonly logLeftBehind: boolean;
  /** File by file what was found. The name itself is told: it belongs to nobody. */
  readonly leaks: readonly string[];
}

const PAYROLL = ['ansaettelser-2026-10.csv', 'ansaettelser-2026-11.csv'] as const;

export function vesterhedeNeedles(): Needles {
  const texts = PAYROLL.flatMap((name) => [...peopleIn(readFileSync(path.join(fixtures, name)))]);
  return makeNeedles(new Set(texts));
}

async function dieDuringImport(parent: string, folders: SessionFolders): Promise<void> {
  const file = path.join(fixtures, PAYROLL[0]);
  const child = await startChild('test/crash/dying-import-child.ts', {
    args: [path.join(path.dirname(folders.register), 'Genskabt.pejling'), PASSPHRASE, file, path.join(parent, 'home')],
    env: folders.environment,
  });
  const { signal } = await child.ended;
  if (signal !== 'SIGKILL') throw new Error(`the importing child failed: ${child.errors()}`);
}

export function lookForLeaks(options: { readonly quick: boolean }): Promise<LeakResult> {
  return withTempFolder(async (parent) => {
    const needles = vesterhedeNeedles();
    const folders = makeSessionFolders(parent);
    const written = await runSession(parent, folders, options);
    await dieDuringImport(parent, folders);
    const files = listFiles(parent);
    const leaks = files.flatMap((file) => {
      const found = findInFile(file, needles);
      return found === undefined ? [] : [`${path.relative(parent, file)}: ${found}`];
    });
    for (const text of written) {
      const found = needles.findIn(Buffer.from(text));
      if (found !== undefined) leaks.push(`the terminal's own output: ${found}`);
    }
    return {
      needles: needles.count,
      files: files.length,
      bytes: files.reduce((sum, file) => sum + readFileSync(file).length, 0),
      logLeftBehind: files.some((file) => file.endsWith('-wal') && readFileSync(file).length > 0),
      leaks,
    };
  });
}

/** The search finds what is there: the payroll files themselves, in each encoding. */
export function findsPlanted(): Promise<boolean> {
  return withTempFolder((parent) => {
    mkdirSync(path.join(parent, 'x'));
    const copy = path.join(parent, 'x', 'plain.csv');
    copyFileSync(path.join(fixtures, PAYROLL[0]), copy);
    return findInFile(copy, vesterhedeNeedles()) !== undefined;
  });
}
