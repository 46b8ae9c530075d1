/**
 * Writes numbered transactions into a register until it is killed or told to
 * close. A number on stdout is an acknowledgement: its commit has returned.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { newBase, openTestRegister } from '../support/registers.ts';
import { countWritten, unitsOnly, writeNumbered } from './numbered-writes.ts';

/** Straight to the pipe: nothing may wait in a buffer that a kill would empty. */
const tell = (line: string): void => void writeSync(1, `${line}\n`);

createInterface({ input: process.stdin }).once('line', (line) => {
  const { folder, stopAfter } = JSON.parse(line) as { folder: string; stopAfter: number };
  tell('opening');
  const open = openTestRegister(folder);
  const units = unitsOnly(open.reader);
  const first = countWritten(open.reader) + 1;
  tell('writing');
  for (let number = first; number < first + stopAfter; number++) {
    writeNumbered(open, newBase(), units, number);
    tell(String(number));
  }
  tell('closing');
  open.close();
  tell('closed');
});
tell('ready');
