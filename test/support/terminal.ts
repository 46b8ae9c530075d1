/** The built program's terminal, started as its users start it: another process, words in, answers out. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestRegister, PASSPHRASE } from './registers.ts';
import { root } from './root.ts';

export const TODAY = '2026-11-22';

export interface Answered {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface TerminalUser {
  readonly folder: string;
  readonly passphraseFile: string;
  /** The words as they are. */
  readonly run: (...words: readonly string[]) => Promise<Answered>;
  /** With register, passphrase and `--json`; fails the test unless the command was done. */
  readonly done: <T>(register: string, ...words: readonly string[]) => Promise<T>;
  /** The same of a command that is refused with exit code 1. */
  readonly refused: (register: string, ...words: readonly string[]) => Promise<Refusal>;
  /** Started and left running. */
  readonly start: (register: string, ...words: readonly string[]) => ChildProcess;
  /** A register as `init` makes it, only with a cheap passphrase, so that a command does not cost half a second. */
  readonly make: (name: string) => string;
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly remove: () => void;
}

const collect = (child: ChildProcess): Promise<Answered> =>
  new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });

function oneObject(answer: Answered, words: readonly string[]): unknown {
  try {
    return JSON.parse(answer.stdout);
  } catch {
    throw new Error(`no JSON from "${words.join(' ')}": ${answer.stdout}${answer.stderr}`);
  }
}

/** @param parent for a folder of the user's own, with the passphrase file in it */
export function newTerminalUser(parent: string = tmpdir()): TerminalUser {
  const folder = mkdtempSync(path.join(parent, 'pejling-terminal-'));
  const home = path.join(folder, 'home');
  mkdirSync(home);
  const passphraseFile = path.join(folder, 'pass.txt');
  writeFileSync(passphraseFile, `${PASSPHRASE}\n`);

  const launch = (words: readonly string[]): ChildProcess =>
    spawn(process.execPath, [path.join(root, 'dist', 'cli.cjs'), ...words], {
      cwd: folder,
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', PEJLING_TODAY: TODAY, HOME: home },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const whole = (register: string, words: readonly string[]): string[] => [
    ...words,
    ...['--register', register, '--json'],
    ...(words.includes('--passphrase-file') ? [] : ['--passphrase-file', passphraseFile]),
  ];
  return {
    folder,
    passphraseFile,
    run: (...words) => collect(launch(words)),
    done: async <T>(register: string, ...words: readonly string[]) => {
      const answer = await collect(launch(whole(register, words)));
      if (answer.code !== 0) throw new Error(`"${words.join(' ')}" ended with ${answer.code}: ${answer.stdout}`);
      return oneObject(answer, words) as T;
    },
    refused: async (register, ...words) => {
      const answer = await collect(launch(whole(register, words)));
      if (answer.code !== 1) throw new Error(`"${words.join(' ')}" ended with ${answer.code}: ${answer.stdout}`);
      return (oneObject(answer, words) as { readonly error: Refusal }).error;
    },
    start: (register, ...words) => launch(whole(register, words)),
    make: (name) => {
      const open = createTestRegister(folder, name);
      open.close();
      return open.folder;
    },
    write: (name, content) => {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return file;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
