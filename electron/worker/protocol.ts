/** What travels between the main process and the two database threads. Errors travel as data. */
import type { MessagePort } from 'node:worker_threads';
import type { Locale } from '../../shared/kernel/numbers.ts';
import type { Progress, Role } from '../../shared/kernel/registry.ts';
import type { Result } from '../../shared/kernel/result.ts';

export type Lane = 'writer' | 'reader';

/** What a thread is told at its start. */
export interface ThreadData {
  readonly lane: Lane;
  /** A folder of the program's own on this computer: recent registers, demo registers. */
  readonly homeFolder: string;
  /** Fixed day for tests and pictures; never set in the packaged program. */
  readonly today: string | undefined;
  /** The line on which the writer tells the reader what to open, so that the key never leaves the two. */
  readonly sibling: MessagePort;
}

export interface CallMessage {
  readonly type: 'call';
  readonly id: number;
  readonly room: string;
  readonly call: string;
  readonly input: unknown;
  readonly language: Locale;
  /** One shared integer: 1 asks the call to stop. Read by Atomics, since the thread is busy. */
  readonly cancelFlag: SharedArrayBuffer;
  /** The answer is for a page: it is wanted as text. */
  readonly asText: boolean;
}

export type ToThread =
  | CallMessage
  | { readonly type: 'grant'; readonly token: string; readonly path: string }
  /** A call of the desktop that the user's role may not make: for the audit log. */
  | { readonly type: 'refused'; readonly call: string };

export type FromThread =
  /** As JSON text where that was asked for. */
  | { readonly type: 'result'; readonly id: number; readonly result: Result<unknown> | string }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  /** A register was opened by a user of this role, or (undefined) locked. */
  | { readonly type: 'opened'; readonly role: Role | undefined };
