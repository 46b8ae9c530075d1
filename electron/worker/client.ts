/**
 * The main process' end of the two database threads. A thread that dies takes
 * no caller with it: every pending and every later call is answered with
 * `worker_died`, so that no page waits for ever.
 */
import { randomBytes } from 'node:crypto';
import type { Worker } from 'node:worker_threads';
import { newId } from '../../shared/kernel/ids.ts';
import type { Locale } from '../../shared/kernel/numbers.ts';
import type { CallKind, Progress, Role } from '../../shared/kernel/registry.ts';
import { fail, type Result } from '../../shared/kernel/result.ts';
import type { FromThread, Lane, ToThread } from './protocol.ts';
import type { Threads } from './threads.ts';

export interface ClientOptions {
  readonly threads: Threads;
  /** Room → call → kind: which thread answers. Whether the call is right is for the thread to judge. */
  readonly kinds: Readonly<Record<string, Readonly<Record<string, CallKind>>>>;
  /** Told whenever a register is opened, with the user's role, or locked (undefined). */
  readonly onOpened: (role: Role | undefined) => void;
}

export interface CallRequest {
  readonly room: string;
  readonly call: string;
  readonly input: unknown;
  readonly language: Locale;
  readonly callId?: string | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

interface Pending {
  readonly lane: Lane;
  readonly resolve: (result: Result<unknown> | string) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  readonly cancelFlag: Int32Array;
  readonly callId: string | undefined;
}

export interface WorkerClient {
  readonly call: (request: CallRequest) => Promise<Result<unknown>>;
  /** The answer as JSON text, made in the thread: every border on its way to a page would copy an object value by value. */
  readonly callAsText: (request: CallRequest) => Promise<string>;
  readonly cancel: (callId: string) => void;
  /** At the end of the program: what is under way stops and rolls back. */
  readonly cancelAll: () => void;
  /** Makes a token for a path the user chose in a dialog. */
  readonly grant: (path: string) => string;
  /** A call of the desktop was not allowed; the log is told. */
  readonly refused: (call: string) => void;
  /** Whether a call that writes or takes long is under way, so that idle locking waits for it. */
  readonly busy: () => boolean;
  /** Starts the reading thread ahead of its first call: it has nothing to do until a register is open. */
  readonly startReader: () => void;
  readonly close: () => Promise<void>;
}

// A thread that dies is answered for here, as an object.
const resultOf = (answer: Result<unknown> | string): Result<unknown> =>
  typeof answer === 'string' ? (JSON.parse(answer) as Result<unknown>) : answer;
const textOf = (answer: Result<unknown> | string): string =>
  typeof answer === 'string' ? answer : JSON.stringify(answer);

export function makeWorkerClient(options: ClientOptions): WorkerClient {
  const pending = new Map<number, Pending>();
  const dead = new Set<Lane>();
  let nextCall = 1;

  const listen = (lane: Lane, worker: Worker): Worker => {
    worker.on('message', (message: FromThread) => receive(message));
    worker.on('exit', () => bury(lane));
    return worker;
  };

  function receive(message: FromThread): void {
    if (message.type === 'opened') {
      // The writer waits for it to have opened, or let go of, the same register.
      startReader();
      options.onOpened(message.role);
      return;
    }
    const call = pending.get(message.id);
    if (!call) return;
    if (message.type === 'progress') {
      call.onProgress?.(message.progress);
      return;
    }
    pending.delete(message.id);
    call.resolve(message.result);
  }

  function bury(lane: Lane): void {
    dead.add(lane);
    // The register went with its owner.
    if (lane === 'writer') options.onOpened(undefined);
    for (const [id, call] of pending) {
      if (call.lane !== lane) continue;
      pending.delete(id);
      call.resolve(fail('worker_died'));
    }
  }

  const kindOf = (room: string, call: string): CallKind | undefined => {
    const calls = Object.hasOwn(options.kinds, room) ? options.kinds[room] : undefined;
    return calls && Object.hasOwn(calls, call) ? calls[call] : undefined;
  };
  const writer = listen('writer', options.threads.writer);
  let reader: Worker | undefined;
  const startReader = (): Worker | undefined => {
    // Nothing ends a thread that begins while the program is ending: the two would wait for each other for ever.
    if (!dead.has('reader')) reader ??= listen('reader', options.threads.startReader());
    return reader;
  };
  const post = (lane: Lane, message: ToThread): void =>
    (lane === 'writer' ? writer : startReader())?.postMessage(message);

  const ask = (request: CallRequest, asText: boolean): Promise<Result<unknown> | string> => {
    const kind = kindOf(request.room, request.call);
    if (!kind) return Promise.resolve(fail('unknown_call'));
    const lane: Lane = kind === 'query' ? 'reader' : 'writer';
    if (dead.has(lane)) return Promise.resolve(fail('worker_died'));
    const id = nextCall++;
    const cancelFlag = new SharedArrayBuffer(4);
    return new Promise((resolve) => {
      pending.set(id, {
        lane,
        resolve,
        onProgress: request.onProgress,
        cancelFlag: new Int32Array(cancelFlag),
        callId: request.callId,
      });
      const { room, call, input, language } = request;
      post(lane, { type: 'call', id, room, call, input, language, cancelFlag, asText });
    });
  };

  return {
    call: async (request) => resultOf(await ask(request, false)),
    callAsText: async (request) => textOf(await ask(request, true)),
    cancel: (callId) => {
      for (const call of pending.values()) if (call.callId === callId) Atomics.store(call.cancelFlag, 0, 1);
    },
    cancelAll: () => {
      for (const call of pending.values()) Atomics.store(call.cancelFlag, 0, 1);
    },
    grant: (path) => {
      const token = newId((length) => randomBytes(length));
      post('writer', { type: 'grant', token, path });
      return token;
    },
    startReader,
    refused: (call) => post('writer', { type: 'refused', call }),
    busy: () => [...pending.values()].some((call) => call.lane === 'writer'),
    close: async () => {
      dead.add('writer').add('reader');
      await Promise.all([writer.terminate(), reader?.terminate()]);
    },
  };
}
