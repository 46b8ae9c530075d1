// Connects its own stdin and stdout to the real program's print service. The terminal program runs
// on Electron's Node, where there is no window to print from; it starts this script for reports:
//   node print.mjs  (or the same under Electron's Node)
// stdout carries bytes of the service and nothing else.
import { isMain, main } from './common.mjs';
import { ended, prepareWindowed } from './launch.mjs';

/**
 * @param {{ appDir?: string, args?: readonly string[], stdio?: import("node:child_process").StdioOptions }} [options]
 * @returns {Promise<{ child: import("node:child_process").ChildProcess, stop: () => void }>} call `stop` when it has ended
 */
export async function startPrinter({ appDir, args = [], stdio = ['pipe', 'pipe', 'inherit'] } = {}) {
  const windowed = await prepareWindowed({ appDir });
  // A profile of its own: the program may be open at the same time, and nothing printed may stay behind.
  const profile = `--user-data-dir=${windowed.makeSharedDir('profile')}`;
  const child = windowed.spawn([windowed.appDir, '--print-service', profile, ...args], { stdio });
  child.once('exit', windowed.stop);
  return { child, stop: windowed.stop };
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const { child } = await startPrinter({ args: process.argv.slice(2), stdio: 'inherit' });
    return ended(child);
  });
}
