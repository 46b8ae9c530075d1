/**
 * The body of a database thread. The writer owns the register; the reader holds
 * a read-only handle on the same file and learns from the writer, on a line of
 * their own, what to open and when to let go. Calls of a lane run one at a time.
 */

import { randomBytes } from 'node:crypto';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { ReadableDB } from '../../db/engine/handles.ts';
import { openReader } from '../../db/engine/open.ts';
import { newId } from '../../shared/kernel/ids.ts';
import { AppFailure, type Result } from '../../shared/kernel/result.ts';
import { makeBase, makeJob, type Surroundings } from './base-context.ts';
import type { Actor } from './context.ts';
import { dispatch, type Holdings } from './dispatch.ts';
import { findDefinition } from './find-definition.ts';
import type { CallMessage, FromThread, ThreadData, ToThread } from './protocol.ts';
import type { Session } from './session.ts';
import { auditEvent, auditView } from './transaction.ts';

interface Share {
  readonly type: 'share';
  readonly open: { readonly folder: string; readonly key: Uint8Array; readonly actor: Actor } | undefined;
}
type BetweenThreads =
  | Share
  | { readonly type: 'shared' }
  | { readonly type: 'viewed'; readonly call: string; readonly input: unknown }
  | { readonly type: 'refused'; readonly call: string };

const port: MessagePort = parentPort ?? raise('a database thread must be started as a worker');
const data = workerData as ThreadData;
const tokens = new Map<string, string>();
const surroundings: Surroundings = { today: data.today, tokens, memory: new Map() };
const send = (message: FromThread): void => port.postMessage(message);

function raise(reason: string): never {
  throw new Error(reason);
}

/** Unexpected errors are told by name and place in the code; their text could hold names of people. */
function logUnexpected(error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const place = error instanceof Error ? (error.stack?.split('\n').slice(1, 4).join(' ') ?? '') : '';
  process.stderr.write(`pejling ${data.lane}: ${name}${place}\n`);
}

let queue: Promise<void> = Promise.resolve();
const inTurn = (work: () => Promise<void>): void => {
  queue = queue.then(work).catch(logUnexpected);
};

async function answer(message: CallMessage, holdings: () => Holdings): Promise<Result<unknown>> {
  const job = makeJob(
    (progress) => send({ type: 'progress', id: message.id, progress }),
    new Int32Array(message.cancelFlag),
  );
  const base = makeBase(surroundings, message.language, job);
  const result = await dispatch(message, base, holdings(), logUnexpected);
  send({ type: 'result', id: message.id, result });
  return result;
}

function startWriter(): void {
  let acknowledge: (() => void) | undefined;
  const session: Session = {
    folder: undefined,
    open: undefined,
    failures: 0,
    retryAt: 0,
    homeFolder: data.homeFolder,
    share: (open) =>
      new Promise((resolve) => {
        surroundings.memory.clear();
        acknowledge = resolve;
        data.sibling.postMessage({ type: 'share', open } satisfies BetweenThreads);
        send({ type: 'opened', open: open !== undefined });
      }),
    tokenFor: (path) => {
      const token = newId((length) => randomBytes(length));
      tokens.set(token, path);
      return token;
    },
  };
  const holdings = (): Holdings => ({ session, reader: session.open?.reader, actor: session.open?.actor });

  data.sibling.on('message', (message: BetweenThreads) => {
    if (message.type === 'shared') acknowledge?.();
    if (message.type === 'viewed' || message.type === 'refused') {
      inTurn(async () => {
        const base = makeBase(
          surroundings,
          'da',
          makeJob(() => {}),
        );
        if (!session.open) return;
        if (message.type === 'viewed') auditView(session.open, base, message.call, message.input);
        else auditEvent(session.open, base, message.call, new AppFailure('not_allowed'));
      });
    }
  });
  port.on('message', (message: ToThread) => {
    if (message.type === 'grant') tokens.set(message.token, message.path);
    else
      inTurn(async () => {
        await answer(message, holdings);
      });
  });
}

function startReader(): void {
  let opened: { readonly reader: ReadableDB; readonly close: () => void } | undefined;
  let actor: Actor | undefined;
  const holdings = (): Holdings => ({ session: undefined, reader: opened?.reader, actor });

  const follow = (open: Share['open']): void => {
    opened?.close();
    opened = undefined;
    actor = undefined;
    surroundings.memory.clear();
    if (open) {
      const key = Buffer.from(open.key);
      opened = openReader(open.folder, key);
      actor = open.actor;
      key.fill(0);
      open.key.fill(0);
    }
  };

  data.sibling.on('message', (message: BetweenThreads) => {
    if (message.type !== 'share') return;
    inTurn(async () => {
      try {
        follow(message.open);
      } catch (error) {
        logUnexpected(error);
      }
      data.sibling.postMessage({ type: 'shared' } satisfies BetweenThreads);
    });
  });
  port.on('message', (message: ToThread) => {
    if (message.type !== 'call') return;
    inTurn(async () => {
      const result = await answer(message, holdings);
      const call = `${message.room}.${message.call}`;
      const tell = (what: BetweenThreads): void => data.sibling.postMessage(what);
      if (result.ok && findDefinition(message.room, message.call)?.audit === 'always') {
        tell({ type: 'viewed', call, input: message.input });
      }
      if (!result.ok && result.error.code === 'not_allowed') tell({ type: 'refused', call });
    });
  });
}

if (data.lane === 'writer') startWriter();
else startReader();
