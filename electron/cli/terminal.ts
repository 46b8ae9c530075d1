/** What a command is given: the calls, the passphrase and a place to answer. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { toAppFailure } from '../../db/engine/sqlite-errors.ts';
import type { CallInput, CallOutput } from '../../shared/kernel/registry.ts';
import { AppFailure, unwrap } from '../../shared/kernel/result.ts';
import type { Play } from '../../shared/learning/player-port.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { AppRegistry } from '../../shared/registry.ts';
import type { PrintPayload } from '../../shared/report/print-payload.ts';
import type { LocalHost } from '../worker/local-host.ts';
import type { Words } from './arguments.ts';
import { UsageError } from './arguments.ts';

export type Print = (payload: PrintPayload) => Promise<Uint8Array>;

export interface Terminal {
  readonly host: LocalHost;
  readonly words: Words;
  readonly print: Print;
  readonly play: Play;
  /** A call by its room and name, typed by the registry; a refusal is thrown as `AppFailure`. */
  readonly call: <Room extends keyof AppRegistry, Call extends keyof AppRegistry[Room] & string>(
    room: Room,
    call: Call,
    input: CallInput<AppRegistry[Room][Call]>,
  ) => Promise<CallOutput<AppRegistry[Room][Call]>>;
}

const noPlayer: Play = async () => {
  throw new AppFailure('course_play_failed');
};

export function makeTerminal(host: LocalHost, words: Words, print: Print, play: Play = noPlayer): Terminal {
  return {
    host,
    words,
    print,
    play,
    call: async (room, call, input) => unwrap(await host.call(room, call, input)) as never,
  };
}

/** A register is a folder `NAME.pejling`; the ending may be left out at the terminal. */
export function newRegisterPath(given: string): { path: string; parent: string; name: string } {
  const path = resolve(given.endsWith('.pejling') ? given : `${given}.pejling`);
  return { path, parent: dirname(path), name: basename(path, '.pejling') };
}

/** A folder of the very name goes before one with the ending, so that what is wrong with it is said of it. */
function registerPath(given: string): string {
  const { path } = newRegisterPath(given);
  return existsSync(path) || !existsSync(given) ? path : resolve(given);
}

/** Asks without showing what is typed. */
async function ask(words: Words): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  process.stderr.write(messagesFor(words.language).terminal.askPassphrase);
  const line = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await line.question('');
  } finally {
    line.close();
    process.stderr.write('\n');
  }
}

function readPassphraseFile(path: string): string {
  const name = basename(path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const failure = toAppFailure(error);
    throw !failure || failure.error.code === 'folder_missing' ? new AppFailure('file_missing', { name }) : failure;
  }
  // Editors put a mark at the start of a file that nobody has typed.
  const line = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
  if (line === '') throw new AppFailure('no_passphrase', { name });
  return line;
}

/** The first line of the passphrase file; asked for where there is a keyboard. */
export async function passphraseFor(words: Words, fallback?: string): Promise<string> {
  const { passphraseFile } = words.command;
  if (passphraseFile !== undefined) return readPassphraseFile(passphraseFile);
  if (fallback !== undefined) return fallback;
  if (process.stdin.isTTY) return ask(words);
  throw new UsageError('missing', '--passphrase-file');
}

/** Opens the register that the words name. */
export async function unlock(terminal: Terminal): Promise<void> {
  const path = registerPath(terminal.words.command.register);
  const state = await terminal.call('register', 'select', { folder: terminal.host.grant(path) });
  if (state.state !== 'locked') throw new AppFailure('not_a_register');
  const passphrase = await passphraseFor(terminal.words);
  await terminal.call('register', 'unlock', { userName: terminal.words.command.user, passphrase });
}
