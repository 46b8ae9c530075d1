/** Cold start to the unlock page against a bare Electron window (issue: at most 1.5 times). */
import type { ChildProcess } from 'node:child_process';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import { alternate, compare } from '../support/measure.ts';
import { createTestRegister } from '../support/registers.ts';
import { numberOption, runProof, say } from '../support/report-lines.ts';
import { handOver, type Windowed, withWindowed } from '../support/windowed.ts';
import { STANDS, writeBareApp, writeWatchedApp } from './watched-apps.ts';

const ROUNDS = numberOption('rounds', 15);
const RATIO = 1.5;
const TIMEOUT_MS = 60_000;

function timeToPage(child: ChildProcess, started: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let took: number | undefined;
    let said = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS);
    const read = (data: Buffer): void => {
      said += data.toString();
      if (took === undefined && said.includes(STANDS)) took = performance.now() - started;
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('close', () => {
      clearTimeout(timer);
      if (took === undefined) reject(new Error(`the page never stood: ${said}`));
      else resolve(took);
    });
  });
}

/** Each program has a profile of its own, made by a start that is not counted. */
function starter(windowed: Windowed, app: string, args: readonly string[]): () => Promise<number> {
  const profile = windowed.makeSharedDir('profile');
  return () => {
    const started = performance.now();
    const child = windowed.spawn([app, `--user-data-dir=${profile}`, ...args], { stdio: 'pipe' });
    return timeToPage(child, started);
  };
}

await runProof(() =>
  withWindowed(async (windowed) => {
    const folder = windowed.makeSharedDir('bench');
    const register = createTestRegister(folder, 'Vesterhede');
    register.close();
    const words = messagesFor('da');
    const title = words.app.pageTitle(words.register.unlock.title);
    const bare = starter(windowed, writeBareApp(folder), []);
    const ours = starter(windowed, writeWatchedApp(folder, windowed.appDir, title), [`--register=${register.folder}`]);
    handOver(folder, windowed);
    await bare();
    await ours();
    const pair = await alternate(ROUNDS, bare, ours);
    say('        from the start of the process to the page being drawn');
    compare({ ours: `Pejling to "${title}"`, anchor: 'a bare Electron window' }, pair, RATIO);
  }),
);
