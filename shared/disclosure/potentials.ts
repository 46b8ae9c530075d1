/**
 * Test 3 of domain §3.3 for tables that overlap, as a condition that can be
 * checked fast and is never wrong on the unsafe side.
 *
 * Everything that can be worked out from the printed figures is a weighted sum
 * of answers, with a weight v for each respondent. Printed sets of one kind (the
 * units; one band of an attribute in several units) are nested or apart, so the
 * weights come from their remainders: each respondent stands in one remainder of
 * each kind, and v is the sum of these remainders' weights (a remainder outside
 * all printed sets, the *ground*, weighs 0).
 *
 * Suppose some v that is not 0 throughout touches fewer than T respondents. Take
 * two remainders r and s of one kind, and T pairs of respondents, all different,
 * one of the pair in r and one in s and both in the same remainders of the other
 * kinds: v differs within each pair by weight(r) − weight(s). Were that not 0,
 * each pair would hold somebody touched, T at least. So r and s weigh the same
 * and become one class; then more respondents are alike in the other kinds, and
 * so on. In the end v is constant on each combination of classes; it is 0 where T
 * or more share one, and where all classes contain the ground. If there is no
 * other combination, v is 0 throughout, a contradiction: so whatever can be
 * worked out touches T respondents or more.
 *
 * The test is exact for a single kind beside the units in most cases met, and
 * errs by hiding more otherwise.
 */

export interface Combinations {
  /** Respondents in each combination. */
  readonly count: Int32Array;
  /** Per kind: the remainder of each combination, numbered from 1; 0 = ground. */
  readonly kinds: readonly Int32Array[];
}

/** Groups with more classes are compared with the largest only. */
const ALL_PAIRS = 12;

class Classes {
  readonly #up: Int32Array;
  constructor(size: number) {
    this.#up = Int32Array.from({ length: size }, (_, i) => i);
  }

  of(remainder: number): number {
    const up = this.#up;
    let at = remainder;
    while (up[at] !== at) {
      up[at] = up[up[at] as number] as number;
      at = up[at] as number;
    }
    return at;
  }

  /** The lower number stands for the class, so ground stays 0. @returns whether they were apart */
  join(a: number, b: number): boolean {
    const [x, y] = [this.of(a), this.of(b)];
    if (x === y) return false;
    this.#up[Math.max(x, y)] = Math.min(x, y);
    return true;
  }
}

/** Rows of numbers told apart: `of[i]` is the number of row i, equal rows having the same. */
function numberRows(columns: readonly Int32Array[], size: number): { readonly of: Int32Array; readonly count: number } {
  let of = new Int32Array(size);
  let count = size > 0 ? 1 : 0;
  for (const column of columns) {
    const known = new Map<number, number>();
    const next = new Int32Array(size);
    let high = 0;
    for (let i = 0; i < size; i++) high = Math.max(high, column[i] as number);
    for (let i = 0; i < size; i++) {
      const key = (of[i] as number) * (high + 1) + (column[i] as number);
      let number = known.get(key);
      if (number === undefined) {
        number = known.size;
        known.set(key, number);
      }
      next[i] = number;
    }
    of = next;
    count = known.size;
  }
  return { of, count };
}

/** Combinations of classes instead of remainders, alike ones added up. */
function combine(
  { count, kinds }: Combinations,
  classes: readonly Classes[],
): Combinations & { readonly of: Int32Array } {
  const columns = kinds.map((column, k) => column.map((remainder) => (classes[k] as Classes).of(remainder)));
  const rows = numberRows(columns, count.length);
  const merged = {
    count: new Int32Array(rows.count),
    kinds: kinds.map(() => new Int32Array(rows.count)),
    of: rows.of,
  };
  for (let i = 0; i < count.length; i++) {
    const row = rows.of[i] as number;
    merged.count[row] = (merged.count[row] as number) + (count[i] as number);
    for (let k = 0; k < columns.length; k++)
      (merged.kinds[k] as Int32Array)[row] = (columns[k] as Int32Array)[i] as number;
  }
  return merged;
}

/** Members of each group in one list: those of group g from `start[g]` to before `start[g + 1]`. */
function byGroup(of: Int32Array, groups: number): { readonly start: Int32Array; readonly members: Int32Array } {
  const start = new Int32Array(groups + 1);
  for (const g of of) start[g + 1] = (start[g + 1] as number) + 1;
  for (let g = 0; g < groups; g++) start[g + 1] = (start[g + 1] as number) + (start[g] as number);
  const next = start.slice();
  const members = new Int32Array(of.length);
  for (let i = 0; i < of.length; i++) {
    const g = of[i] as number;
    members[next[g] as number] = i;
    next[g] = (next[g] as number) + 1;
  }
  return { start, members };
}

/** Joins the classes of one kind between which there are enough pairs. */
function joinKind(all: Combinations, kind: number, classes: Classes, size: number, least: number): boolean {
  const mine = all.kinds[kind] as Int32Array;
  const others = all.kinds.filter((_, k) => k !== kind);
  const { of, count: groups } = numberRows(others, mine.length);
  const { start, members } = byGroup(of, groups);
  const pairs = new Map<number, number>();
  const add = (i: number, j: number): void => {
    const [a, b] = [mine[i] as number, mine[j] as number];
    const key = Math.min(a, b) * size + Math.max(a, b);
    const few = Math.min(all.count[i] as number, all.count[j] as number);
    pairs.set(key, (pairs.get(key) ?? 0) + few);
  };
  for (let g = 0; g < groups; g++) {
    const group = members.subarray(start[g], start[g + 1]);
    if (group.length < 2) continue;
    if (group.length > ALL_PAIRS) {
      const largest = group.reduce((best, i) => ((all.count[i] as number) > (all.count[best] as number) ? i : best));
      for (const i of group) if (i !== largest) add(i, largest);
      continue;
    }
    for (let i = 0; i < group.length; i++) {
      for (let j = i + 1; j < group.length; j++) add(group[i] as number, group[j] as number);
    }
  }
  let joined = false;
  for (const [key, found] of pairs) {
    if (found >= least && classes.join(Math.floor(key / size), key % size)) joined = true;
  }
  return joined;
}

/** @returns per combination 1 = not proved safe; nothing marked: whatever can be worked out touches `least` or more */
export function exposedCombinations(given: Combinations, least: number): Uint8Array {
  const sizes = given.kinds.map((column) => column.reduce((high, r) => Math.max(high, r), 0) + 1);
  const classes = sizes.map((size) => new Classes(size));
  let all = combine(given, classes);
  for (let changed = true; changed; ) {
    changed = false;
    for (let k = 0; k < sizes.length; k++) {
      if (!joinKind(all, k, classes[k] as Classes, sizes[k] as number, least)) continue;
      changed = true;
      all = { ...combine(all, classes), of: all.of };
    }
  }
  const final = combine(given, classes);
  return Uint8Array.from(final.of, (row) =>
    (final.count[row] as number) < least && final.kinds.some((column) => column[row] !== 0) ? 1 : 0,
  );
}
