/** Repeatable chance: a failed round can be played again from its seed. */
export interface Chance {
  /** 0 ≤ x < 1 */
  readonly next: () => number;
  /** A whole number from 0 to `below` − 1. */
  readonly int: (below: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
}

export function makeChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return { next, int, pick: (items) => items[int(items.length)] as (typeof items)[number] };
}
