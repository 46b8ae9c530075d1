import { cellInterval, type Grid, type Interval, type Mask } from '../../../shared/disclosure/intervals.ts';

/** A slow, simple attacker: tries every table that fits what is printed. Shares nothing with what it judges. */
export interface Printed {
  /** Null: hidden. */
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rows: readonly (number | null)[];
  readonly columns: readonly (number | null)[];
  readonly total: number | null;
}

export interface Range {
  low: number;
  high: number;
}

/** Least and greatest value of every hidden cell over all tables of whole numbers from 0 to `most` that fit. */
export function attack(printed: Printed, most: number): Map<string, Range> {
  const rows = printed.cells.length;
  const columns = printed.cells[0]?.length ?? 0;
  const table = printed.cells.map((line) => line.map((v) => v ?? 0));
  const found = new Map<string, Range>();
  const fits = (margin: number | null | undefined, sum: number): boolean => margin === null || margin === sum;
  const columnSum = (c: number): number => table.reduce((sum, line) => sum + (line[c] ?? 0), 0);
  const note = (): void => {
    for (const [r, line] of table.entries()) {
      for (const [c, value] of line.entries()) {
        if (printed.cells[r]?.[c] !== null) continue;
        const range = found.get(`${r},${c}`) ?? { low: value, high: value };
        found.set(`${r},${c}`, { low: Math.min(range.low, value), high: Math.max(range.high, value) });
      }
    }
  };
  const fill = (place: number, rowSum: number): void => {
    const r = Math.floor(place / columns);
    const c = place % columns;
    if (r === rows) {
      const total = table.flat().reduce((a, b) => a + b, 0);
      if (fits(printed.total, total) && printed.columns.every((m, i) => fits(m, columnSum(i)))) note();
      return;
    }
    const line = table[r] as number[];
    const known = printed.cells[r]?.[c];
    line[c] = 0;
    for (const value of known === null ? candidates(r, c, rowSum) : [known ?? 0]) {
      line[c] = value;
      const sum = rowSum + value;
      if (c < columns - 1) fill(place + 1, sum);
      else if (fits(printed.rows[r], sum)) fill(place + 1, 0);
    }
    line[c] = printed.cells[r]?.[c] ?? 0;
  };
  /** Where a margin leaves only one value, only that; else everything it leaves room for. */
  const candidates = (r: number, c: number, rowSum: number): number[] => {
    const margins = [printed.rows[r], printed.columns[c]];
    const used = [
      rowSum,
      table.reduce((sum, line, i) => sum + (i <= r ? (line[c] ?? 0) : (printed.cells[i]?.[c] ?? 0)), 0),
    ];
    const lefts = margins.map((m, i) => (typeof m === 'number' ? m - (used[i] ?? 0) : most));
    const room = Math.min(...lefts);
    const last = [c === columns - 1, r === rows - 1];
    const fixed = lefts.find((_, i) => last[i] && typeof margins[i] === 'number');
    if (fixed !== undefined) return fixed >= 0 && fixed <= room ? [fixed] : [];
    return Array.from({ length: Math.max(0, room + 1) }, (_, v) => v);
  };
  fill(0, 0);
  return found;
}

/** Total published: one hidden cell is the total less the rest; more share their sum in any way. */
export function listIntervals(cells: readonly number[], hidden: readonly boolean[]): Interval[] {
  const places = cells.flatMap((_, i) => (hidden[i] ? [i] : []));
  const sum = places.reduce((total, i) => total + (cells[i] ?? 0), 0);
  return cells.map((value, i) =>
    hidden[i] && places.length > 1 ? { low: 0, high: sum } : { low: value, high: value },
  );
}

export const gridIntervals = (cells: Grid, hidden: Mask): Interval[][] =>
  cells.map((line, r) => line.map((_, c) => cellInterval({ cells, hidden }, r, c)));
