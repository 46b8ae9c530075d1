/** How long to wait after wrong passphrases: 1, 2, 4, 8 … at most 60 seconds. */
const LONGEST_SECONDS = 60;

/** @param failures wrong tries in a row, from 1 */
export const waitAfter = (failures: number): number =>
  failures < 1 ? 0 : Math.min(LONGEST_SECONDS, 2 ** Math.min(failures - 1, 10));

/** Whole seconds left, rounded up. */
export const secondsLeft = (retryAtMs: number, nowMs: number): number =>
  Math.max(0, Math.ceil((retryAtMs - nowMs) / 1000));
