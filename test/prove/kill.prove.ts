/** kill -9 during writes, 1,000 rounds (`--rounds=`), and that every commit was forced to the disk. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { killRounds } from '../crash/kill-rounds.ts';
import { prepareRegister } from '../crash/numbered-writes.ts';
import { bundleChild } from '../support/children.ts';
import { withTempFolder } from '../support/folders.ts';
import { createTestRegister, newBase } from '../support/registers.ts';
import { claim, numberOption, runProof, say } from '../support/report-lines.ts';

async function countSyncs(commits: number): Promise<void> {
  if (spawnSync('strace', ['-V']).status !== 0) {
    say('skipped: strace is not installed, so forced writes were not counted (Debian: apt-get install strace)');
    return;
  }
  const script = await bundleChild('test/crash/writing-child.ts');
  await withTempFolder((parent) => {
    const open = createTestRegister(parent);
    prepareRegister(open, newBase());
    open.close();
    const trace = path.join(parent, 'trace');
    const words = path.join(parent, 'words');
    writeFileSync(words, `${JSON.stringify({ folder: open.folder, stopAfter: commits })}\n`);
    const command = `exec strace -f -qq -e trace=fsync,fdatasync -o '${trace}' "$0" '${script}' < '${words}'`;
    const result = spawnSync('sh', ['-c', command, process.execPath], {
      encoding: 'utf8',
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      maxBuffer: 64 * 1024 * 1024,
    });
    const told = result.stdout.split('\n').filter((line) => /^\d+$/.test(line)).length;
    const syncs = spawnSync('grep', ['-cE', 'f(data)?sync\\(.*= 0', trace], { encoding: 'utf8' });
    const counted = Number(syncs.stdout.trim());
    claim(told === commits && counted >= commits, `${told} commits, ${counted} forced writes to the disk`);
  });
}

await runProof(async () => {
  const rounds = numberOption('rounds', 1_000);
  const result = await killRounds({
    rounds,
    seed: numberOption('seed', Date.now()),
    withinMs: 1_200,
    onRound: (done) => {
      if (done % 100 === 0) say(`        ${done} rounds`);
    },
  });
  const { opening, writing, closing } = result.moments;
  claim(
    result.lost === 0,
    `${rounds} kills (${writing} while writing, ${opening} while opening, ${closing} while closing): ${result.acknowledged} acknowledged transactions, ${result.lost} lost`,
  );
  claim(result.wrong.length === 0, `nothing half, every check and audit chain in order: ${result.wrong.length} faults`);
  for (const text of result.wrong.slice(0, 20)) say(`        ${text}`);
  await countSyncs(1_000);
});
