/** Outside tables given to `disclosure check`, and the attacker on what it lets stand. */
import { type CheckedTable, checkTable } from '../../../shared/disclosure/check-table.ts';
import type { Chance } from '../../support/chance.ts';
import { corner } from './exact-simplex.ts';
import { randomTree } from './trees.ts';

export interface Sums {
  readonly keys: readonly string[];
  readonly values: readonly number[];
  /** Each row: a whole (1) and its parts (−1). */
  readonly rows: readonly (readonly number[])[];
}

/** A cross-table with its margins, keys as `JSON.stringify` of the places. */
export function tableSums(cells: readonly (readonly number[])[]): Sums {
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  const places = [...Array(rows + 1).keys()].flatMap((r) => [...Array(columns + 1).keys()].map((c) => [r, c] as const));
  const add = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const value = (r: number, c: number): number =>
    add((r === rows ? cells : [cells[r] ?? []]).map((line) => (c === columns ? add(line) : (line[c] ?? 0))));
  const name = (i: number, most: number): number | 'total' => (i === most ? 'total' : i);
  const row = (whole: (r: number, c: number) => boolean, part: (r: number, c: number) => boolean): number[] =>
    places.map(([r, c]) => (whole(r, c) ? 1 : part(r, c) ? -1 : 0));
  return {
    keys: places.map(([r, c]) => JSON.stringify([name(r, rows), name(c, columns)])),
    values: places.map(([r, c]) => value(r, c)),
    rows: [
      ...[...Array(rows + 1).keys()].map((i) =>
        row(
          (r, c) => r === i && c === columns,
          (r) => r === i,
        ),
      ),
      ...[...Array(columns + 1).keys()].map((i) =>
        row(
          (r, c) => c === i && r === rows,
          (_, c) => c === i,
        ),
      ),
    ],
  };
}

/** Hidden figures with 1 to 4 persons that can be narrowed down to less than five; and small ones that are shown. */
export function attackTable({ keys, values, rows }: Sums, checked: CheckedTable): string[] {
  const hidden = new Map(
    checked.cells.map((cell) => [typeof cell.key === 'string' ? cell.key : JSON.stringify(cell.key), cell.hidden]),
  );
  const isHidden = keys.map((key) => hidden.get(key) ?? true);
  const unknown = keys.flatMap((_, i) => (isHidden[i] ? [i] : []));
  const wrong = keys.filter((_, i) => !isHidden[i] && (values[i] as number) > 0 && (values[i] as number) < 5);
  const small = unknown.filter((i) => (values[i] as number) > 0 && (values[i] as number) < 5);
  if (small.length === 0) return wrong;
  const equations = rows.map((row) => unknown.map((i) => row[i] as number));
  const sums = rows.map(
    (row) => row.reduce((sum, k, i) => (isHidden[i] ? sum : sum - k * (values[i] as number)), 0) + 0,
  );
  // The simplex wants sums from 0 up.
  const flipped = equations.map((row, r) => ((sums[r] as number) < 0 ? row.map((k) => -k) : row));
  const { least } = corner(flipped, sums.map(Math.abs), unknown.length);
  for (const i of small) {
    const weights = (k: number): number[] => unknown.map((other) => (other === i ? k : 0));
    const [low, high] = [least(weights(1)), -least(weights(-1))];
    if (Math.floor(high) - Math.ceil(low) < 5) wrong.push(`${keys[i]} is ${low}–${high}`);
  }
  return wrong;
}

export function attackCross(cells: readonly (readonly number[])[]): string[] {
  const names = (count: number, of: string): string[] => Array.from({ length: count }, (_, i) => `${of}${i}`);
  const file = { rows: names(cells.length, 'r'), columns: names(cells[0]?.length ?? 0, 'c'), cells };
  return attackTable(tableSums(cells), checkTable(JSON.stringify(file))).map(
    (text) => `${JSON.stringify(cells)}: ${text}`,
  );
}

/** A tree of figures, some with a second way to be split up, some with people directly at the inner unit. */
export function attackTree(chance: Chance): string[] {
  const size = 3 + chance.int(8);
  const parents = randomTree(chance, size);
  const own = parents.map((_, u) =>
    parents.includes(u) && chance.int(2) === 0 ? 0 : chance.pick([0, 1, 2, 3, 4, 5, 7, 11]),
  );
  const values = [...own];
  for (let u = size - 1; u > 0; u--) {
    const parent = parents[u] as number;
    if (parent >= 0) values[parent] = (values[parent] as number) + (values[u] as number);
  }
  const keys = parents.map((_, u) => `u${u}`);
  const rests: { readonly at: number; readonly n: number }[] = [];
  const partitions: { readonly whole: number; readonly parts: readonly number[] }[] = [];
  for (const [u] of parents.entries()) {
    const parts = parents.flatMap((p, child) => (p === u ? [child] : []));
    if (parts.length > 0) partitions.push({ whole: u, parts });
  }
  if (chance.int(2) === 0) {
    const women = chance.int((values[0] as number) + 1);
    values.push(women, (values[0] as number) - women);
    keys.push('women', 'men');
    partitions.push({ whole: 0, parts: [size, size + 1] });
  }
  for (const { whole, parts } of partitions) {
    const n = (values[whole] as number) - parts.reduce((sum, p) => sum + (values[p] as number), 0);
    if (n > 0) rests.push({ at: partitions.findIndex((p) => p.whole === whole && p.parts === parts), n });
  }
  const file = {
    figures: keys.map((key, u) => {
      const parts = partitions.filter((p) => p.whole === u).map((p) => p.parts.map((i) => keys[i]));
      return { key, n: values[u], ...(parts.length > 0 ? { parts } : {}) };
    }),
  };
  const sums: Sums = {
    keys: [...keys, ...rests.map(({ at }) => `rest of ${at}`)],
    values: [...values, ...rests.map(({ n }) => n)],
    rows: partitions.map(({ whole, parts }, at) => [
      ...keys.map((_, i) => (i === whole ? 1 : parts.includes(i) ? -1 : 0)),
      ...rests.map((rest) => (rest.at === at ? -1 : 0)),
    ]),
  };
  return attackTable(sums, checkTable(JSON.stringify(file))).map((text) => `${JSON.stringify(file)}: ${text}`);
}
