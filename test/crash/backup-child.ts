/** Makes one backup after the other until it is killed. */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createBackup } from '../../db/engine/backup.ts';
import { newBase, openTestRegister } from '../support/registers.ts';

createInterface({ input: process.stdin }).once('line', (line) => {
  const { folder, target } = JSON.parse(line) as { folder: string; target: string };
  const open = openTestRegister(folder);
  writeSync(1, 'open\n');
  for (;;) {
    const { random, now } = newBase();
    createBackup({ ...open, name: open.info.name }, { target, now, reason: 'manual', random });
    writeSync(1, 'made\n');
  }
});
writeSync(1, 'ready\n');
