/** Brings an old register up to date and stops dead at the given halt: no handler runs, nothing is tidied. */
import { createInterface } from 'node:readline';
import { openRegisterFiles } from '../../db/engine/open.ts';
import { bringUpToDate } from '../../electron/register/open-register.ts';
import { newBase } from '../support/registers.ts';
import { stepsWithHalts } from './migration-steps.ts';

createInterface({ input: process.stdin }).once('line', (line) => {
  const { folder, key, from, stopAt } = JSON.parse(line) as {
    folder: string;
    key: string;
    from: number;
    /** A halt by its number; −1: right after the commit. */
    stopAt: number;
  };
  const raw = Buffer.from(key, 'hex');
  const files = openRegisterFiles(folder, raw);
  files.writer.function('halt', (at) => {
    if (at === stopAt) process.kill(process.pid, 'SIGKILL');
    return null;
  });
  bringUpToDate(files, folder, raw, newBase(), stepsWithHalts(from).steps);
  process.kill(process.pid, 'SIGKILL');
});
process.stdout.write('ready\n');
