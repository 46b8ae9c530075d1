/** When a statement was stored: to the microsecond, each later than the one before, so that the order is kept. */

const MS_LETTERS = 23;

const textOf = (ms: number, micro: number): string =>
  `${new Date(ms).toISOString().slice(0, MS_LETTERS)}${String(micro).padStart(3, '0')}Z`;

/** @param last the newest one stored; null: none */
export function nextMoment(last: string | null, now: number): string {
  const text = textOf(now, 0);
  if (last === null || text > last) return text;
  const ms = Date.parse(`${last.slice(0, MS_LETTERS)}Z`);
  const micro = Number(last.slice(MS_LETTERS, MS_LETTERS + 3)) + 1;
  return micro < 1000 ? textOf(ms, micro) : textOf(ms + 1, 0);
}

/** For comparing with stored ones. @param ms of a moment that was asked for */
export const momentText = (ms: number): string => textOf(ms, 0);
