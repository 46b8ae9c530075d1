/** Values as numbers in their order, so that a list is sorted by counting. */
import { collationKey } from '../kernel/text.ts';

export interface Ranks {
  /** -1 where there is no value. */
  readonly of: Int32Array;
  /** How many different ranks there are. */
  readonly size: number;
}

/** Numbers the different values as they are met: each value is looked up once. */
function numberValues<T>(values: readonly T[]): { readonly different: T[]; readonly numbers: Int32Array } {
  const numberOf = new Map<T, number>();
  const numbers = new Int32Array(values.length);
  values.forEach((value, at) => {
    let number = numberOf.get(value);
    if (number === undefined) {
      number = numberOf.size;
      numberOf.set(value, number);
    }
    numbers[at] = number;
  });
  return { different: [...numberOf.keys()], numbers };
}

function rank<T>(values: readonly T[], isNone: (value: T) => boolean, compare: (a: T, b: T) => number) {
  const { different, numbers } = numberValues(values);
  const order = different.flatMap((value, number) => (isNone(value) ? [] : [number]));
  order.sort((a, b) => compare(different[a] as T, different[b] as T));
  const rankOf = new Int32Array(different.length).fill(-1);
  order.forEach((number, place) => {
    rankOf[number] = place;
  });
  return {
    of: numbers.map((number) => rankOf[number] ?? -1),
    size: order.length,
    values: order.map((number) => different[number] as T),
  };
}

export function denseRanks<T extends string | number>(values: readonly (T | null)[]): Ranks {
  const compare = (a: T | null, b: T | null): number => ((a as T) < (b as T) ? -1 : 1);
  const { of, size } = rank(values, (value) => value === null, compare);
  return { of, size };
}

/** Texts that repeat, as numbers in Danish order; the empty text is -1. */
export interface TextCodes extends Ranks {
  readonly texts: readonly string[];
}

export function textCodes(values: readonly string[]): TextCodes {
  const keys = new Map<string, string>();
  const keyOf = (text: string): string => {
    const key = keys.get(text) ?? collationKey(text);
    keys.set(text, key);
    return key;
  };
  // Texts that differ in case only have one key: a fixed order among them keeps the list from jumping.
  const compare = (a: string, b: string): number => {
    const [x, y] = [keyOf(a), keyOf(b)];
    return x < y ? -1 : x > y ? 1 : a < b ? -1 : 1;
  };
  const { of, size, values: texts } = rank(values, (text) => text === '', compare);
  return { of, size, texts };
}

/**
 * Sorts by counting, which keeps the order of equals. Without a rank comes last, either way.
 * @param rankOf rank of the item at a place, -1 for none
 * @returns the places in their new order
 */
export function sortByRank(
  count: number,
  size: number,
  rankOf: (at: number) => number,
  descending: boolean,
): Int32Array {
  const bucketOf = (at: number): number => {
    const rank = rankOf(at);
    return rank < 0 ? size : descending ? size - 1 - rank : rank;
  };
  const next = new Int32Array(size + 2);
  for (let at = 0; at < count; at++) next[bucketOf(at) + 1] = (next[bucketOf(at) + 1] ?? 0) + 1;
  for (let bucket = 1; bucket < next.length; bucket++) next[bucket] = (next[bucket] ?? 0) + (next[bucket - 1] ?? 0);
  const order = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const bucket = bucketOf(at);
    const to = next[bucket] ?? 0;
    order[to] = at;
    next[bucket] = to + 1;
  }
  return order;
}
