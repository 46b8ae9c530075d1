/**
 * The inner part of a cross-table whose margins are settled. Hides cells until
 * none can be narrowed down to less than `t` from the rest, the hidden cells of
 * a line together are no small group, and earlier releases tell nothing more.
 * Tries the smallest cells first; in the end everything is hidden, which is
 * always enough when each margin is zero or no small group.
 */
import { costOf } from './choose.ts';
import { hiddenChangeTells, type PastCount, type PastGrid } from './history.ts';
import { type Grid, isTooNarrow } from './intervals.ts';
import type { GroupLimit } from './limits.ts';

export interface GridProblem {
  readonly cells: Grid;
  /** Hidden to begin with. */
  readonly start: readonly (readonly boolean[])[];
  /** Never printed but known from the margins; it cannot be shown again, and counts as protected when it is no small group. */
  readonly shadow: readonly (readonly boolean[])[];
  readonly deductedRow?: number;
  readonly preferred?: readonly (readonly boolean[])[];
  readonly past: readonly PastGrid[];
  readonly limit: GroupLimit;
}

type Place = readonly [row: number, column: number];
type State = boolean[][];

const valueAt = (problem: GridProblem, [r, c]: Place): number => problem.cells[r]?.[c] ?? 0;

/** How uncertain the cell must be; 0 for one that needs no protection. */
function neededWidth(problem: GridProblem, place: Place): number {
  const { cells, deductedRow, limit, shadow } = problem;
  const [r, c] = place;
  const size = Math.abs(valueAt(problem, place));
  if (size === 0) return 0;
  if (shadow[r]?.[c] && size >= limit.n) return 0;
  if (r !== deductedRow) return limit.t;
  // Persons in several rows are often few altogether; no cell of them can vary by more than all of them.
  const all = Math.abs((cells[r] ?? []).reduce((a, b) => a + b, 0));
  return Math.min(limit.t, all);
}

const placesOf = (problem: GridProblem): Place[] =>
  problem.cells.flatMap((line, r) => line.map((_, c): Place => [r, c]));

const isHidden = (state: State, [r, c]: Place): boolean => state[r]?.[c] === true;

function isExposed(problem: GridProblem, state: State, place: Place): boolean {
  const width = isHidden(state, place) ? neededWidth(problem, place) : 0;
  return width > 0 && isTooNarrow({ ...problem, hidden: state }, place[0], place[1], width);
}

const isAnyExposed = (problem: GridProblem, state: State): boolean =>
  placesOf(problem).some((place) => isExposed(problem, state, place));

/** A row or a column, and its margin in an earlier release. */
interface Line {
  readonly places: readonly Place[];
  readonly before: (past: PastGrid) => PastCount;
}

function linesOf({ cells }: GridProblem): Line[] {
  const rows = cells.map((line, r): Line => {
    return { places: line.map((_, c) => [r, c]), before: (past) => past.rows[r] };
  });
  const columns = (cells[0] ?? []).map((_, c): Line => {
    return { places: cells.map((_line, r) => [r, c]), before: (past) => past.columns[c] };
  });
  return [...rows, ...columns];
}

/** The hidden cells of the line together are a group of 1 to n − 1. */
function hasSmallSum(problem: GridProblem, state: State, { places }: Line): boolean {
  const hidden = places.filter((p) => isHidden(state, p) && p[0] !== problem.deductedRow);
  if (!hidden.some(([r, c]) => !problem.shadow[r]?.[c])) return false;
  const sum = hidden.reduce((total, p) => total + valueAt(problem, p), 0);
  return sum > 0 && sum < problem.limit.n;
}

/** The line's hidden cells changed by a small group since an earlier release. */
function tellsChange(problem: GridProblem, state: State, { places, before }: Line): boolean {
  const cells = places.map((p) => valueAt(problem, p));
  const now = { cells, total: cells.reduce((a, b) => a + b, 0) };
  const hidden = places.map((p) => isHidden(state, p));
  return problem.past.some((past) => {
    const then = { cells: places.map(([r, c]) => past.cells[r]?.[c]), total: before(past) };
    return hiddenChangeTells(now, then, hidden, problem.limit);
  });
}

/** A line that is hidden altogether says no more than its margin. */
const isBroken = (problem: GridProblem, state: State, line: Line): boolean =>
  line.places.some((p) => !isHidden(state, p)) &&
  (hasSmallSum(problem, state, line) || tellsChange(problem, state, line));

function withHidden(state: State, places: readonly Place[]): State {
  const next = state.map((line) => [...line]);
  for (const [r, c] of places) (next[r] as boolean[])[c] = true;
  return next;
}

function priceOf(problem: GridProblem, places: readonly Place[]): number {
  const highest = Math.max(0, ...problem.cells.flat());
  return places.reduce((sum, p) => {
    return sum + costOf(valueAt(problem, p), problem.preferred?.[p[0]]?.[p[1]] === true, highest);
  }, 0);
}

/** Corners that make a rectangle with the cell: together they can vary without touching a margin. */
function rectangles(problem: GridProblem, state: State, [row, column]: Place): Place[][] {
  const found: Place[][] = [];
  for (const [r, c] of placesOf(problem)) {
    if (r === row || c === column) continue;
    const corners: Place[] = [
      [row, c],
      [r, column],
      [r, c],
    ];
    const added = corners.filter((p) => !isHidden(state, p));
    if (added.length > 0) found.push(added);
  }
  return found;
}

function inOrderOfPrice(problem: GridProblem, choices: readonly Place[][]): Place[][] {
  return choices
    .map((places) => ({ places, price: priceOf(problem, places) }))
    .sort((a, b) => a.price - b.price)
    .map(({ places }) => places);
}

/** The cheapest rectangle that protects the cell; else the cheapest of all, and the search goes on from there. */
function cover(problem: GridProblem, state: State, place: Place): State | undefined {
  const choices = inOrderOfPrice(problem, rectangles(problem, state, place));
  const enough = choices.find((places) => !isExposed(problem, withHidden(state, places), place));
  const chosen = enough ?? choices[0];
  return chosen && withHidden(state, chosen);
}

function widen(problem: GridProblem, state: State, line: Line): State {
  const open = inOrderOfPrice(
    problem,
    line.places.filter((p) => !isHidden(state, p)).map((p) => [p]),
  );
  const enough = open.find((places) => !isBroken(problem, withHidden(state, places), line));
  return withHidden(state, enough ?? open[0] ?? []);
}

/** Shows again what turned out not to be needed, the largest first. */
function showNeedless(problem: GridProblem, found: State, lines: readonly Line[]): State {
  let state = found;
  const added = [...placesOf(problem)]
    .filter(([r, c]) => found[r]?.[c] && !problem.start[r]?.[c] && !problem.preferred?.[r]?.[c])
    .sort((a, b) => valueAt(problem, b) - valueAt(problem, a));
  for (const [row, column] of added) {
    const less = state.map((line, r) => line.map((hidden, c) => hidden && !(r === row && c === column)));
    if (!isAnyExposed(problem, less) && !lines.some((l) => isBroken(problem, less, l))) state = less;
  }
  return state;
}

/** Each round hides at least one more cell, so it ends. */
export function protectGrid(problem: GridProblem): readonly (readonly boolean[])[] {
  const lines = linesOf(problem);
  let state: State = problem.start.map((line) => [...line]);
  for (;;) {
    const exposed = placesOf(problem).filter((p) => isExposed(problem, state, p));
    const next = firstThat(exposed, (place) => cover(problem, state, place));
    if (next) {
      state = next;
      continue;
    }
    const broken = lines.find((line) => isBroken(problem, state, line));
    if (!broken) return showNeedless(problem, state, lines);
    state = widen(problem, state, broken);
  }
}

function firstThat<A, B>(items: Iterable<A>, find: (item: A) => B | undefined): B | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
