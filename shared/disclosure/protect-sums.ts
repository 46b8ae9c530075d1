/**
 * What to hide of figures tied together by any sums. Starts from what must be
 * hidden, hides the cheapest neighbour that protects an exposed figure, one at a
 * time, and in the end shows again what turned out not to be needed. Every step
 * is checked by the bounds test. When the work allowed is spent, everything is
 * hidden, which is always enough.
 */
import { equationsOf } from './bounds-test.ts';
import { costOf } from './choose.ts';
import type { PastCount } from './history.ts';
import { tellingEquations, tellingFigures, tellsAltogether } from './judge-changes.ts';
import { isNarrow, isQuietAround, isRest, narrowFigures, smallFigures } from './judge-table.ts';
import { protectTable } from './protect-table.ts';
import { type Work, WorkSpent } from './simplex.ts';
import type { TableModel } from './table-model.ts';

/** Touched numbers: about two seconds on an office PC. */
export const MOST_WORK = 1_000_000_000;
/** Neighbours tried one by one. */
const MAX_NEIGHBOURS = 40;

interface Search {
  readonly model: TableModel;
  readonly standsIn: readonly (readonly number[])[];
  readonly work: Work;
  /** Must stay hidden. */
  readonly forced: readonly boolean[];
  readonly hidden: boolean[];
}

/** @returns per figure (and unprinted group) whether it is hidden */
export function protectSums(model: TableModel): readonly boolean[] {
  const nothing = model.values.map((_, f) => isRest(model, f));
  const forced = [...nothing];
  for (const f of [...smallFigures(model, nothing), ...tellingFigures(model, nothing)]) forced[f] = true;
  const hidden = startOf(model, forced);
  const search = { model, standsIn: equationsOf(model), work: { left: MOST_WORK }, forced, hidden };
  try {
    settle(search);
    showNeedless(search);
    return hidden;
  } catch (error) {
    if (error instanceof WorkSpent) return model.values.map(() => true);
    throw error;
  }
}

/** A cross-table is protected as one first: single neighbours would not find its rectangles. */
function startOf(model: TableModel, forced: readonly boolean[]): boolean[] {
  const { cross, values } = model;
  if (!cross) return [...forced];
  const width = cross.columns + 1;
  const lines = <T>(items: readonly T[]): T[][] =>
    Array.from({ length: cross.rows + 1 }, (_, r) => items.slice(r * width, (r + 1) * width));
  const cells = lines(values)
    .slice(0, -1)
    .map((line) => line.slice(0, -1));
  const past = model.past.map((before) => {
    const all = lines<PastCount>(before);
    return {
      cells: all.slice(0, -1).map((line) => line.slice(0, -1)),
      rows: all.slice(0, -1).map((line) => line.at(-1)),
      columns: all.at(-1)?.slice(0, -1) ?? [],
      total: all.at(-1)?.at(-1),
    };
  });
  const found = protectTable({ cells }, model.limit, { past });
  const masks = [
    ...found.cells.map((line, r) => [...line, found.rows[r] === true]),
    [...found.columns, found.totalHidden],
  ].flat();
  return forced.map((must, f) => must || masks[f] === true);
}

/** Each round hides one more, or shows a nought for good, so it ends. */
function settle(search: Search): void {
  const { model, hidden, forced, work } = search;
  const kept = new Set<number>();
  for (;;) {
    const narrow = narrowFigures(model, hidden, work);
    // A nought that can be worked out is nobody: shown, as other noughts are.
    const nought = narrow.find(([f, { high }]) => high === 0 && !forced[f] && !kept.has(f));
    if (nought) {
      kept.add(nought[0]);
      hidden[nought[0]] = false;
      continue;
    }
    const next = narrow.find(([f]) => !isLoneNought(search, f));
    if (next) {
      hideOne(search, next[0]);
      continue;
    }
    const equation = tellingEquations(model, hidden)[0];
    if (equation !== undefined) hideCheapest(search, shownIn(search, equation));
    else if (tellsAltogether(model, hidden)) throw new WorkSpent();
    else return;
  }
}

/** Nobody in it, and nothing left to hide around it. */
const isLoneNought = ({ model, hidden, standsIn }: Search, f: number): boolean =>
  model.values[f] === 0 &&
  (standsIn[f] ?? []).every((e) => (model.equations[e] ?? []).every(([other]) => hidden[other]));

const shownIn = ({ model, hidden }: Search, equation: number): number[] =>
  (model.equations[equation] ?? []).flatMap(([f]) => (hidden[f] ? [] : [f]));

function byPrice({ model }: Search, figures: Iterable<number>): number[] {
  const highest = Math.max(...model.values);
  const price = (f: number): number => costOf(model.values[f] as number, false, highest);
  return [...new Set(figures)].sort((a, b) => price(a) - price(b) || a - b);
}

function hideCheapest(search: Search, figures: Iterable<number>): void {
  const [first] = byPrice(search, figures);
  if (first === undefined) throw new WorkSpent();
  search.hidden[first] = true;
}

/** The cheapest neighbour that protects the figure; else the cheapest of all, and the search goes on. */
function hideOne(search: Search, figure: number): void {
  const { model, hidden, standsIn, work } = search;
  let equations = standsIn[figure] ?? [];
  let neighbours = byPrice(
    search,
    equations.flatMap((e) => shownIn(search, e)),
  );
  // All around are hidden and still tell: look further out.
  for (let round = 0; neighbours.length === 0 && round < model.equations.length; round++) {
    const around = equations.flatMap((e) => (model.equations[e] ?? []).flatMap(([f]) => standsIn[f] ?? []));
    equations = [...new Set(around)];
    neighbours = byPrice(
      search,
      equations.flatMap((e) => shownIn(search, e)),
    );
  }
  for (const f of neighbours.slice(0, MAX_NEIGHBOURS)) {
    hidden[f] = true;
    if (!isNarrow(model, hidden, figure, work)) return;
    hidden[f] = false;
  }
  hideCheapest(search, neighbours);
}

/** Largest first. What is not proved within the work allowed stays hidden. */
function showNeedless({ model, hidden, forced, standsIn, work }: Search): void {
  const added = hidden.flatMap((h, f) => (h && !forced[f] ? [f] : []));
  added.sort((a, b) => (model.values[b] as number) - (model.values[a] as number));
  for (const figure of added) {
    hidden[figure] = false;
    try {
      const touched = (standsIn[figure] ?? []).flatMap((e) => (model.equations[e] ?? []).map(([f]) => f));
      const quiet = touched.every((f) => !hidden[f] || isQuietAround(model, hidden, f, work));
      if (quiet && tellingEquations(model, hidden).length === 0 && !tellsAltogether(model, hidden)) continue;
    } catch (error) {
      if (!(error instanceof WorkSpent)) throw error;
    }
    hidden[figure] = true;
  }
}
