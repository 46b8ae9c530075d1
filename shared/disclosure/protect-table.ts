/**
 * Protects a cross-table of counts with both margins published: first the
 * margins, then the inner cells. What is hidden in a margin is taken out of the
 * inner table as one row (or column) that is never printed but whose sums can be
 * worked out, so that it is protected like the rest. A person counted in several
 * rows but once in the column total makes a row that is deducted.
 */
import type { PastCount, PastGrid } from './history.ts';
import { mustStayHidden } from './history.ts';
import type { Grid, Mask } from './intervals.ts';
import { type GroupLimit, isSmall } from './limits.ts';
import { protectGrid } from './protect-grid.ts';
import { type ProtectedList, protectList } from './protect-list.ts';

export interface CrossTable {
  readonly cells: Grid;
  /** As published; left out, the sums. */
  readonly columnTotals?: readonly number[];
  /** Rows that must be hidden whatever their size. */
  readonly forcedRows?: readonly boolean[];
}

export interface TableHistory {
  readonly past: readonly PastGrid[];
  /** Hidden in reports for another day: hidden before others, if something must be. */
  readonly preferred?: Mask;
}

export interface ProtectedTable {
  readonly cells: Mask;
  /** Which row totals and column totals are hidden; all of a hidden line's cells are too. */
  readonly rows: readonly boolean[];
  readonly columns: readonly boolean[];
  readonly totalHidden: boolean;
}

const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const columnSum = (grid: Grid, c: number): number => sumOf(grid.map((line) => line[c] ?? 0));

export function protectTable(table: CrossTable, limit: GroupLimit, history?: TableHistory): ProtectedTable {
  const past = history?.past ?? [];
  const rowSums = table.cells.map(sumOf);
  const width = table.columnTotals?.length ?? table.cells[0]?.length ?? 0;
  const sums = Array.from({ length: width }, (_, c) => columnSum(table.cells, c));
  const totals = table.columnTotals ?? sums;
  const rows = protectList(
    { cells: rowSums, total: sumOf(totals), ...(table.forcedRows ? { forced: table.forcedRows } : {}) },
    limit,
    { past: past.map((p) => ({ cells: p.rows, total: p.total })) },
  );
  const columns = protectList({ cells: totals }, limit, {
    past: past.map((p) => ({ cells: p.columns, total: p.total })),
  });
  const cells = protectInner(table.cells, totals, { rows, columns }, limit, history);
  return { cells, rows: rows.hidden, columns: columns.hidden, totalHidden: columns.totalHidden };
}

const placesWhere = (list: ProtectedList, hidden: boolean): number[] =>
  list.hidden.flatMap((h, i) => (h === hidden ? [i] : []));

interface Margins {
  readonly rows: ProtectedList;
  readonly columns: ProtectedList;
}

interface Collapsed {
  /** Places of the shown lines in the whole table. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The shown lines, then the hidden ones as one, then those counted twice. */
  readonly cells: Grid;
  readonly deductedRow: number | undefined;
}

/** The table as a reader can put it together: hidden lines are known by their sums only. */
function collapse(cells: Grid, totals: readonly number[], margins: Margins): Collapsed {
  const groupsOf = (list: ProtectedList): number[][] => {
    const apart = placesWhere(list, true);
    const shown = placesWhere(list, false).map((place) => [place]);
    return apart.length > 0 ? [...shown, apart] : shown;
  };
  const rowGroups = groupsOf(margins.rows);
  const columnGroups = groupsOf(margins.columns);
  const collapsed = rowGroups.map((rs) =>
    columnGroups.map((cs) => sumOf(rs.flatMap((r) => cs.map((c) => cells[r]?.[c] ?? 0)))),
  );
  const twice = columnGroups.map((cs, c) => sumOf(cs.map((at) => totals[at] ?? 0)) - columnSum(collapsed, c));
  const hasTwice = twice.some((v) => v !== 0);
  return {
    rows: placesWhere(margins.rows, false),
    columns: placesWhere(margins.columns, false),
    cells: hasTwice ? [...collapsed, twice] : collapsed,
    deductedRow: hasTwice ? collapsed.length : undefined,
  };
}

function protectInner(
  cells: Grid,
  totals: readonly number[],
  margins: Margins,
  limit: GroupLimit,
  history: TableHistory | undefined,
): Mask {
  const { rows, columns, ...seen } = collapse(cells, totals, margins);
  if (rows.length === 0 || columns.length === 0) return cells.map((line) => line.map(() => true));
  const isShadow = (r: number, c: number): boolean => r >= rows.length || c >= columns.length;
  const past = (history?.past ?? []).map((p) => collapsePast(p, rows, columns));
  const isStart = (value: number, r: number, c: number): boolean =>
    isShadow(r, c) || isSmall(value, limit) || past.some((p) => mustStayHidden(value, p.cells[r]?.[c], limit));
  const hidden = protectGrid({
    cells: seen.cells,
    shadow: seen.cells.map((line, r) => line.map((_, c) => isShadow(r, c))),
    start: seen.cells.map((line, r) => line.map((value, c) => isStart(value, r, c))),
    ...(seen.deductedRow === undefined ? {} : { deductedRow: seen.deductedRow }),
    preferred: rows.map((r) => columns.map((c) => history?.preferred?.[r]?.[c] === true)),
    past,
    limit,
  });
  return cells.map((line, r) =>
    line.map((_, c) => {
      const [row, column] = [rows.indexOf(r), columns.indexOf(c)];
      return row < 0 || column < 0 || hidden[row]?.[column] === true;
    }),
  );
}

/** Lines that are hidden now are left out: what is known of them goes into no comparison. */
function collapsePast(past: PastGrid, rows: readonly number[], columns: readonly number[]): PastGrid {
  return {
    cells: rows.map((r) => columns.map((c): PastCount => past.cells[r]?.[c])),
    rows: rows.map((r) => past.rows[r]),
    columns: columns.map((c) => past.columns[c]),
    total: past.total,
  };
}
