/**
 * The line between the two database threads. The writer says which register to
 * open and when to let go; the reader says when it has, and which of its answers
 * belong in the audit log. A thread that dies leaves the other neither waiting
 * for an answer nor holding a register open.
 */
import type { MessagePort } from 'node:worker_threads';
import { toAppFailure } from '../../db/engine/sqlite-errors.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { ErrorCode } from '../../shared/messages/error-codes.ts';
import type { Actor } from './context.ts';

/** `key` is the reader's own copy; it wipes it. */
export interface Opening {
  readonly folder: string;
  readonly key: Uint8Array;
  readonly actor: Actor;
}

/** What the reader cannot write by itself: an answer whose viewing is logged, and a call that was not allowed. */
export type Told =
  | { readonly type: 'viewed'; readonly call: string; readonly input: unknown }
  | { readonly type: 'refused'; readonly call: string };

type ToReader = { readonly type: 'share'; readonly open: Opening | undefined };
type ToWriter = Told | { readonly type: 'shared'; readonly refusal: ErrorCode | undefined };

export interface WriterLine {
  /**
   * Tells the reader what to open, or to let go. Everything told by the reader before it did so has been heard by then.
   * @throws worker_died, and what opening failed with; letting go never fails
   */
  readonly share: (open: Opening | undefined) => Promise<void>;
}

interface Waiting {
  readonly opens: boolean;
  readonly done: (refusal: ErrorCode | undefined) => void;
}

export function makeWriterLine(port: MessagePort, hear: (told: Told) => void): WriterLine {
  let waiting: Waiting | undefined;
  let gone = false;
  const settle = (refusal: ErrorCode | undefined): void => {
    const { opens, done } = waiting ?? { opens: false, done: () => {} };
    waiting = undefined;
    done(opens ? refusal : undefined);
  };
  port.on('message', (message: ToWriter) => {
    if (message.type === 'shared') settle(message.refusal);
    else hear(message);
  });
  port.on('close', () => {
    gone = true;
    settle('worker_died');
  });
  return {
    share: (open) =>
      new Promise((resolve, reject) => {
        const done = (refusal?: ErrorCode): void => (refusal ? reject(new AppFailure(refusal)) : resolve());
        if (gone) {
          done(open && 'worker_died');
          return;
        }
        waiting = { opens: open !== undefined, done };
        // A copy of just these bytes, and moved: a Buffer's memory is shared with whatever was made beside it.
        const own = open && { ...open, key: Uint8Array.from(open.key) };
        port.postMessage({ type: 'share', open: own } satisfies ToReader, own ? [own.key.buffer] : []);
      }),
  };
}

/** @param follow opens what it is given or lets go; it is called once more, to let go, when the writer dies */
export function makeReaderLine(
  port: MessagePort,
  follow: (open: Opening | undefined) => Promise<void>,
): { readonly tell: (told: Told) => void } {
  const send = (message: ToWriter): void => port.postMessage(message);
  port.on('message', ({ open }: ToReader) => {
    void follow(open).then(
      () => send({ type: 'shared', refusal: undefined }),
      (error: unknown) => send({ type: 'shared', refusal: toAppFailure(error)?.error.code ?? 'internal' }),
    );
  });
  port.on('close', () => void follow(undefined).catch(() => {}));
  return { tell: send };
}
