// npm run dist:dir: packs the program with electron-builder.
//   --dir                           unpacked folder instead of installers
//   --allow-development-runtime     pack the development runtime too, for a test and never to hand out
//   --smoke                         afterwards start what was packed, until its first page stands
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { main, RuntimeProblem, root, run, say } from './common.mjs';
import { ended, prepareWindowed } from './launch.mjs';
import { resolveElectron } from './resolve.mjs';

const smokeTimeoutMs = 60_000;

await main(async () => {
  const args = process.argv.slice(2);
  const has = (/** @type {string} */ flag) => args.includes(flag);
  const electron = await resolveElectron();
  if (electron.source === 'development' && !has('--allow-development-runtime')) {
    throw new RuntimeProblem(
      'Only the official Electron is packed, and it could not be downloaded here.\nTo test the packing itself: npm run dist:dir -- --allow-development-runtime',
      2,
    );
  }
  await build({ production: true });
  const config = [
    // The binary we resolved and checked; electron-builder would download one of its own.
    `-c.electronDist=${electron.dist}`,
    `-c.electronVersion=${electron.version}`,
  ];
  const builder = path.join(root, 'node_modules', 'electron-builder', 'out', 'cli', 'cli.js');
  const mode = has('--dir') ? ['--dir'] : [];
  const code = await run(process.execPath, [builder, ...mode, ...config, '--publish', 'never']);
  if (code !== 0) return code;
  return has('--smoke') ? smoke() : 0;
});

/** Starts the packed program the way a user does: no Node switch, no inspector, sandbox on. */
async function smoke() {
  const executable = packedExecutable();
  const windowed = await prepareWindowed({ electronPath: executable });
  try {
    const child = windowed.spawn(['--smoke-exit', `--user-data-dir=${windowed.makeSharedDir('user-data')}`]);
    const timer = setTimeout(() => child.kill('SIGKILL'), smokeTimeoutMs);
    const code = await ended(child);
    clearTimeout(timer);
    say(code === 0 ? 'The packed program started.' : `The packed program did not start (exit code ${code}).`);
    return code;
  } finally {
    windowed.stop();
  }
}

function packedExecutable() {
  const arch = process.arch === 'arm64' ? '-arm64' : '';
  const files = {
    linux: `linux${arch}-unpacked/pejling`,
    win32: `win${arch}-unpacked/Pejling.exe`,
    darwin: `mac${arch}/Pejling.app/Contents/MacOS/Pejling`,
  };
  const file = path.join(root, 'out', files[/** @type {keyof typeof files} */ (process.platform)] ?? '');
  if (!fs.existsSync(file)) throw new RuntimeProblem(`Nothing was packed: ${file} is missing.`);
  return file;
}
