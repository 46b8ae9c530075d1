/**
 * Least and greatest value of a sum over all x ≥ 0 with A·x = b, in exact
 * fractions. Slow and plain: the attacker's own, so that it shares no mistake
 * with the program.
 */
interface Fraction {
  readonly top: bigint;
  /** Above zero. */
  readonly bottom: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};
const fraction = (top: bigint, bottom: bigint): Fraction => {
  const sign = bottom < 0n ? -1n : 1n;
  const common = gcd(top, bottom * sign) || 1n;
  return { top: (sign * top) / common, bottom: (sign * bottom) / common };
};
const whole = (value: number): Fraction => ({ top: BigInt(value), bottom: 1n });
const minus = (a: Fraction, b: Fraction): Fraction =>
  b.top === 0n ? a : fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
const times = (a: Fraction, b: Fraction): Fraction =>
  a.top === 0n || b.top === 0n ? whole(0) : fraction(a.top * b.top, a.bottom * b.bottom);
const over = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top);
const isLess = (a: Fraction, b: Fraction): boolean => a.top * b.bottom < b.top * a.bottom;

/** Rows of the tableau: coefficients, then the right side. */
type Row = Fraction[];

function pivot(rows: Row[], objective: Row, basis: number[], r: number, c: number): void {
  const line = rows[r] as Row;
  const by = line[c] as Fraction;
  for (let j = 0; j < line.length; j++) line[j] = over(line[j] as Fraction, by);
  for (const other of [...rows, objective]) {
    const factor = other[c] as Fraction;
    if (other === line || factor.top === 0n) continue;
    for (let j = 0; j < other.length; j++) other[j] = minus(other[j] as Fraction, times(factor, line[j] as Fraction));
  }
  basis[r] = c;
}

/** Bland's rule. False: without bound. */
function minimise(rows: Row[], objective: Row, basis: number[], columns: number): boolean {
  for (;;) {
    const c = objective.findIndex((v, j) => j < columns && v.top < 0n);
    if (c < 0) return true;
    let best = -1;
    for (let r = 0; r < rows.length; r++) {
      const line = rows[r] as Row;
      if ((line[c] as Fraction).top <= 0n) continue;
      const held = rows[best];
      if (!held) {
        best = r;
        continue;
      }
      const mine = over(line.at(-1) as Fraction, line[c] as Fraction);
      const least = over(held.at(-1) as Fraction, held[c] as Fraction);
      if (isLess(mine, least) || (!isLess(least, mine) && (basis[r] as number) < (basis[best] as number))) best = r;
    }
    if (best < 0) return false;
    pivot(rows, objective, basis, best, c);
  }
}

export interface Corner {
  /** Least value of Σ weight·x, −Infinity when there is none. */
  readonly least: (weights: readonly number[]) => number;
}

/** @throws when nothing fits */
export function corner(equations: readonly (readonly number[])[], sums: readonly number[], columns: number): Corner {
  const rows: Row[] = equations.map((line, r) => [
    ...line.map(whole),
    ...equations.map((_, i) => whole(i === r ? 1 : 0)),
    whole(sums[r] as number),
  ]);
  const basis = rows.map((_, r) => columns + r);
  const width = columns + rows.length;
  const price: Row = Array.from({ length: width + 1 }, (_, j) =>
    j >= columns && j < width ? whole(0) : rows.reduce((sum, line) => minus(sum, line[j] as Fraction), whole(0)),
  );
  minimise(rows, price, basis, columns);
  if ((price.at(-1) as Fraction).top !== 0n) throw new Error('nothing fits what is printed');
  for (let r = 0; r < rows.length; r++) {
    if ((basis[r] as number) < columns) continue;
    const c = (rows[r] as Row).findIndex((v, j) => j < columns && v.top !== 0n);
    if (c >= 0) pivot(rows, price, basis, r, c);
  }
  const kept = rows.flatMap((line, r) =>
    (basis[r] as number) < columns
      ? [{ line: [...line.slice(0, columns), line.at(-1) as Fraction], at: basis[r] as number }]
      : [],
  );
  const start = { rows: kept.map((k) => k.line), basis: kept.map((k) => k.at) };
  return {
    least: (weights) => {
      const [lines, base] = [start.rows.map((line) => [...line]), [...start.basis]];
      const objective: Row = [...Array.from({ length: columns }, (_, j) => whole(weights[j] ?? 0)), whole(0)];
      for (let r = 0; r < lines.length; r++) {
        const factor = objective[base[r] as number] as Fraction;
        if (factor.top === 0n) continue;
        for (let j = 0; j <= columns; j++) {
          objective[j] = minus(objective[j] as Fraction, times(factor, (lines[r] as Row)[j] as Fraction));
        }
      }
      if (!minimise(lines, objective, base, columns)) return Number.NEGATIVE_INFINITY;
      const value = objective.at(-1) as Fraction;
      return Number(-value.top) / Number(value.bottom);
    },
  };
}
