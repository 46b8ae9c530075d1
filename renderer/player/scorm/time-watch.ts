/**
 * The time that a course allows for an activity. The standard leaves it to the content to end itself; what has not done so a
 * moment later is ended by the player.
 */
import type { TimeLimit } from '../../../shared/learning/scorm/time-limit.ts';

const PATIENCE_SECONDS = 10;

/** `up`: it goes on, but the time is used · `ended`: the content was taken away for it · '' nothing to tell. */
export type TimeNotice = '' | 'up' | 'ended';

export interface TimeWatch {
  /** @param already seconds of the same attempt in earlier sessions */
  readonly begin: (limit: TimeLimit | null, already: number) => void;
  /** @returns whether what is to be told has changed, and whether the content is to be ended now */
  readonly look: () => { readonly isNews: boolean; readonly isOver: boolean };
  readonly notice: () => TimeNotice;
  /** The content was ended by the limit: it is not gone on with where it was. */
  readonly wasEnded: () => boolean;
}

/** @param now milliseconds */
export function watchTime(now: () => number): TimeWatch {
  let limit: TimeLimit | null = null;
  let begun = 0;
  let notice: TimeNotice = '';
  let wasEnded = false;
  return {
    begin: (next, already) => {
      limit = next;
      begun = now() - already * 1000;
      notice = '';
      wasEnded = false;
    },
    look: () => {
      const over = limit === null ? -1 : (now() - begun) / 1000 - limit.seconds;
      if (limit === null || over < 0 || wasEnded) return { isNews: false, isOver: false };
      const before = notice;
      wasEnded = limit.doesExit && over >= PATIENCE_SECONDS;
      if (limit.doesTell) notice = wasEnded ? 'ended' : 'up';
      return { isNews: notice !== before, isOver: wasEnded };
    },
    notice: () => notice,
    wasEnded: () => wasEnded,
  };
}
