/** A process killed during a backup, 300 times (`--kills=`). */
import { killBackups } from '../crash/backup-kills.ts';
import { claim, numberOption, runProof, say } from '../support/report-lines.ts';

await runProof(async () => {
  const { kills, whole, half, wrong } = await killBackups(
    numberOption('kills', 300),
    numberOption('seed', Date.now()),
    400,
  );
  claim(
    wrong.length === 0,
    `${kills} kills: ${whole} backups stood under their names, all whole; ${half} halves stayed hidden and were cleared; source untouched`,
  );
  for (const text of wrong.slice(0, 20)) say(`        ${text}`);
});
