/**
 * How often a course may have its state written. A bucket of tokens: a burst is let through (many courses commit after
 * each answer), an endless stream is not. Pure: the clock is handed in.
 */
export const BURST = 30;
export const PER_SECOND = 5;

export interface Bucket {
  /** Takes a token if there is one. */
  readonly take: () => boolean;
  /** Milliseconds until there is one; 0 when there is. */
  readonly wait: () => number;
}

/** @param now milliseconds, never going back */
export function makeBucket(now: () => number, burst = BURST, perSecond = PER_SECOND): Bucket {
  let tokens = burst;
  let at = now();
  const fill = (): void => {
    const moment = now();
    tokens = Math.min(burst, tokens + (Math.max(0, moment - at) * perSecond) / 1000);
    at = moment;
  };
  return {
    take: () => {
      fill();
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
    wait: () => {
      fill();
      return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * 1000) / perSecond);
    },
  };
}
