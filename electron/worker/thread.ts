/**
 * The body of a database thread. The writer owns the register; the reader holds
 * a read-only handle on the same file and learns from the writer, on a line of
 * their own, what to open and when to let go. Calls of a lane run one at a time.
 */

import { randomBytes } from 'node:crypto';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { ReadableDB } from '../../db/engine/handles.ts';
import { openReader } from '../../db/engine/open.ts';
import { AppFailure, type Result } from '../../shared/kernel/result.ts';
import { makeBase, makeJob, type Surroundings } from './base-context.ts';
import type { Actor } from './context.ts';
import { dispatch, type Holdings } from './dispatch.ts';
import { logUnexpected } from './log-unexpected.ts';
import type { CallMessage, FromThread, ThreadData, ToThread } from './protocol.ts';
import { findCall, loadRooms } from './rooms.ts';
import type { Session } from './session.ts';
import { makeReaderLine, makeWriterLine, type Opening, type Told } from './sibling-line.ts';
import { keepToken, tokenFor } from './tokens.ts';
import { auditEvent, auditView } from './transaction.ts';

const port: MessagePort = parentPort ?? raise('a database thread must be started as a worker');
const data = workerData as ThreadData;
const tokens = new Map<string, string>();
const surroundings: Surroundings = { today: data.today, tokens, memory: new Map() };
const send = (message: FromThread): void => port.postMessage(message);
const unexpected = (error: unknown): void => logUnexpected(data.lane, error);

function raise(reason: string): never {
  throw new Error(reason);
}

let queue: Promise<void> = Promise.resolve();
/** After everything that was asked before; fails with what the work fails with. */
function inTurn(work: () => void | Promise<void>): Promise<void> {
  const turn = queue.then(work);
  queue = turn.catch(() => {});
  return turn;
}

async function answer(message: CallMessage, holdings: () => Holdings): Promise<Result<unknown>> {
  const job = makeJob(
    (progress) => send({ type: 'progress', id: message.id, progress }),
    new Int32Array(message.cancelFlag),
  );
  const base = makeBase(surroundings, message.language, job);
  const result = await dispatch(message, base, holdings(), unexpected);
  send({ type: 'result', id: message.id, result: message.asText ? JSON.stringify(result) : result });
  return result;
}

const quietBase = () =>
  makeBase(
    surroundings,
    'da',
    makeJob(() => {}),
  );

function startWriter(): void {
  const untold: Told[] = [];
  const session: Session = {
    folder: undefined,
    open: undefined,
    failures: 0,
    retryAt: 0,
    homeFolder: data.homeFolder,
    share: async (open) => {
      surroundings.memory.clear();
      if (!open) tokens.clear();
      send({ type: 'opened', role: open?.actor.role });
      try {
        await line.share(open);
      } catch (error) {
        send({ type: 'opened', role: undefined });
        throw error;
      }
      // The reader has let go: what it answered till then belongs in the log of the register that is being closed.
      if (!open) writeUntold();
    },
    tokenFor: (path) => tokenFor(tokens, path, (length) => randomBytes(length)),
  };
  const holdings = (): Holdings => ({ session, reader: session.open?.reader, actor: session.open?.actor });

  function writeUntold(): void {
    for (const told of untold.splice(0)) {
      if (!session.open) continue;
      try {
        if (told.type === 'viewed') auditView(session.open, quietBase(), told.call, told.input);
        else auditEvent(session.open, quietBase(), told.call, new AppFailure('not_allowed'));
      } catch (error) {
        unexpected(error);
      }
    }
  }
  const hear = (told: Told): void => {
    untold.push(told);
    void inTurn(writeUntold);
  };
  const line = makeWriterLine(data.sibling, hear);

  port.on('message', (message: ToThread) => {
    if (message.type === 'grant') keepToken(tokens, message.token, message.path);
    else if (message.type === 'refused') hear(message);
    else inTurn(async () => void (await answer(message, holdings))).catch(unexpected);
  });
}

function startReader(): void {
  let opened: { readonly reader: ReadableDB; readonly close: () => void } | undefined;
  let actor: Actor | undefined;
  const holdings = (): Holdings => ({ session: undefined, reader: opened?.reader, actor });

  const follow = (open: Opening | undefined): void => {
    opened?.close();
    opened = undefined;
    actor = undefined;
    surroundings.memory.clear();
    if (!open) return;
    const key = Buffer.from(open.key.buffer);
    try {
      opened = openReader(open.folder, key);
      actor = open.actor;
    } finally {
      key.fill(0);
    }
  };
  const line = makeReaderLine(data.sibling, async (open) => {
    try {
      await inTurn(() => follow(open));
    } catch (error) {
      unexpected(error);
      throw error;
    }
  });

  async function answerAndTell(message: CallMessage): Promise<void> {
    const result = await answer(message, holdings);
    const call = `${message.room}.${message.call}`;
    if (result.ok && (await findCall(message.room, message.call))?.def.audit === 'always') {
      line.tell({ type: 'viewed', call, input: message.input });
    }
    if (!result.ok && result.error.code === 'not_allowed') line.tell({ type: 'refused', call });
  }
  port.on('message', (message: ToThread) => {
    if (message.type === 'call') inTurn(() => answerAndTell(message)).catch(unexpected);
  });
}

/** Long enough for the first page to be drawn, short enough to be over before a passphrase is typed. */
const FIRST_PAGE_MS = 400;
setTimeout(() => void loadRooms().catch(unexpected), FIRST_PAGE_MS);

if (data.lane === 'writer') startWriter();
else startReader();
