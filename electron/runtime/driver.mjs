// Lets the driver (Playwright) start the real program and get hold of its windows.
import fs from 'node:fs';
import path from 'node:path';
import { _electron } from 'playwright-core';

/**
 * The program waits with its first window until the driver has both its debuggers. A driver that comes while the first
 * page is on its way is never told that it has arrived, and waits for it in vain: about one start in seven. What the
 * driver calls when it has come is its own name for it.
 */
const HOLD = `
const { app } = require('electron');
const ready = app.whenReady();
const driven = new Promise((resolve) => { globalThis.__playwright_run = resolve; });
app.whenReady = () => driven.then(() => ready);
`;

/**
 * @param {object} from
 * @param {string} from.executablePath what to start in place of Electron (`prepareWindowed`)
 * @param {readonly string[]} from.args the program's folder first
 * @param {string} from.folder one that the program can read
 * @param {Record<string, string>} [from.env] the program's whole environment; our own when left out
 * @param {number} [from.timeout] in milliseconds
 * @returns {Promise<import("playwright-core").ElectronApplication>}
 */
export async function startDriven({ executablePath, args, folder, env, timeout = 60_000 }) {
  const hold = path.join(folder, 'hold.cjs');
  fs.writeFileSync(hold, HOLD, { mode: 0o644 });
  return _electron.launch({
    executablePath,
    args: ['-r', hold, ...args],
    // Playwright switches the sandbox off unless told not to.
    chromiumSandbox: true,
    env,
    timeout,
  });
}
