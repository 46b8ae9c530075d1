/**
 * What a table tells together with earlier releases of it (domain §3.3, test 2).
 * Where a figure stood and stands, its change is known; the changes obey the same
 * sums as the figures. A change of 1 to T − 1 that is left over tells about those
 * few. Looked at: each figure, each sum, and each sum that is left when the
 * others are put into it (the reduced equations).
 */
import type { Equation } from './bounds-test.ts';
import { isSmallChange, type PastCount } from './history.ts';
import type { TableModel } from './table-model.ts';

const changeOf = (
  model: TableModel,
  past: readonly PastCount[],
  hidden: readonly boolean[],
  f: number,
): number | undefined => {
  const before = past[f];
  return hidden[f] || before === null || before === undefined ? undefined : (model.values[f] as number) - before;
};

/** Shown figures whose own change is small, or that were hidden before. */
export const tellingFigures = (model: TableModel, hidden: readonly boolean[]): readonly number[] =>
  model.keys.flatMap((_, f) =>
    !hidden[f] &&
    model.past.some((past) => {
      const change = changeOf(model, past, hidden, f);
      return past[f] === null || (change !== undefined && isSmallChange(change, model.limit));
    })
      ? [f]
      : [],
  );

/** Σ coefficient · unknown change = known: an equation with the known changes brought over. */
interface Left {
  readonly unknown: readonly (readonly [figure: number, coefficient: number])[];
  readonly known: number;
}

function leftOf(model: TableModel, past: readonly PastCount[], hidden: readonly boolean[], terms: Equation): Left {
  const unknown: (readonly [number, number])[] = [];
  let known = 0;
  for (const [f, k] of terms) {
    const change = changeOf(model, past, hidden, f);
    if (change === undefined) unknown.push([f, k]);
    else known -= k * change;
  }
  return { unknown, known };
}

const tells = (model: TableModel, { unknown, known }: Left): boolean =>
  unknown.length > 0 && isSmallChange(known, model.limit);

/** Equations that leave a small change over. */
export const tellingEquations = (model: TableModel, hidden: readonly boolean[]): readonly number[] =>
  model.equations.flatMap((terms, e) =>
    model.past.some((past) => tells(model, leftOf(model, past, hidden, terms))) ? [e] : [],
  );

/** Do the equations put into each other leave a small change over? */
export function tellsAltogether(model: TableModel, hidden: readonly boolean[]): boolean {
  return model.past.some((past) => {
    const width = model.values.length + 1;
    const rows = model.equations.map((terms) => {
      const { unknown, known } = leftOf(model, past, hidden, terms);
      const row = new Float64Array(width);
      for (const [f, k] of unknown) row[f] = k;
      row[width - 1] = known;
      return row;
    });
    reduce(rows, width - 1);
    return rows.some((row) => row.subarray(0, -1).some((k) => Math.abs(k) > 1e-9) && isSmallLeft(row, model));
  });
}

const isSmallLeft = (row: Float64Array, { limit }: TableModel): boolean => {
  const left = Math.abs(row.at(-1) as number);
  return left > 1e-9 && left < limit.t - 1e-9;
};

/** Gauss–Jordan in place. */
function reduce(rows: Float64Array[], columns: number): void {
  let done = 0;
  for (let c = 0; c < columns && done < rows.length; c++) {
    const at = rows.findIndex((row, r) => r >= done && Math.abs(row[c] as number) > 1e-9);
    if (at < 0) continue;
    const line = rows[at] as Float64Array;
    rows[at] = rows[done] as Float64Array;
    rows[done++] = line;
    const by = line[c] as number;
    for (let j = 0; j < line.length; j++) line[j] = (line[j] as number) / by;
    for (const row of rows) {
      const factor = row[c] as number;
      if (row === line || factor === 0) continue;
      for (let j = 0; j < row.length; j++) row[j] = (row[j] as number) - factor * (line[j] as number);
    }
  }
}
