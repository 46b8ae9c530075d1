/** Any order, each as likely as any other. */
import type { RandomBytes } from '../kernel/ids.ts';

const RANGE = 2 ** 32;

/** A whole number from 0 to `below` − 1, without the slight lean that a mere remainder has. */
function randomBelow(below: number, random: RandomBytes): number {
  const fair = RANGE - (RANGE % below);
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = random(4);
    const number = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
    if (number < fair) return number % below;
  }
}

export function shuffled<T>(items: readonly T[], random: RandomBytes): T[] {
  const list = [...items];
  for (let last = list.length - 1; last > 0; last--) {
    const other = randomBelow(last + 1, random);
    [list[last], list[other]] = [list[other] as T, list[last] as T];
  }
  return list;
}
