// Our own virtual displays, where the machine has none.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { asAccount } from './account.mjs';
import { RuntimeProblem } from './common.mjs';
import { inPath } from './system.mjs';

/** @typedef {{ display: string, stop: () => void }} Display */

/**
 * One after another: each takes the first number that is free.
 * @param {import("./account.mjs").Account | undefined} account
 * @param {number} count
 * @returns {Promise<Display[]>}
 */
export async function startDisplays(account, count) {
  /** @type {Display[]} */
  const started = [];
  while (started.length < count) started.push(await startDisplay(account));
  return started;
}

/**
 * @param {import("./account.mjs").Account | undefined} account
 * @returns {Promise<Display>}
 */
function startDisplay(account) {
  // X wants this folder to belong to root, and complains when an account makes it.
  if (account && !fs.existsSync('/tmp/.X11-unix')) {
    fs.mkdirSync('/tmp/.X11-unix');
    fs.chmodSync('/tmp/.X11-unix', 0o1777);
  }
  // It ends with us even if we are killed: the death signal is set after the change of account.
  const prefix = account ? asAccount(account) : [inPath('setpriv') ?? 'setpriv'];
  const [program, ...args] = [
    ...prefix,
    '--pdeathsig=TERM',
    inPath('Xvfb') ?? 'Xvfb',
    ...['-displayfd', '3', '-nolisten', 'tcp', '-screen', '0', '1920x1080x24', '-noreset'],
  ];
  const server = spawn(/** @type {string} */ (program), args, {
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  server.stderr?.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  return new Promise((resolve, reject) => {
    let number = '';
    const fail = () => reject(new RuntimeProblem(`The virtual display (Xvfb) did not start. ${errors.trim()}`));
    const timer = setTimeout(() => {
      server.kill();
      fail();
    }, 20_000);
    server.once('error', fail);
    server.once('exit', fail);
    const answer = /** @type {import("node:stream").Readable} */ (server.stdio[3]);
    answer.setEncoding('utf8').on('data', (text) => {
      number += text;
      if (!number.includes('\n')) return;
      clearTimeout(timer);
      server.off('exit', fail);
      // It must not keep a finished tool alive.
      server.unref();
      for (const stream of [server.stderr, answer]) {
        const socket = /** @type {{ unref?: () => void } | null} */ (/** @type {unknown} */ (stream));
        socket?.unref?.();
      }
      resolve({ display: `:${number.trim()}`, stop: () => server.kill('SIGTERM') });
    });
  });
}
