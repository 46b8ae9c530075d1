/**
 * The demo's own source of chance: sfc32, a small generator with 128 bits of
 * state. The same seed and stream give the same numbers on every machine, and
 * streams of their own keep one part of the demo from shifting another.
 */
export interface Chance {
  /** 0 ≤ x < 1 */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly int: (min: number, max: number) => number;
  readonly hits: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly weighted: <T>(list: readonly (readonly [T, number])[]) => T;
  /** Bell-shaped, drawn again until it lies within the limits. */
  readonly normal: (mean: number, spread: number, min: number, max: number) => number;
}

/** Spreads seed and stream name over 32 bits (FNV-1a). */
function hash(seed: number, text: string): number {
  let h = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h;
}

function sfc32(seed: number, stream: string): () => number {
  let a = hash(seed, `${stream}a`) | 0;
  let b = hash(seed, `${stream}b`) | 0;
  let c = hash(seed, `${stream}c`) | 0;
  let counter = 1;
  const step = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  // The first numbers still show the seed.
  for (let i = 0; i < 15; i++) step();
  return step;
}

function pickFrom<T>(list: readonly T[], at: number): T {
  const item = list[Math.floor(at * list.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

function pickWeighted<T>(list: readonly (readonly [T, number])[], at: number): T {
  let left = at * list.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of list) {
    left -= weight;
    if (left < 0) return item;
  }
  return pickFrom(list, 0)[0];
}

export function makeChance(seed: number, stream: string): Chance {
  const next = sfc32(seed, stream);
  /** Sum of twelve: mean 6, spread 1. */
  const bell = (): number => {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += next();
    return sum;
  };
  return {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    hits: (probability) => next() < probability,
    pick: (list) => pickFrom(list, next()),
    weighted: (list) => pickWeighted(list, next()),
    normal: (mean, spread, min, max) => {
      for (let i = 0; i < 50; i++) {
        const x = mean + spread * bell();
        if (x >= min && x <= max) return x;
      }
      return Math.min(max, Math.max(min, mean));
    },
  };
}
