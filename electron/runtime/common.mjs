// Small things that every tool in this folder needs. Plain .mjs with JSDoc types, because these
// tools run on the host's Node before anything has been built.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// Under Electron's Node an .asar archive looks like a folder; to these tools it is a file.
/** @type {{ noAsar?: boolean }} */ (process).noAsar = true;

/** The root of the checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Inside node_modules, so that `npm ci` starts from nothing and no tool has to ignore it. */
export const cacheDir = path.join(root, 'node_modules', '.cache', 'pejling-electron');

/** An error whose text tells the user what to do: shown without a stack. */
export class RuntimeProblem extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Everything the tools say goes to stderr: stdout belongs to the program that is started.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Runs the body of a tool and ends the process with its exit code.
 * @param {() => Promise<number | void>} body
 */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (error instanceof RuntimeProblem) {
      say(error.message);
      process.exitCode = error.exitCode;
    } else {
      say(error instanceof Error ? (error.stack ?? error.message) : String(error));
      process.exitCode = 1;
    }
  }
}

/** @param {string} script the `import.meta.url` of a module */
export function isMain(script) {
  const started = process.argv[1];
  if (!started) return false;
  try {
    return fs.realpathSync(started) === fs.realpathSync(fileURLToPath(script));
  } catch {
    return false;
  }
}

/**
 * Runs a program to its end. Signals sent to us are left to the terminal, which sends them to
 * the child as well.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions & { timeoutMs?: number }} [options]
 * @returns {Promise<number>} exit code; 128 + signal number if it was killed
 */
export function run(command, args, options = {}) {
  const { timeoutMs, ...rest } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { stdio: 'inherit', cwd: root, ...rest });
    const timer = timeoutMs ? setTimeout(() => child.kill('SIGKILL'), timeoutMs) : undefined;
    // Ctrl+C reaches the child through the terminal; we stay to pass its exit code on.
    const hold = () => {};
    const pass = () => child.kill('SIGTERM');
    process.on('SIGINT', hold);
    process.on('SIGTERM', pass);
    const done = () => {
      clearTimeout(timer);
      process.off('SIGINT', hold);
      process.off('SIGTERM', pass);
    };
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      done();
      resolve(code ?? (signal ? 128 + (signalNumbers[signal] ?? 1) : 1));
    });
  });
}

/** @type {Record<string, number>} */
const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };

/**
 * Runs a program quietly.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export function capture(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.once('error', (error) => resolve({ code: 127, stdout, stderr: stderr + error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

/**
 * Only one process at a time does `body` (several tools may start together in a fresh clone).
 * A lock whose owner is dead is taken over.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} body
 * @returns {Promise<T>}
 */
export async function withLock(name, body) {
  fs.mkdirSync(cacheDir, { recursive: true });
  const lock = path.join(cacheDir, `${name}.lock`);
  const deadline = Date.now() + 15 * 60_000;
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      if (ownerIsDead(lock)) fs.rmSync(lock, { force: true });
      else if (Date.now() > deadline)
        throw new RuntimeProblem(`Another process holds ${lock}. Delete it if none is running.`);
      else await new Promise((wake) => setTimeout(wake, 200));
    }
  }
  try {
    return await body();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function ownerIsDead(lock) {
  try {
    const pid = Number(fs.readFileSync(lock, 'utf8'));
    // Written but still empty: its owner is just creating it, unless it stayed so.
    if (!pid) return Date.now() - fs.statSync(lock).mtimeMs > 10_000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    return code === 'ESRCH' || code === 'ENOENT';
  }
}
