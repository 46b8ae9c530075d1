/**
 * Stamps: a hybrid logical clock as text that sorts in the order of events:
 * milliseconds (11 hex digits) – counter (4 hex digits) – copy id (8 characters).
 * The copy id names the register copy that wrote, so that two copies never
 * make the same stamp. A wall clock that is set back never turns order round.
 */
export type Stamp = string & { readonly __stamp: true };

const hex = (n: number, width: number): string => n.toString(16).padStart(width, '0');

export function makeStamp(wallMs: number, counter: number, copy: string): Stamp {
  return `${hex(wallMs, 11)}-${hex(counter, 4)}-${copy}` as Stamp;
}

/** The next stamp after `last` (undefined at the beginning) as seen by the given copy. */
export function nextStamp(last: Stamp | undefined, nowMs: number, copy: string): Stamp {
  if (!last) return makeStamp(nowMs, 0, copy);
  const lastMs = Number.parseInt(last.slice(0, 11), 16);
  const lastCounter = Number.parseInt(last.slice(12, 16), 16);
  if (nowMs > lastMs) return makeStamp(nowMs, 0, copy);
  if (lastCounter < 0xffff) return makeStamp(lastMs, lastCounter + 1, copy);
  return makeStamp(lastMs + 1, 0, copy);
}
