/** No name in the clear after a session, and no file written anywhere but where the session was told to. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lookForLeaks } from '../crash/leak.ts';
import { fixtures, makeSessionFolders, runSession } from '../crash/terminal-session.ts';
import { bundleChild } from '../support/children.ts';
import { withTempFolder } from '../support/folders.ts';
import { claim, runProof, say } from '../support/report-lines.ts';

/** Devices, and what the kernel shows as files: nothing of it lies on a disk. */
const NO_DISK = ['/dev/', '/proc/', '/sys/'];

function writtenFiles(trace: string): string[] {
  const files = readFileSync(trace, 'utf8')
    .split('\n')
    .filter((line) => /O_(WRONLY|RDWR|CREAT)/.test(line) && !line.includes('= -1'))
    .map((line) => /"([^"]+)"/.exec(line)?.[1] ?? '');
  return [...new Set(files)].filter((file) => file !== '' && !NO_DISK.some((start) => file.startsWith(start)));
}

async function traceImport(): Promise<void> {
  if (spawnSync('strace', ['-V']).status !== 0) {
    say('skipped: strace is not installed, so written files were not listed (Debian: apt-get install strace)');
    return;
  }
  const script = await bundleChild('electron/cli/index.ts', 'cjs');
  await withTempFolder(async (parent) => {
    const folders = makeSessionFolders(parent);
    await runSession(parent, folders, { quick: true });
    const trace = path.join(parent, 'trace');
    const file = path.join(fixtures, 'ansaettelser-2026-10.csv');
    const words = ['import', 'staff', file, '--effective', '2026-12-01', '--approve-ended'];
    const where = ['--register', folders.register, '--passphrase-file', folders.passphraseFile];
    const result = spawnSync(
      'strace',
      ['-f', '-qq', '-e', 'trace=open,openat,creat', '-o', trace, process.execPath, script, ...words, ...where],
      { encoding: 'utf8', env: folders.environment, cwd: parent },
    );
    const outside = writtenFiles(trace).filter((name) => !name.startsWith(parent) && path.isAbsolute(name));
    claim(
      result.status === 0 && outside.length === 0,
      `an import opened no file for writing outside its folders: ${outside.join(', ') || 'none'}`,
    );
  });
}

await runProof(async () => {
  const { needles, files, bytes, leaks } = await lookForLeaks({ quick: false });
  claim(
    leaks.length === 0,
    `${needles} names, numbers and addresses looked for in ${files} files (${Math.round(bytes / 1024)} KiB): ${leaks.length} found`,
  );
  for (const text of leaks) say(`        ${text}`);
  await traceImport();
});
