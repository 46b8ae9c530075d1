/**
 * Test 4 of domain §3.3 for figures that are tied together by any sums: the
 * least and greatest value each hidden count can have, when all counts are whole
 * numbers from 0 up and everything not hidden is known.
 *
 * The bounds are those of the linear programme, rounded inwards to whole
 * numbers. They are exact for a list, a tree and a cross-table; where partitions
 * overlap in other ways, whole numbers may leave a reader slightly less room.
 */
import type { Interval } from './intervals.ts';
import { type LinearSystem, Simplex, type Work } from './simplex.ts';

/** Σ coefficient · value = 0: a whole less its parts. */
export type Equation = readonly (readonly [figure: number, coefficient: 1 | -1])[];

export interface SumModel {
  readonly values: readonly number[];
  readonly equations: readonly Equation[];
}

/** Which equations each figure stands in. */
export function equationsOf({ values, equations }: SumModel): readonly (readonly number[])[] {
  const found = values.map((): number[] => []);
  for (const [e, terms] of equations.entries()) for (const [figure] of terms) found[figure]?.push(e);
  return found;
}

/** Hidden figures that hang together with this one through equations, itself first. */
export function hiddenAround(
  model: SumModel,
  hidden: readonly boolean[],
  figure: number,
  standsIn: readonly (readonly number[])[] = equationsOf(model),
): { readonly figures: readonly number[]; readonly equations: readonly number[] } {
  const figures = [figure];
  const seen = new Set(figures);
  const equations = new Set<number>();
  for (let i = 0; i < figures.length; i++) {
    for (const e of standsIn[figures[i] as number] ?? []) {
      if (equations.has(e)) continue;
      equations.add(e);
      for (const [other] of model.equations[e] ?? []) {
        if (!hidden[other] || seen.has(other)) continue;
        seen.add(other);
        figures.push(other);
      }
    }
  }
  return { figures, equations: [...equations] };
}

function systemOf(model: SumModel, hidden: readonly boolean[], around: ReturnType<typeof hiddenAround>): LinearSystem {
  const columnOf = new Map(around.figures.map((figure, column) => [figure, column]));
  const rows: (readonly [number, number])[][] = [];
  const sums: number[] = [];
  for (const e of around.equations) {
    const terms = model.equations[e] ?? [];
    rows.push(terms.flatMap(([f, k]) => (hidden[f] ? [[columnOf.get(f) as number, k] as const] : [])));
    sums.push(terms.reduce((sum, [f, k]) => (hidden[f] ? sum : sum - k * (model.values[f] as number)), 0));
  }
  return { columns: around.figures.length, rows, sums };
}

const SLACK = 1e-6;
// Adding nought turns −0 into 0.
const roundedIn = (low: number, high: number): Interval => ({
  low: Math.max(0, Math.ceil(low - SLACK)) + 0,
  high: Number.isFinite(high) ? Math.floor(high + SLACK) + 0 : high,
});

/**
 * Intervals of the hidden figures that hang together with `figure`; `high` is Infinity where nothing bounds it.
 * @throws WorkSpent when it takes more than the work that is left
 */
export function boundsAround(
  model: SumModel,
  hidden: readonly boolean[],
  figure: number,
  work: Work,
  options: { readonly only?: boolean; readonly standsIn?: readonly (readonly number[])[] } = {},
): ReadonlyMap<number, Interval> {
  const around = hiddenAround(model, hidden, figure, options.standsIn);
  const simplex = new Simplex(systemOf(model, hidden, around), work);
  const asked = options.only ? around.figures.slice(0, 1) : around.figures;
  return new Map(
    asked.map((f, column) => [f, roundedIn(simplex.least(column, 1), -simplex.least(column, -1))] as const),
  );
}

/** Intervals of all hidden figures. @throws WorkSpent */
export function boundsTest(
  model: SumModel,
  hidden: readonly boolean[],
  work: Work = { left: Number.POSITIVE_INFINITY },
): ReadonlyMap<number, Interval> {
  const standsIn = equationsOf(model);
  const found = new Map<number, Interval>();
  for (const [figure, isHidden] of hidden.entries()) {
    if (!isHidden || found.has(figure)) continue;
    for (const [f, interval] of boundsAround(model, hidden, figure, work, { standsIn })) found.set(f, interval);
  }
  return found;
}
