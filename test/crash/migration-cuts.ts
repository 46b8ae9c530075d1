/**
 * A migration cut short at every statement: the next start finds the old
 * register or the newest one, never a third (engineering §D8). The quick form
 * photographs the files at every halt, which is what a kill would leave; the
 * long form kills a process there.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openRegisterFiles } from '../../db/engine/open.ts';
import { bringUpToDate } from '../../electron/register/open-register.ts';
import { startChild } from '../support/children.ts';
import { copyRegister, withTempFolder } from '../support/folders.ts';
import { newBase } from '../support/registers.ts';
import { stepsWithHalts } from './migration-steps.ts';
import { examineCutShort, makeOldRegister, newest } from './old-register.ts';

export interface CutResult {
  readonly cuts: number;
  readonly stayed: number;
  readonly arrived: number;
  readonly wrong: readonly string[];
}

type Tally = { cuts: number; stayed: number; arrived: number; wrong: string[] };
const newTally = (): Tally => ({ cuts: 0, stayed: 0, arrived: 0, wrong: [] });

function count(tally: Tally, at: number, found: ReturnType<typeof examineCutShort>): void {
  tally.cuts += 1;
  if (found.version === newest) tally.arrived += 1;
  else tally.stayed += 1;
  tally.wrong.push(...found.wrong.map((text) => `cut at ${at}: ${text}`));
}

/** @param every 1: a picture at each statement */
export function photographMigration(from: number, every = 1): Promise<CutResult> {
  return withTempFolder((parent) => {
    const tally = newTally();
    const { folder, key } = makeOldRegister(parent, from);
    const { steps, halts } = stepsWithHalts(from);
    const picture = (at: number): string => path.join(parent, `at-${at}.pejling`);
    const files = openRegisterFiles(folder, key);
    const isLookedAt = (at: number): boolean => at % every === 0 || at === halts;
    files.writer.function('halt', (at) => {
      if (isLookedAt(Number(at))) copyRegister(folder, picture(Number(at)));
      return null;
    });
    bringUpToDate(files, folder, key, newBase(), steps);
    copyRegister(folder, picture(halts));
    files.close();
    for (let at = 0; at <= halts; at++) {
      if (!isLookedAt(at)) continue;
      const found = examineCutShort({ folder: picture(at), key }, from);
      // The copies leave the backup where it is: it is looked at where processes are killed.
      const wrong = found.wrong.filter((text) => text !== 'was changed without a backup');
      count(tally, at, { ...found, wrong });
    }
    return tally;
  });
}

/** @param every 1: a kill at each statement */
export function killMigration(from: number, every = 1): Promise<CutResult> {
  return withTempFolder(async (parent) => {
    const tally = newTally();
    const { halts } = stepsWithHalts(from);
    const stops = Array.from({ length: halts }, (_, at) => at).filter((at) => at % every === 0);
    for (const stopAt of [...stops, -1]) {
      const inner = path.join(parent, `kill-${stopAt}`);
      mkdirSync(inner);
      const register = makeOldRegister(inner, from);
      const child = await startChild('test/crash/migrating-child.ts');
      child.tell({ folder: register.folder, key: register.key.toString('hex'), from, stopAt });
      const { signal } = await child.ended;
      if (signal !== 'SIGKILL') throw new Error(`the migrating child ended by itself: ${child.errors()}`);
      count(tally, stopAt, examineCutShort(register, from));
    }
    return tally;
  });
}
