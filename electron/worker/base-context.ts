/** The parts every use-case is given: clock, chance, progress, tokens. Made per call. */
import { randomBytes } from 'node:crypto';
import { dayOf, type IsoDate, parseIsoDate } from '../../shared/kernel/dates.ts';
import type { Locale } from '../../shared/kernel/numbers.ts';
import type { Progress } from '../../shared/kernel/registry.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { BaseContext, Job } from './context.ts';

const MIN_GAP_MS = 50;

/** Thins progress to twenty a second, so that reporting never costs more than the work. */
export function makeJob(send: (progress: Progress) => void, cancelFlag?: Int32Array): Job {
  let lastAt = 0;
  let lastPhase = '';
  return {
    report: (progress) => {
      const at = Date.now();
      const ends = progress.total > 0 && progress.done >= progress.total;
      if (progress.phase === lastPhase && !ends && at - lastAt < MIN_GAP_MS) return;
      lastAt = at;
      lastPhase = progress.phase;
      send(progress);
    },
    throwIfCancelled: () => {
      if (cancelFlag && Atomics.load(cancelFlag, 0) === 1) throw new AppFailure('cancelled');
    },
  };
}

export interface Surroundings {
  /** Fixed day for tests and pictures. */
  readonly today: string | undefined;
  readonly tokens: ReadonlyMap<string, string>;
  readonly memory: Map<string, unknown>;
}

/** With a fixed day the clock stands at the day's present time of day. */
function clockOf(fixed: string | undefined): { now: Date; today: IsoDate } {
  const now = new Date();
  const today = fixed === undefined ? undefined : parseIsoDate(fixed);
  if (!today) return { now, today: dayOf(now) };
  const moved = new Date(now);
  moved.setFullYear(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1, Number(today.slice(8, 10)));
  return { now: moved, today };
}

export function makeBase(surroundings: Surroundings, language: Locale, job: Job): BaseContext {
  return {
    job,
    ...clockOf(surroundings.today),
    random: (length) => randomBytes(length),
    language,
    memory: surroundings.memory,
    pathOf: (token) => {
      const path = surroundings.tokens.get(token);
      if (path === undefined) throw new AppFailure('token_expired');
      return path;
    },
  };
}
