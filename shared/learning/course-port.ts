/** The window's port (player-port.ts) over the program's calls, from wherever they can be made. */
import type { PackageId, PersonId } from '../kernel/ids.ts';
import type { CallOutput } from '../kernel/registry.ts';
import { type Result, unwrap } from '../kernel/result.ts';
import type { playerCalls } from './contract-player.ts';
import type { xapiCalls } from './contract-xapi.ts';
import type { CommitAnswer } from './player.ts';
import type { CoursePort } from './player-port.ts';

type Calls = typeof playerCalls & Pick<typeof xapiCalls, 'lrs'>;
type Output<Name extends keyof Calls> = CallOutput<Calls[Name]>;

/** Calls of the learning room by name. */
export type LearningCall = (call: keyof Calls & string, input: unknown) => Promise<Result<unknown>>;

const whyOf = (code: string): CommitAnswer['why'] => (code === 'locked' ? 'locked' : 'not_saved');

/** Reads of one file after another: a course that asks for a thousand at once does not fill the thread's queue. */
const MOST_READS = 4;

/** At most so many at a time; the others wait in their order. */
export function inGate<Args extends readonly unknown[], T>(
  work: (...args: Args) => Promise<T>,
  most: number,
): (...args: Args) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (...args) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    running += 1;
    try {
      return await work(...args);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}

export function makeCoursePort(
  callOne: LearningCall,
  wish: { readonly personId: PersonId; readonly packageId: PackageId; readonly again: boolean },
): CoursePort {
  const { personId, packageId } = wish;
  const call = async <Name extends keyof Calls & string>(name: Name, input: unknown): Promise<Output<Name>> =>
    unwrap(await callOne(name, input)) as Output<Name>;
  let again = wish.again;
  let attemptId = '';
  return {
    begin: async () => {
      const launch = await call('beginAttempt', { personId, packageId, again });
      again = false;
      attemptId = launch.attempt.id;
      return launch;
    },
    files: () => call('playedFiles', { packageId }),
    read: inGate(async (path, from, to) => (await call('fileRange', { packageId, path, from, to })).data, MOST_READS),
    commit: async (commits, refused) => {
      const result = await callOne('commitAttempt', { attemptId, commits, refused });
      return result.ok ? (result.value as CommitAnswer) : { ok: false, why: whyOf(result.error.code) };
    },
    lrs: (ask) => call('lrs', { attemptId, ask }),
    end: (refused) => call('endAttempt', { attemptId, refused }),
  };
}
