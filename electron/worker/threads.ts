/**
 * Starts the two database threads. Apart from their client, so that the writer
 * can begin to load while Chromium is still making itself ready.
 */
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Lane, ThreadData } from './protocol.ts';

export interface ThreadOptions {
  /** The bundled thread, `dist/worker/thread.mjs`. */
  readonly threadPath: string;
  readonly homeFolder: string;
  readonly today: string | undefined;
}

export interface Threads {
  readonly writer: Worker;
  /** May be called once: it has nothing to do until a register is open. */
  readonly startReader: () => Worker;
}

export function startThreads({ threadPath, homeFolder, today }: ThreadOptions): Threads {
  const { port1, port2 } = new MessageChannel();
  const start = (lane: Lane, sibling: typeof port1): Worker => {
    const workerData: ThreadData = { lane, homeFolder, today, sibling };
    const worker = new Worker(threadPath, { workerData, transferList: [sibling], name: `pejling-${lane}` });
    // Whoever is listening by then is told by 'exit', which always follows; without a listener it would end the program.
    worker.on('error', () => {});
    return worker;
  };
  return { writer: start('writer', port1), startReader: () => start('reader', port2) };
}
