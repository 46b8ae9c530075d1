/**
 * Programs that a proof starts and kills. They run on the same Electron Node as
 * the proof, from one bundle, so that a round costs no more than the start.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { renameSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './root.ts';

const bundles = new Map<string, Promise<string>>();

type Format = 'esm' | 'cjs';

async function bundle(entry: string, format: Format): Promise<string> {
  // Beside the packages that it loads while it runs. Put in its place whole: others may be starting it.
  const folder = path.join(root, 'node_modules', '.cache', 'pejling-scripts');
  const name = `${entry.replaceAll('/', '-').replace(/\.ts$/, '')}.${format === 'esm' ? 'mjs' : 'cjs'}`;
  const outfile = path.join(folder, `${process.pid}-${name}`);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format,
    platform: 'node',
    target: 'node24',
    packages: 'external',
    logLevel: 'warning',
  });
  const finished = path.join(folder, name);
  renameSync(outfile, finished);
  return finished;
}

/** @param entry path of the TypeScript program, from the root of the checkout */
export function bundleChild(entry: string, format: Format = 'esm'): Promise<string> {
  let made = bundles.get(entry);
  if (!made) {
    made = bundle(entry, format);
    bundles.set(entry, made);
  }
  return made;
}

export interface Child {
  readonly process: ChildProcess;
  /** Sends one line of JSON. */
  readonly tell: (message: unknown) => void;
  /** Resolves at the first line that begins so; rejects when the child ends before. */
  readonly heard: (prefix: string) => Promise<string>;
  /** All whole lines up to now. */
  readonly lines: () => readonly string[];
  readonly errors: () => string;
  /** Resolves when it is gone and everything it wrote has been read. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** kill -9: no handler runs, no buffer is emptied. */
  readonly kill: () => void;
}

interface Listener {
  readonly prefix: string;
  readonly resolve: (line: string) => void;
  readonly reject: (error: Error) => void;
}

export interface ChildOptions {
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Arguments of Node itself, before the program. */
  readonly nodeArgs?: readonly string[];
}

export async function startChild(entry: string, options: ChildOptions = {}): Promise<Child> {
  return startScript(await bundleChild(entry), options);
}

export function startScript(script: string, { args = [], env = {}, nodeArgs = [] }: ChildOptions = {}): Child {
  const child = spawn(process.execPath, [...nodeArgs, script, ...args], {
    cwd: root,
    env: { ...process.env, ...env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const listeners = new Set<Listener>();
  let rest = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) {
      lines.push(line);
      for (const listener of listeners) {
        if (!line.startsWith(listener.prefix)) continue;
        listeners.delete(listener);
        listener.resolve(line);
      }
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  // Killed while it is told something: nothing is wrong with that.
  child.stdin.on('error', () => {});
  const ended: Child['ended'] = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const { reject: refuse } of listeners) refuse(new Error(`the child ended (${code ?? signal}): ${errors}`));
      listeners.clear();
      resolve({ code, signal });
    });
  });
  return {
    process: child,
    tell: (message) => child.stdin.write(`${JSON.stringify(message)}\n`),
    heard: (prefix) => {
      const known = lines.find((line) => line.startsWith(prefix));
      if (known !== undefined) return Promise.resolve(known);
      return new Promise((resolve, reject) => listeners.add({ prefix, resolve, reject }));
    },
    lines: () => lines,
    errors: () => errors,
    ended,
    kill: () => child.kill('SIGKILL'),
  };
}

export const sleep = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));
