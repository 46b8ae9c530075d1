/** An outside table as figures and the sums between them, whatever form it came in. */
import { AppFailure } from '../kernel/result.ts';
import type { Equation, SumModel } from './bounds-test.ts';
import type { PastCount } from './history.ts';
import type { GroupLimit } from './limits.ts';
import type { CrossTableFile, FigureListFile } from './table-format.ts';

export type FigureKey = string | readonly [row: number | 'total', column: number | 'total'];

export interface TableModel extends SumModel {
  /** Names of the figures; what the parts of a figure leave out comes after them, without a name, and is never printed. */
  readonly keys: readonly FigureKey[];
  readonly measure: 'counts' | 'mean';
  readonly limit: GroupLimit;
  /** The figures row by row with both margins, when that is what it is. */
  readonly cross: { readonly rows: number; readonly columns: number } | undefined;
  /** Hidden as given; undefined: to be found out. */
  readonly given: readonly boolean[] | undefined;
  /** Earlier releases, by figure. */
  readonly past: readonly (readonly PastCount[])[];
}

const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

export function modelOfTable(file: CrossTableFile): TableModel {
  const [rows, columns] = [file.rows.length, file.columns.length];
  const rowPlaces = [...file.rows.keys(), ...(file.margins ? (['total'] as const) : [])];
  const columnPlaces = [...file.columns.keys(), ...(file.margins ? (['total'] as const) : [])];
  const keys = rowPlaces.flatMap((r) => columnPlaces.map((c) => [r, c] as const));
  const width = columnPlaces.length;
  const at = (r: number | 'total', c: number | 'total'): number =>
    (r === 'total' ? rows : r) * width + (c === 'total' ? columns : c);
  const countAt = (r: number | 'total', c: number | 'total'): number =>
    sumOf(
      (r === 'total' ? file.cells : [file.cells[r] ?? []]).map((line) =>
        c === 'total' ? sumOf(line) : (line[c] ?? 0),
      ),
    );
  const equations: Equation[] = file.margins
    ? [
        ...rowPlaces.map(
          (r): Equation => [[at(r, 'total'), 1], ...file.columns.map((_, c) => [at(r, c), -1] as const)],
        ),
        ...columnPlaces.map(
          (c): Equation => [[at('total', c), 1], ...file.rows.map((_, r) => [at(r, c), -1] as const)],
        ),
      ]
    : [];
  return {
    keys,
    values: keys.map(([r, c]) => countAt(r, c)),
    equations,
    measure: file.measure,
    limit: file.limit,
    cross: file.margins ? { rows, columns } : undefined,
    given: file.hidden && givenPlaces(file, keys),
    past: file.published.map((before) =>
      keys.map(([r, c]): PastCount => {
        if (r === 'total') return c === 'total' ? before.total : before.columnTotals?.[c];
        return c === 'total' ? before.rowTotals?.[r] : before.cells?.[r]?.[c];
      }),
    ),
  };
}

function givenPlaces(
  file: CrossTableFile,
  keys: readonly (readonly [number | 'total', number | 'total'])[],
): boolean[] {
  for (const [i, [r, c]] of (file.hidden ?? []).entries()) {
    if (!keys.some(([kr, kc]) => kr === r && kc === c))
      throw new AppFailure('table_unknown_key', { place: `hidden[${i}]`, key: `${r}, ${c}` });
  }
  return keys.map(([r, c]) => (file.hidden ?? []).some((h) => h[0] === r && h[1] === c));
}

const partitionsOf = ({ parts }: FigureListFile['figures'][number]): readonly (readonly string[])[] =>
  (parts ?? []).length === 0 ? [] : typeof parts?.[0] === 'string' ? [parts as string[]] : (parts as string[][]);

/** @throws table_key_twice, table_unknown_key, table_parts_wrong */
export function modelOfList(file: FigureListFile): TableModel {
  const keys = file.figures.map(({ key }) => key);
  const indexOf = new Map(keys.map((key, i) => [key, i]));
  const twice = keys.find((key, i) => indexOf.get(key) !== i);
  if (twice !== undefined) throw new AppFailure('table_key_twice', { key: twice });
  const place = (key: string, where: string): number => {
    const found = indexOf.get(key);
    if (found === undefined) throw new AppFailure('table_unknown_key', { place: where, key });
    return found;
  };
  const values = file.figures.map(({ n }) => n);
  const equations: Equation[] = [];
  for (const [i, figure] of file.figures.entries()) {
    for (const parts of partitionsOf(figure)) {
      const indices = [...new Set(parts)].map((key) => place(key, `figures[${i}].parts`));
      const rest = figure.n - sumOf(indices.map((p) => values[p] as number));
      if (rest < 0 || indices.includes(i) || indices.length < parts.length) {
        throw new AppFailure('table_parts_wrong', { key: figure.key });
      }
      const terms: [number, 1 | -1][] = [[i, 1], ...indices.map((p): [number, -1] => [p, -1])];
      // Those the parts leave out: a group that is never printed but is there.
      if (rest > 0) terms.push([values.push(rest) - 1, -1]);
      equations.push(terms);
    }
  }
  const given = file.hidden && new Set(file.hidden.map((key, i) => place(key, `hidden[${i}]`)));
  return {
    keys,
    values,
    equations,
    measure: file.measure,
    limit: file.limit,
    cross: undefined,
    given: given && keys.map((_, i) => given.has(i)),
    past: file.published.map((before, b) => {
      const known = new Map(
        before.figures.map(({ key, n }, i) => [place(key, `published[${b}].figures[${i}].key`), n]),
      );
      return values.map((_, i): PastCount => known.get(i));
    }),
  };
}
