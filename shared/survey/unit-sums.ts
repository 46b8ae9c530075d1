/** Sums per unit with all units below it, from the bottom up: one pass over the respondents, one over the units. */
import type { RoundColumns, RoundUnit } from './figures-model.ts';

export interface UnitSums {
  readonly n: Float64Array;
  readonly sum: Float64Array;
  /** Of the distance to `CENTRE`, so that squares of large groups lose no digits. */
  readonly square: Float64Array;
}

const CENTRE = 50;

export const parentsOf = (units: readonly RoundUnit[]): Int32Array => Int32Array.from(units, ({ parent }) => parent);

/** Adds each unit's cells to its parent's; `width` cells per unit. Parents stand before children. */
export function addUpwards(parents: Int32Array, cells: Float64Array, width = 1): void {
  for (let unit = parents.length - 1; unit > 0; unit--) {
    const parent = parents[unit] as number;
    if (parent < 0) continue;
    for (let cell = 0; cell < width; cell++) {
      cells[parent * width + cell] = (cells[parent * width + cell] as number) + (cells[unit * width + cell] as number);
    }
  }
}

/**
 * @param values per respondent, NaN = no valid answer
 * @param band per respondent the band 0 … `bands`; without it every unit has the one cell 0
 */
export function sumUnits(
  parents: Int32Array,
  unit: Int32Array,
  values: Float64Array,
  band?: { readonly of: Uint8Array; readonly bands: number },
): UnitSums {
  const width = band ? band.bands + 1 : 1;
  const size = parents.length * width;
  const sums = { n: new Float64Array(size), sum: new Float64Array(size), square: new Float64Array(size) };
  for (let row = 0; row < unit.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    const cell = (unit[row] as number) * width + (band ? (band.of[row] as number) : 0);
    sums.n[cell] = (sums.n[cell] as number) + 1;
    sums.sum[cell] = (sums.sum[cell] as number) + value;
    sums.square[cell] = (sums.square[cell] as number) + (value - CENTRE) ** 2;
  }
  addUpwards(parents, sums.n, width);
  addUpwards(parents, sums.sum, width);
  addUpwards(parents, sums.square, width);
  return sums;
}

/** Divided by n − 1; null below two values. */
export function spreadOf({ n, sum, square }: UnitSums, cell: number): number | null {
  const count = n[cell] as number;
  if (count < 2) return null;
  const off = (sum[cell] as number) - CENTRE * count;
  return Math.sqrt(Math.max(0, ((square[cell] as number) - (off * off) / count) / (count - 1)));
}

/** Respondents per unit with all below it. */
export function respondentsOf(parents: Int32Array, { unit }: Pick<RoundColumns, 'unit'>): Float64Array {
  const count = new Float64Array(parents.length);
  for (const at of unit) count[at] = (count[at] as number) + 1;
  addUpwards(parents, count);
  return count;
}
