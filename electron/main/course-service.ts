/**
 * `--course-service`: the terminal's player. It opens no register and has no key: whatever it plays it asks of the
 * terminal, line by line of JSON on stdin and stdout, and the terminal answers for the one attempt only.
 */
import { createInterface } from 'node:readline';
import { app } from 'electron';
import { AppFailure } from '../../shared/kernel/result.ts';
import { readServiceLine, type ServiceAsk, type ServiceLine } from '../../shared/learning/play-service.ts';
import type { CoursePort, PlayWish } from '../../shared/learning/player-port.ts';
import { playSteps } from './course-steps.ts';
import type { LetFrames } from './hardening.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const write = (line: ServiceLine): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(line)}\n`, () => resolve());
  });

/** The port of the process that started us. */
function makeRemotePort(): { readonly port: CoursePort; readonly hear: (line: ServiceLine) => void } {
  const waiting = new Map<number, Waiting>();
  let next = 1;
  const ask = <T>(question: ServiceAsk): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const id = next++;
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      void write({ type: 'ask', id, ask: question });
    });
  return {
    port: {
      begin: () => ask({ what: 'begin' }),
      files: () => ask({ what: 'files' }),
      read: async (path, from, to) => Buffer.from(await ask<string>({ what: 'read', path, from, to }), 'base64'),
      commit: (commits, refused) => ask({ what: 'commit', commits, refused }),
      lrs: (request) => ask({ what: 'lrs', ask: request }),
      end: (refused) => ask({ what: 'end', refused }),
    },
    hear: (line) => {
      if (line.type !== 'answer') return;
      const one = waiting.get(line.id);
      waiting.delete(line.id);
      if (line.result.ok) one?.resolve(line.result.value);
      else one?.reject(new AppFailure(line.result.error.code, line.result.error.params));
    },
  };
}

async function play(port: CoursePort, wish: PlayWish, letFrames: LetFrames): Promise<void> {
  try {
    await write({ type: 'done', result: { ok: true, value: await playSteps(port, wish, letFrames) } });
    app.exit(0);
  } catch (error) {
    if (!(error instanceof AppFailure)) {
      process.stderr.write(`pejling course: ${error instanceof Error ? error.message : 'failed'}\n`);
    }
    const failure = error instanceof AppFailure ? error.error : { code: 'course_play_failed' as const };
    await write({ type: 'done', result: { ok: false, error: failure } });
    app.exit(1);
  }
}

export async function serveCourse(letFrames: LetFrames): Promise<void> {
  const { port, hear } = makeRemotePort();
  const lines = createInterface({ input: process.stdin });
  // Whoever asked is gone.
  lines.on('close', () => app.exit(1));
  lines.on('line', (text) => {
    const line = readServiceLine(text);
    if (line?.type === 'play') void play(port, line.wish, letFrames);
    else if (line) hear(line);
  });
}
