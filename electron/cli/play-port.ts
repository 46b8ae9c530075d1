/**
 * Playing needs Chromium. In development the terminal runs without a window, so it starts the program's course service
 * and answers what that asks, for the one attempt: the other process has no register and no key.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { AppFailure, fail, ok, type Result, unwrap } from '../../shared/kernel/result.ts';
import type { Played } from '../../shared/learning/play-script.ts';
import { readServiceLine, type ServiceAsk, type ServiceLine } from '../../shared/learning/play-service.ts';
import type { CoursePort, Play } from '../../shared/learning/player-port.ts';

async function answer(port: CoursePort, ask: ServiceAsk): Promise<unknown> {
  switch (ask.what) {
    case 'begin':
      return port.begin();
    case 'files':
      return port.files();
    case 'read':
      return Buffer.from(await port.read(ask.path, ask.from, ask.to)).toString('base64');
    case 'commit':
      return port.commit(ask.commits, ask.refused);
    case 'lrs':
      return port.lrs(ask.ask);
    case 'end':
      return port.end(ask.refused);
  }
}

async function answered(port: CoursePort, ask: ServiceAsk): Promise<Result<unknown>> {
  try {
    return ok(await answer(port, ask));
  } catch (error) {
    return error instanceof AppFailure ? { ok: false, error: error.error } : fail('internal');
  }
}

export const playThroughService: Play = (port, wish) =>
  new Promise((resolve, reject) => {
    const service = join(__dirname, '..', 'electron', 'runtime', 'course.mjs');
    const child = spawn(process.execPath, [service], { stdio: ['pipe', 'pipe', 'inherit'] });
    let done: Result<Played> | undefined;
    const say = (line: ServiceLine): void => void child.stdin.write(`${JSON.stringify(line)}\n`);
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = readServiceLine(text);
      if (line?.type === 'done') done = line.result;
      if (line?.type === 'ask') {
        void answered(port, line.ask).then((result) => say({ type: 'answer', id: line.id, result }));
      }
    });
    child.on('error', () => reject(new AppFailure('course_play_failed')));
    child.on('close', () => {
      if (!done) return reject(new AppFailure('course_play_failed'));
      try {
        resolve(unwrap(done));
      } catch (error) {
        reject(error);
      }
    });
    // It may end before it has read everything; how it ended is told by 'close'.
    child.stdin.on('error', () => undefined);
    say({ type: 'play', wish });
  });
