// Starts Electron: as plain Node for tools and tests, or as the real program with a window.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { asAccount, succeedsAs, windowAccount } from './account.mjs';
import { RuntimeProblem, root, run } from './common.mjs';
import { startDisplays } from './display.mjs';
import { resolveElectron } from './resolve.mjs';
import { readableFor } from './stage.mjs';
import { ensureSystem, hasDisplay } from './system.mjs';

/**
 * The environment that makes the Electron binary behave as Node.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function nodeEnv(env = {}) {
  return { ...process.env, ...env, ELECTRON_RUN_AS_NODE: '1' };
}

/**
 * Runs a script on Electron's own Node.
 * @param {readonly string[]} args script and its arguments
 * @param {{ env?: NodeJS.ProcessEnv, stdio?: import("node:child_process").StdioOptions, cwd?: string, quiet?: boolean }} [options]
 * @returns {Promise<number>} exit code
 */
export async function runNode(args, { env, stdio = 'inherit', cwd = root, quiet = true } = {}) {
  const electron = await resolveElectron({ quiet });
  await ensureSystem({ windowed: false });
  return run(electron.path, args, { env: nodeEnv(env), stdio, cwd });
}

/**
 * @typedef {object} Windowed what is needed to start the real program
 * @property {string} appDir folder with package.json and dist/, readable by the program
 * @property {string} electronPath
 * @property {string} wrapperPath an executable to call in place of Electron, with Electron's arguments
 * @property {readonly string[]} wrapperPaths one for each display; the first is `wrapperPath`
 * @property {string} sharedDir folder the program may write to; removed by `stop`
 * @property {(name: string) => string} makeSharedDir a fresh folder inside it
 * @property {import('./account.mjs').Account | undefined} account the one the program runs as; undefined: ourselves
 * @property {boolean} visible whether a person can see the window
 * @property {(args: readonly string[], options?: SpawnOptions) => import("node:child_process").ChildProcess} spawn
 * @property {() => void} stop
 *
 * @typedef {{ stdio?: import("node:child_process").StdioOptions, env?: NodeJS.ProcessEnv }} SpawnOptions
 */

/**
 * Prepares account, display and files for the real program. Call `stop` at the end.
 * @param {{ appDir?: string, electronPath?: string, displays?: number, quiet?: boolean }} [options]
 *   electronPath: a packaged program instead of the runtime (it brings its own application)
 *   displays: how many, each with windows and a focus of its own; a person's display stays the only one
 * @returns {Promise<Windowed>}
 */
export async function prepareWindowed({ appDir = root, electronPath, displays = 1, quiet = true } = {}) {
  const runtime = await resolveElectron({ quiet });
  await ensureSystem({ windowed: true });
  const account = await windowAccount();
  const electron = electronPath ? { ...runtime, path: electronPath, dist: path.dirname(electronPath) } : runtime;
  // A packed program carries its own application, so there is none of ours to make readable.
  const carried = electronPath ? path.dirname(electronPath) : appDir;
  const files = account
    ? await readableFor(account, { appDir: carried, electron })
    : { appDir: carried, electronPath: electron.path };
  await ensureSandbox(account, files.electronPath);

  const tempRoot = account ? '/tmp' : os.tmpdir();
  sweep(tempRoot);
  // Two folders: the wrapper is run by us (perhaps root), so the account must not be able to write it.
  const ownDir = fs.mkdtempSync(path.join(tempRoot, `pejling-run-${process.pid}-`));
  const sharedDir = fs.mkdtempSync(path.join(tempRoot, `pejling-shared-${process.pid}-`));
  if (account) fs.chownSync(sharedDir, account.uid, account.gid);
  /** @param {string} name */
  const makeSharedDir = (name) => newSharedDir(sharedDir, name);

  const visible = hasDisplay();
  const started = visible ? [] : await startDisplays(account, displays);
  const numbers = visible ? [undefined] : started.map(({ display }) => display);
  const wrapperPaths = numbers.map((display, index) => {
    if (process.platform !== 'linux') return files.electronPath;
    const env = windowEnv({ account, display, makeSharedDir });
    return writeWrapper({ ownDir, index, account, env, electronPath: files.electronPath });
  });
  const wrapperPath = /** @type {string} */ (wrapperPaths[0]);

  let stopped = false;
  const stop = () => {
    if (stopped) return;
    stopped = true;
    process.off('exit', stop);
    for (const display of started) display.stop();
    fs.rmSync(ownDir, { recursive: true, force: true });
    fs.rmSync(sharedDir, { recursive: true, force: true, maxRetries: 3 });
  };
  process.on('exit', stop);

  return {
    ...files,
    wrapperPath,
    wrapperPaths,
    sharedDir,
    makeSharedDir,
    account,
    visible,
    spawn: (args, { stdio = 'inherit', env: extra = {} } = {}) =>
      spawn(wrapperPath, [...args], {
        stdio,
        env: withoutNode({ ...process.env, ...extra }),
        cwd: account ? '/' : process.cwd(),
      }),
    stop,
  };
}

/**
 * Removes what earlier runs left behind that were killed: a profile may hold what was on screen.
 * @param {string} tempRoot
 */
function sweep(tempRoot) {
  for (const name of fs.readdirSync(tempRoot)) {
    const pid = /^pejling-(?:run|shared)-(\d+)-/.exec(name)?.[1];
    if (!pid) continue;
    try {
      process.kill(Number(pid), 0);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') continue;
      const folder = path.join(tempRoot, name);
      // Where containers share the folder, the process may live where we cannot see it.
      const age = Date.now() - (fs.lstatSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age < 10 * 60_000) continue;
      try {
        fs.rmSync(folder, { recursive: true, force: true });
      } catch {
        // It belongs to another user.
      }
    }
  }
}

/**
 * A fresh folder that belongs to whoever owns the parent.
 * @param {string} parent
 * @param {string} name
 */
export function newSharedDir(parent, name) {
  const folder = fs.mkdtempSync(path.join(parent, `${name}-`));
  const { uid, gid } = fs.statSync(parent);
  if (process.getuid?.() === 0) fs.chownSync(folder, uid, gid);
  return folder;
}

/**
 * Starts the real program and waits for its end.
 * @param {readonly string[]} args arguments after the application's path
 * @param {SpawnOptions & { appDir?: string, quiet?: boolean }} [options]
 * @returns {Promise<number>} exit code
 */
export async function launchWindowed(args, { stdio, env, appDir, quiet = true } = {}) {
  const windowed = await prepareWindowed({ appDir, quiet });
  try {
    return await ended(windowed.spawn([windowed.appDir, ...args], { stdio, env }));
  } finally {
    windowed.stop();
  }
}

/**
 * Waits for a child; Ctrl+C and a request to end are passed on to it.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>}
 */
export function ended(child) {
  return new Promise((resolve, reject) => {
    const pass = () => child.kill('SIGTERM');
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    const done = () => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
    };
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('exit', (code) => {
      done();
      resolve(code ?? 1);
    });
  });
}

/** @param {NodeJS.ProcessEnv} env */
function withoutNode(env) {
  const clean = { ...env };
  delete clean.ELECTRON_RUN_AS_NODE;
  delete clean.NODE_OPTIONS;
  return clean;
}

/**
 * What differs from our own environment for the program's process.
 * @param {{ account: import("./account.mjs").Account | undefined, display: string | undefined, makeSharedDir: (name: string) => string }} from
 * @returns {Record<string, string | undefined>} undefined: to be removed
 */
function windowEnv({ account, display, makeSharedDir }) {
  /** @type {Record<string, string | undefined>} */
  const env = { ELECTRON_RUN_AS_NODE: undefined, NODE_OPTIONS: undefined };
  if (display) Object.assign(env, { DISPLAY: display, XAUTHORITY: undefined, WAYLAND_DISPLAY: undefined });
  if (!account) return env;
  if (!display) env.XAUTHORITY = sharedCookie(makeSharedDir, account);
  return {
    ...env,
    HOME: account.home,
    USER: account.name,
    LOGNAME: account.name,
    TMPDIR: '/tmp',
    XDG_RUNTIME_DIR: makeSharedDir('xdg'),
    // Ours point to folders of root's.
    XDG_CONFIG_HOME: undefined,
    XDG_CACHE_HOME: undefined,
    XDG_DATA_HOME: undefined,
    // No desktop session belongs to this account: say so, instead of letting Chromium search.
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    DBUS_SYSTEM_BUS_ADDRESS: 'disabled:',
  };
}

/**
 * Root's display is closed to other accounts unless they have its key.
 * @param {(name: string) => string} makeSharedDir
 * @param {import("./account.mjs").Account} account
 */
function sharedCookie(makeSharedDir, account) {
  const source = process.env.XAUTHORITY ?? path.join(os.homedir(), '.Xauthority');
  if (!fs.existsSync(source)) return undefined;
  const target = path.join(makeSharedDir('display'), 'key');
  fs.copyFileSync(source, target);
  fs.chmodSync(target, 0o600);
  fs.chownSync(target, account.uid, account.gid);
  return target;
}

/**
 * @param {{ ownDir: string, index: number, account: import("./account.mjs").Account | undefined, env: Record<string, string | undefined>, electronPath: string }} from
 */
function writeWrapper({ ownDir, index, account, env, electronPath }) {
  const lines = ['#!/bin/sh'];
  for (const [name, value] of Object.entries(env))
    lines.push(value === undefined ? `unset ${name}` : `export ${name}=${quoted(value)}`);
  // The caller's folder may be closed to the account, and Chromium complains about such a one.
  if (account) lines.push(`cd ${quoted(account.home)}`);
  const command = [...(account ? asAccount(account) : []), electronPath];
  // Ours come last, so that the program finds its own path where it always is.
  lines.push(`exec ${command.map(quoted).join(' ')} "$@" ${extraArgs(account).join(' ')}`, '');
  const file = path.join(ownDir, index === 0 ? 'electron' : `electron-${index + 1}`);
  fs.writeFileSync(file, lines.join('\n'), { mode: 0o700 });
  return file;
}

/** @param {import("./account.mjs").Account | undefined} account */
function extraArgs(account) {
  /** @type {string[]} */
  const args = [];
  // Containers often have a shared memory of 64 MB, which large pages outgrow.
  const shared = fs.statfsSync('/dev/shm');
  if (shared.bsize * shared.blocks < 256 * 1024 * 1024) args.push('--disable-dev-shm-usage');
  if (account) {
    // The account has no keyring; without this Chromium looks for one over D-Bus.
    args.push('--password-store=basic');
    // Nor has it a desktop session, about which Chromium complains line after line.
    if (!process.env.PEJLING_CHROMIUM_LOG) args.push('--log-level=3');
  }
  return args;
}

/** @param {string} text */
function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * The sandbox needs user namespaces, or else its helper with root's bit. Never neither.
 * @param {import("./account.mjs").Account | undefined} account
 * @param {string} electronPath
 */
async function ensureSandbox(account, electronPath) {
  if (process.platform !== 'linux') return;
  if (await succeedsAs(account, ['unshare', '--user', '--map-root-user', '--pid', '--net', '--fork', 'true'])) return;
  const helper = path.join(path.dirname(electronPath), 'chrome-sandbox');
  const stat = fs.statSync(helper, { throwIfNoEntry: false });
  if (stat && stat.uid === 0 && (stat.mode & 0o4755) === 0o4755) return;
  if (stat && account) {
    fs.chownSync(helper, 0, 0);
    fs.chmodSync(helper, 0o4755);
    return;
  }
  throw new RuntimeProblem(
    `This system does not let ordinary users make namespaces, which Chromium's sandbox needs. Run this once, then try again:\n  sudo chown root:root ${quoted(helper)} && sudo chmod 4755 ${quoted(helper)}`,
    2,
  );
}
