/**
 * The release ledger (domain §3.3): which figures left the house, by group and
 * never by person. A stock figure belongs to the day it is made for: reports of
 * the same period for the same day are compared figure by figure, while a report
 * for another day only says which cells to hide before others. Staff come and go
 * between days, as the trend shows for every month.
 */
import type { PastCount, PastGrid, PastList } from '../disclosure/history.ts';
import type { IsoDate } from '../kernel/dates.ts';

export interface ReleaseFigure {
  readonly measure: string;
  readonly definition: string;
  /** The groups that the figure is about, such as an area and an age band; `*` is all. */
  readonly atoms: readonly string[];
  /** Persons behind the figure; 0 when hidden, so that the ledger gives nothing away. */
  readonly n: number;
  readonly value: number | null;
  readonly hidden: boolean;
}

export interface EarlierFigure extends ReleaseFigure {
  readonly releaseId: string;
  readonly asOf: IsoDate;
}

/** All figures released for the period so far. */
export type ReleasedCells = readonly EarlierFigure[];

export const ALL = '*';

/** A figure for the ledger. */
export function released(
  measure: string,
  definition: string,
  atoms: readonly string[],
  figure: { readonly n: number; readonly value: number; readonly hidden: boolean },
): ReleaseFigure {
  const { n, value, hidden } = figure;
  return { measure, definition, atoms, n: hidden ? 0 : n, value: hidden ? null : value, hidden };
}

const keyOf = (measure: string, definition: string, atoms: readonly string[]): string =>
  JSON.stringify([measure, definition, ...atoms]);

export interface Ledger {
  /** Releases for the same day. */
  readonly releases: number;
  /** The same figure as each of them had it; those without it are left out. */
  readonly figures: (measure: string, definition: string, atoms: readonly string[]) => readonly ReleaseFigure[];
  readonly lists: (measure: string, definition: string, atoms: readonly string[]) => readonly PastList[];
  readonly grids: (
    measure: string,
    definition: string,
    rows: readonly string[],
    columns: readonly string[],
  ) => readonly PastGrid[];
  /** Was it hidden in a report for another day of the period? */
  readonly wasHidden: (measure: string, definition: string, atoms: readonly string[]) => boolean;
}

type Release = ReadonlyMap<string, ReleaseFigure>;

function groupByRelease(cells: ReleasedCells): Release[] {
  const releases = new Map<string, Map<string, ReleaseFigure>>();
  for (const cell of cells) {
    const release = releases.get(cell.releaseId) ?? new Map<string, ReleaseFigure>();
    release.set(keyOf(cell.measure, cell.definition, cell.atoms), cell);
    releases.set(cell.releaseId, release);
  }
  return [...releases.values()];
}

export function readLedger(cells: ReleasedCells, asOf: IsoDate): Ledger {
  const sameDay = groupByRelease(cells.filter((c) => c.asOf === asOf));
  const hiddenElsewhere = new Set(
    cells.filter((c) => c.asOf !== asOf && c.hidden).map((c) => keyOf(c.measure, c.definition, c.atoms)),
  );
  const countIn =
    (release: Release, measure: string, definition: string) =>
    (...atoms: string[]): PastCount => {
      const figure = release.get(keyOf(measure, definition, atoms));
      return figure && (figure.hidden ? null : figure.n);
    };
  return {
    releases: sameDay.length,
    figures: (measure, definition, atoms) =>
      sameDay.flatMap((release) => release.get(keyOf(measure, definition, atoms)) ?? []),
    lists: (measure, definition, atoms) =>
      sameDay.map((release) => {
        const count = countIn(release, measure, definition);
        return { cells: atoms.map((a) => count(a)), total: count(ALL) };
      }),
    grids: (measure, definition, rows, columns) =>
      sameDay.map((release) => {
        const count = countIn(release, measure, definition);
        return {
          cells: rows.map((r) => columns.map((c) => count(r, c))),
          rows: rows.map((r) => count(r, ALL)),
          columns: columns.map((c) => count(ALL, c)),
          total: count(ALL, ALL),
        };
      }),
    wasHidden: (measure, definition, atoms) => hiddenElsewhere.has(keyOf(measure, definition, atoms)),
  };
}
