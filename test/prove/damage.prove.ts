/** Torn logs (2,000, `--logs=`), turned bits (500, `--flips=`) and full disks. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { flipBits, flipKeyBits } from '../crash/bit-flips.ts';
import { fillByPages, fillVolume } from '../crash/disk-full.ts';
import { tearLogs } from '../crash/torn-log.ts';
import { withTempFolder } from '../support/folders.ts';
import { claim, numberOption, runProof, say } from '../support/report-lines.ts';

const seed = numberOption('seed', Date.now());
const list = (texts: readonly string[]): void => {
  for (const text of texts.slice(0, 20)) say(`        ${text}`);
};

async function proveLogs(): Promise<void> {
  const torn = await tearLogs(numberOption('logs', 2_000), seed);
  claim(
    torn.wrong.length === 0,
    `${torn.cases} torn logs: ${torn.complete} opened with everything, ${torn.shorter} with a shorter prefix, ${torn.refused} refused, ${torn.wrong.length} silently wrong`,
  );
  list(torn.wrong);
}

async function proveFlips(): Promise<void> {
  const flips = await flipBits(numberOption('flips', 500), seed);
  const wrong = [...flips.wrong, ...flips.missed];
  claim(
    wrong.length === 0,
    `${flips.flips} turned bits: ${flips.foundAtOpening} found at opening, ${flips.foundByCheck} by the check, ${flips.missed.length} missed, ${flips.wrong.length} shown wrong`,
  );
  list(wrong);
  const keys = await flipKeyBits(2_000, seed);
  claim(
    keys.wrong.length === 0,
    `${keys.flips} turned bits in keys.json: ${keys.refused} refused, ${keys.harmless} of no effect, ${keys.wrong.length} another key`,
  );
  list(keys.wrong);
}

async function proveFullDisk(): Promise<void> {
  const pages = await fillByPages(400);
  claim(
    pages.wrong.length === 0,
    `${pages.points} amounts of room: ${pages.refused} imports refused with disk_full, ${pages.passed} went through, nothing half`,
  );
  list(pages.wrong);
  await withTempFolder((parent) => {
    const volume = path.join(parent, 'volume');
    mkdirSync(volume);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', volume]).status !== 0) {
      say('skipped: a small file system cannot be mounted here (needs root), so none was filled');
      return;
    }
    try {
      const full = fillVolume(volume);
      claim(
        full.code === 'disk_full' && full.wrong.length === 0,
        `a file system of 6 MB filled up: ${full.code}, no loss, still read and opened`,
      );
      list(full.wrong);
    } finally {
      spawnSync('umount', [volume]);
    }
  });
}

await runProof(async () => {
  say(`seed ${seed}`);
  await proveLogs();
  await proveFlips();
  await proveFullDisk();
});
