/**
 * Test 3 of domain §3.3: is a group's total a combination of printed figures?
 * Columns are the smallest groups apart from each other (atoms), rows the printed
 * figures, 1 where an atom belongs. A group is exposed when its own row adds
 * nothing to the rank. Exact: Gaussian elimination in whole numbers, each row
 * divided by what its numbers have in common.
 */
type Row = bigint[];

const abs = (a: bigint): bigint => (a < 0n ? -a : a);

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [abs(a), abs(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function shorten(row: Row): Row {
  let divisor = 0n;
  for (const value of row) if (value !== 0n) divisor = commonDivisor(value, divisor);
  return divisor > 1n ? row.map((value) => value / divisor) : row;
}

/** Rows in echelon form, by the column of their first number. */
export class RowSpace {
  readonly #leads = new Map<number, Row>();

  constructor(rows: Iterable<readonly number[]>) {
    for (const row of rows) this.add(row);
  }

  get rank(): number {
    return this.#leads.size;
  }

  #reduce(given: readonly number[]): { readonly row: Row; readonly lead: number } {
    let row = given.map((value) => BigInt(value));
    for (let c = 0; c < row.length; c++) {
      const value = row[c] as bigint;
      if (value === 0n) continue;
      const lead = this.#leads.get(c);
      if (!lead) return { row: shorten(row), lead: c };
      const by = lead[c] as bigint;
      row = shorten(row.map((v, j) => v * by - (lead[j] as bigint) * value));
    }
    return { row, lead: -1 };
  }

  add(given: readonly number[]): void {
    const { row, lead } = this.#reduce(given);
    if (lead >= 0) this.#leads.set(lead, row);
  }

  /** Whole numbers only. */
  has(vector: readonly number[]): boolean {
    return this.#reduce(vector).lead < 0;
  }
}

/** Atoms are numbered from 0; a figure or a group is a list of them. */
export interface RankQuestion {
  readonly atoms: number;
  readonly published: readonly (readonly number[])[];
  /** Groups that must not be known; left out, every single atom. */
  readonly groups?: readonly (readonly number[])[];
}

const indicator = (atoms: number, group: readonly number[]): number[] => {
  const row = new Array<number>(atoms).fill(0);
  for (const atom of group) row[atom] = 1;
  return row;
};

/** @returns the groups whose total can be worked out */
export function rankTest({ atoms, published, groups }: RankQuestion): readonly (readonly number[])[] {
  const space = new RowSpace(published.map((figure) => indicator(atoms, figure)));
  const asked = groups ?? Array.from({ length: atoms }, (_, atom) => [atom]);
  return asked.filter((group) => space.has(indicator(atoms, group)));
}
