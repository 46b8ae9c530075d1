/**
 * Test 2 of domain §3.3: two figures of the same measure and round, each with
 * its mean, tell the mean of those who are in one and not in the other, when one
 * set lies within the other. So what is left over must be nobody or at least T.
 */

/** How many are in `a` only and in `b` only; sets of atoms with their sizes. */
export function exactDifferences(
  a: readonly number[],
  b: readonly number[],
  sizes: readonly number[],
): { readonly onlyA: number; readonly onlyB: number } {
  const [inA, inB] = [new Set(a), new Set(b)];
  const sum = (atoms: Iterable<number>, other: ReadonlySet<number>): number => {
    let total = 0;
    for (const atom of atoms) if (!other.has(atom)) total += sizes[atom] ?? 0;
    return total;
  };
  return { onlyA: sum(inA, inB), onlyB: sum(inB, inA) };
}

const isFew = (count: number, least: number): boolean => count > 0 && count < least;

/** May both be printed, as far as the two alone go? */
export function mayStandTogether(
  a: readonly number[],
  b: readonly number[],
  sizes: readonly number[],
  least: number,
): boolean {
  const { onlyA, onlyB } = exactDifferences(a, b, sizes);
  return !isFew(onlyA, least) && !isFew(onlyB, least);
}

/** What a reader works out of a whole and a part of it. Undefined when nobody is left over. */
export function leftOver(
  whole: { readonly n: number; readonly mean: number },
  part: { readonly n: number; readonly mean: number },
): { readonly n: number; readonly mean: number } | undefined {
  const n = whole.n - part.n;
  return n > 0 ? { n, mean: (whole.n * whole.mean - part.n * part.mean) / n } : undefined;
}
