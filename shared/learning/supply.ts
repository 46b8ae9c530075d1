/**
 * Supply of and demand for a skill by staff group (domain §6.1). Everyone of a group stands in one of four columns, so
 * that the whole table can be protected as one cross-table and nothing that is hidden can be worked out from the rest.
 */
import { type GroupLimit, isSmall } from '../disclosure/limits.ts';
import { protectList } from '../disclosure/protect-list.ts';
import { protectTable } from '../disclosure/protect-table.ts';

/** Asked for and held · asked for and lacking · held without being asked for · neither. */
export const SUPPLY_COLUMNS = ['covered', 'lacking', 'spare', 'rest'] as const;
export type SupplyColumn = (typeof SUPPLY_COLUMNS)[number];

/** What counts as held where no profile asks for a level: kan selv. */
export const ON_ONES_OWN = 3;

/** One person and one skill on the day. */
export interface SupplyPerson {
  readonly group: string;
  /** The level that the person's profiles ask for; null: none does. */
  readonly asked: number | null;
  readonly level: number;
}

export const columnOf = ({ asked, level }: SupplyPerson): SupplyColumn => {
  if (asked !== null) return level >= asked ? 'covered' : 'lacking';
  return level >= ON_ONES_OWN ? 'spare' : 'rest';
};

export type Shown = number | null;

export interface CrossRow {
  readonly name: string;
  /** Null: hidden; of the cells likewise. */
  readonly n: Shown;
  readonly cells: readonly Shown[];
}

export interface ShownCross {
  readonly rows: readonly CrossRow[];
  readonly total: CrossRow;
}

/**
 * Persons by group and column, groups in the order given by `compare`. Groups under the limit stand together under
 * `others`: alone they would be hidden and take larger ones with them.
 */
export function crossOf(
  persons: readonly { readonly group: string; readonly column: number }[],
  width: number,
  { limit, others, compare }: { limit: GroupLimit; others: string; compare: (a: string, b: string) => number },
): ShownCross {
  const counts = new Map<string, number[]>();
  for (const { group, column } of persons) {
    const line = counts.get(group) ?? new Array<number>(width).fill(0);
    line[column] = (line[column] ?? 0) + 1;
    counts.set(group, line);
  }
  const sum = (line: readonly number[]): number => line.reduce((a, b) => a + b, 0);
  const large = [...counts].filter(([, line]) => !isSmall(sum(line), limit));
  const small = [...counts].filter(([, line]) => isSmall(sum(line), limit));
  const folded = small.reduce<number[]>((all, [, line]) => all.map((n, i) => n + (line[i] ?? 0)), zeros(width));
  const names = [...large.map(([name]) => name).sort(compare), ...(small.length > 0 ? [others] : [])];
  const cells = [...names.slice(0, large.length).map((name) => counts.get(name) ?? []), folded].slice(0, names.length);
  return protectCross(names, cells, width, limit);
}

const zeros = (width: number): number[] => new Array<number>(width).fill(0);

function protectCross(names: readonly string[], cells: number[][], width: number, limit: GroupLimit): ShownCross {
  const safe = protectTable({ cells }, limit);
  const show = (value: number, hidden: boolean | undefined): Shown => (hidden !== false ? null : value);
  const rows = cells.map((line, r) => ({
    name: names[r] ?? '',
    n: show(
      line.reduce((a, b) => a + b, 0),
      safe.rows[r],
    ),
    cells: line.map((value, c) => show(value, safe.cells[r]?.[c])),
  }));
  const sums = Array.from({ length: width }, (_, c) => cells.reduce((sum, line) => sum + (line[c] ?? 0), 0));
  const total = sums.reduce((a, b) => a + b, 0);
  return {
    rows,
    total: { name: '', n: show(total, safe.totalHidden), cells: sums.map((n, c) => show(n, safe.columns[c])) },
  };
}

/** The totals of a skill, hidden exactly as those of its table: `protectTable` protects its columns alone first. */
export function shownTotals(counts: readonly number[], limit: GroupLimit): Shown[] {
  const { hidden } = protectList({ cells: counts }, limit);
  return counts.map((n, i) => (hidden[i] ? null : n));
}

/** How many of those who hold it will lose it; hidden when they, or those who keep it, are few, or nothing is known of them all. */
export function shownPart(part: number, whole: Shown, limit: GroupLimit): Shown {
  if (whole === null || isSmall(part, limit) || isSmall(whole - part, limit)) return null;
  return part;
}
