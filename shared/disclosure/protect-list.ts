/**
 * Protects a list of counts whose total is published (domain §3.3): hides the
 * small ones, then as little more as possible, so that no hidden count can be
 * worked out, that the hidden ones together are no small group, and that earlier
 * releases of the same list tell nothing more.
 */
import { choicesOf, costOf } from './choose.ts';
import { hiddenChangeTells, mustStayHidden, type PastList } from './history.ts';
import { type GroupLimit, isSmall } from './limits.ts';

export interface ListTable {
  readonly cells: readonly number[];
  /** The total as published; left out, the sum. Persons counted in several cells make it smaller. */
  readonly total?: number;
  /** Cells that must be hidden whatever their size, such as areas hidden in another table of the report. */
  readonly forced?: readonly boolean[];
}

export interface ListHistory {
  readonly past: readonly PastList[];
  /** Hidden in reports for another day: hidden before others, if something must be. */
  readonly preferred?: readonly boolean[];
}

export interface ProtectedList {
  readonly hidden: readonly boolean[];
  /** The total itself is a small group: then nothing is shown. */
  readonly totalHidden: boolean;
}

/** More choices than this are not tried one by one. */
const MAX_CHOICES = 40;

const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

export function protectList(table: ListTable, limit: GroupLimit, history?: ListHistory): ProtectedList {
  const { cells } = table;
  const total = table.total ?? sumOf(cells);
  if (isSmall(total, limit)) return { hidden: cells.map(() => true), totalHidden: true };
  const past = history?.past ?? [];
  const forced = cells.map(
    (value, i) => table.forced?.[i] === true || past.some((p) => mustStayHidden(value, p.cells[i], limit)),
  );
  const start = cells.map((value, i) => forced[i] === true || isSmall(value, limit));
  const safe = (hidden: readonly boolean[]): boolean => isListSafe(cells, hidden, forced, limit);
  const quiet = (hidden: readonly boolean[]): boolean =>
    !past.some((p) => hiddenChangeTells({ cells, total }, p, hidden, limit));
  const highest = Math.max(0, ...cells);
  const cost = (i: number): number => costOf(cells[i] ?? 0, history?.preferred?.[i] === true, highest);
  // A small change of the whole municipality is the total's own and cannot be hidden in its parts: then `safe` must do.
  const hidden =
    hideLeast(start, cost, (h) => safe(h) && quiet(h)) ?? hideLeast(start, cost, safe) ?? cells.map(() => true);
  return { hidden, totalHidden: false };
}

/** Hidden cells share a sum that is no small group, and no cell is alone with it. */
function isListSafe(
  cells: readonly number[],
  hidden: readonly boolean[],
  forced: readonly boolean[],
  limit: GroupLimit,
): boolean {
  const places = cells.flatMap((_, i) => (hidden[i] ? [i] : []));
  const sum = sumOf(places.map((i) => cells[i] ?? 0));
  // Nobody at all in cells hidden for another table's sake: there is nothing to protect.
  if (places.every((i) => forced[i]) && sum === 0) return true;
  return places.length > 1 && sum >= Math.max(limit.n, limit.t);
}

/** The cheapest of the choices of up to two more cells that pass, or undefined. */
function hideLeast(
  start: readonly boolean[],
  cost: (place: number) => number,
  passes: (hidden: readonly boolean[]) => boolean,
): readonly boolean[] | undefined {
  if (passes(start)) return start;
  const open = start
    .flatMap((hidden, i) => (hidden ? [] : [i]))
    .sort((a, b) => cost(a) - cost(b) || a - b)
    .slice(0, MAX_CHOICES);
  for (const size of [1, 2]) {
    const found = cheapest(choicesOf(open, size), cost, (choice) => passes(adding(start, choice)));
    if (found) return adding(start, found);
  }
  return undefined;
}

const adding = (start: readonly boolean[], more: readonly number[]): readonly boolean[] =>
  start.map((hidden, i) => hidden || more.includes(i));

function cheapest(
  choices: Iterable<number[]>,
  cost: (place: number) => number,
  passes: (choice: readonly number[]) => boolean,
): number[] | undefined {
  let best: { choice: number[]; price: number } | undefined;
  for (const choice of choices) {
    const price = sumOf(choice.map(cost));
    if ((!best || price < best.price) && passes(choice)) best = { choice, price };
  }
  return best?.choice;
}
