/**
 * What can be worked out about a hidden count from everything that is printed
 * (domain §3.3, test 4): the exact least and greatest value it could have. In a
 * list with a total that is simple. In a cross-table with both margins it is a
 * transportation problem: a hidden cell can rise by as much as can flow back
 * from its column to its row through the other hidden cells.
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export type Grid = readonly (readonly number[])[];
export type Mask = readonly (readonly boolean[])[];

/**
 * Cells are whole numbers from 0 up. A row may be `deducted`: its cells are 0 or
 * negative, as the persons who are counted in several rows but once in the total.
 */
export interface Audited {
  readonly cells: Grid;
  readonly hidden: Mask;
  readonly deductedRow?: number;
}

const at = (grid: Grid, r: number, c: number): number => grid[r]?.[c] ?? 0;
const isHidden = (mask: Mask, r: number, c: number): boolean => mask[r]?.[c] === true;

/** Room left in each direction between rows (0 … R−1) and columns (R …), as a flow that keeps all margins. */
function residual({ cells, hidden, deductedRow }: Audited, row: number, column: number): number[][] {
  const rows = cells.length;
  const size = rows + (cells[0]?.length ?? 0);
  const room = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  cells.forEach((line, r) => {
    line.forEach((value, c) => {
      if (!isHidden(hidden, r, c) || (r === row && c === column)) return;
      const [rise, fall] = r === deductedRow ? [-value, Infinity] : [Infinity, value];
      (room[r] as number[])[rows + c] = rise;
      (room[rows + c] as number[])[r] = fall;
    });
  });
  return room;
}

/** Shortest way with room left, as the node before each node; undefined when there is none. */
function findWay(room: readonly number[][], from: number, to: number): number[] | undefined {
  const before = new Array<number>(room.length).fill(-1);
  before[from] = from;
  const queue = [from];
  for (let i = 0; i < queue.length && before[to] === -1; i++) {
    const node = queue[i] as number;
    room[node]?.forEach((left, next) => {
      if (left <= 0 || before[next] !== -1) return;
      before[next] = node;
      queue.push(next);
    });
  }
  return before[to] === -1 ? undefined : before;
}

/** The greatest flow, or `enough` when at least that much flows. */
function maxFlow(room: number[][], from: number, to: number, enough: number): number {
  let flow = 0;
  while (flow < enough) {
    const before = findWay(room, from, to);
    if (!before) return flow;
    let most = enough - flow;
    for (let n = to; n !== from; n = before[n] as number) {
      most = Math.min(most, room[before[n] as number]?.[n] ?? 0);
    }
    for (let n = to; n !== from; n = before[n] as number) {
      const previous = before[n] as number;
      (room[previous] as number[])[n] = (room[previous]?.[n] ?? 0) - most;
      (room[n] as number[])[previous] = (room[n]?.[previous] ?? 0) + most;
    }
    flow += most;
  }
  return flow;
}

/** How far a hidden cell can rise and fall. `enough` stops the search early when only that much is asked for. */
function slack(table: Audited, r: number, c: number, enough: number): { rise: number; fall: number } {
  const rows = table.cells.length;
  const value = at(table.cells, r, c);
  const [most, least] = r === table.deductedRow ? [-value, Infinity] : [Infinity, value];
  const rise = Math.min(most, maxFlow(residual(table, r, c), rows + c, r, Math.min(most, enough)));
  const fall = Math.min(least, maxFlow(residual(table, r, c), r, rows + c, Math.min(least, enough)));
  return { rise, fall };
}

/** Feasible interval of one hidden cell of a cross-table with both margins published. */
export function cellInterval(table: Audited, r: number, c: number): Interval {
  const value = at(table.cells, r, c);
  if (!isHidden(table.hidden, r, c)) return { low: value, high: value };
  const { rise, fall } = slack(table, r, c, Number.MAX_SAFE_INTEGER);
  return { low: value - fall, high: value + rise };
}

/** Can the hidden cell be narrowed down to less than `width`? */
export function isTooNarrow(table: Audited, r: number, c: number, width: number): boolean {
  const { rise, fall } = slack(table, r, c, width);
  return rise + fall < width;
}
