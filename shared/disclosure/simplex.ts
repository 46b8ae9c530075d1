/**
 * A small simplex for the bounds test: the least value of one variable over all
 * x ≥ 0 with A·x = b. Coefficients are −1, 0 and 1 and sums are whole numbers,
 * so rounding errors stay far below the tolerance; the caller rounds towards
 * the narrower interval, which errs on the safe side.
 */
export interface LinearSystem {
  readonly columns: number;
  /** Sparse rows: column and coefficient. */
  readonly rows: readonly (readonly (readonly [column: number, coefficient: number])[])[];
  readonly sums: readonly number[];
}

/** What is left of the work that may be done, in touched numbers; keeps every check bounded in time. */
export interface Work {
  left: number;
}

export class WorkSpent extends Error {}

const TINY = 1e-9;

export class Simplex {
  readonly #columns: number;
  readonly #work: Work;
  #rows: Float64Array[];
  #basis: number[];

  /** Finds a first corner. @throws WorkSpent; also where nothing fits, for then nothing can be promised */
  constructor(system: LinearSystem, work: Work) {
    const { columns, rows } = system;
    this.#columns = columns;
    this.#work = work;
    const width = columns + rows.length + 1;
    this.#rows = rows.map((terms, r) => {
      const sum = system.sums[r] as number;
      const sign = sum < 0 ? -1 : 1;
      const line = new Float64Array(width);
      for (const [c, coefficient] of terms) line[c] = (line[c] as number) + sign * coefficient;
      line[columns + r] = 1;
      line[width - 1] = sign * sum;
      return line;
    });
    this.#basis = rows.map((_, r) => columns + r);
    this.#begin(width);
  }

  /** First phase: drive the artificial variables out, then drop them and the rows that say nothing new. */
  #begin(width: number): void {
    const price = new Float64Array(width);
    for (const line of this.#rows)
      for (let j = 0; j < width; j++) price[j] = (price[j] as number) - (line[j] as number);
    for (let r = 0; r < this.#rows.length; r++) price[this.#columns + r] = 0;
    this.#minimise(this.#rows, this.#basis, price);
    if (Math.abs(price[width - 1] as number) > 1e-6) throw new WorkSpent();
    const kept: number[] = [];
    for (let r = 0; r < this.#rows.length; r++) {
      if ((this.#basis[r] as number) >= this.#columns) {
        const c = (this.#rows[r] as Float64Array).findIndex((v, j) => j < this.#columns && Math.abs(v) > 1e-7);
        if (c < 0) continue;
        this.#pivot(this.#rows, this.#basis, price, r, c);
      }
      kept.push(r);
    }
    this.#basis = kept.map((r) => this.#basis[r] as number);
    this.#rows = kept.map((r) => {
      const line = this.#rows[r] as Float64Array;
      const short = new Float64Array(this.#columns + 1);
      short.set(line.subarray(0, this.#columns));
      short[this.#columns] = line[width - 1] as number;
      return short;
    });
  }

  #pivot(rows: Float64Array[], basis: number[], price: Float64Array, r: number, c: number): void {
    const line = rows[r] as Float64Array;
    this.#work.left -= line.length * (rows.length + 1);
    if (this.#work.left < 0) throw new WorkSpent();
    const by = line[c] as number;
    for (let j = 0; j < line.length; j++) line[j] = (line[j] as number) / by;
    for (let i = 0; i <= rows.length; i++) {
      const other = i < rows.length ? (rows[i] as Float64Array) : price;
      const factor = other[c] as number;
      if (other === line || factor === 0) continue;
      for (let j = 0; j < other.length; j++) other[j] = (other[j] as number) - factor * (line[j] as number);
      other[c] = 0;
    }
    basis[r] = c;
  }

  /** The first column that helps, and of the rows that bind the one of the lowest variable (Bland): never goes round in circles. */
  #minimise(rows: Float64Array[], basis: number[], price: Float64Array): boolean {
    for (;;) {
      const c = price.findIndex((v, j) => j < this.#columns && v < -TINY);
      if (c < 0) return true;
      let best = -1;
      let least = Number.POSITIVE_INFINITY;
      for (let r = 0; r < rows.length; r++) {
        const line = rows[r] as Float64Array;
        const step = line[c] as number;
        if (step <= 1e-7) continue;
        const ratio = (line.at(-1) as number) / step;
        const tie = Math.abs(ratio - least) <= TINY;
        if (ratio < least - TINY || (tie && (basis[r] as number) < (basis[best] as number))) {
          best = r;
          least = Math.min(least, ratio);
        }
      }
      if (best < 0) return false;
      this.#pivot(rows, basis, price, best, c);
    }
  }

  /** Least value of `sign` · x[column]; −Infinity without bound. @throws WorkSpent */
  least(column: number, sign: 1 | -1): number {
    const price = new Float64Array(this.#columns + 1);
    price[column] = sign;
    const at = this.#basis.indexOf(column);
    if (at >= 0) {
      const line = this.#rows[at] as Float64Array;
      for (let j = 0; j < price.length; j++) price[j] = (price[j] as number) - sign * (line[j] as number);
    }
    const bounded = this.#minimise(this.#rows, this.#basis, price);
    return bounded ? -(price.at(-1) as number) : Number.NEGATIVE_INFINITY;
  }
}
