/** Small makers for the parts of a report section. */
import { formatNumber, formatShare, type Locale, roundTo } from '../kernel/numbers.ts';
import type { Messages } from '../messages/da.ts';
import type { BoardData } from './board-data.ts';
import type { Figure, ReportChart, ReportModel, ReportTable } from './model.ts';
import type { ProtectedBoard } from './protect-board.ts';

export type Section = ReportModel['sections'][number];

/** What every section is made from. */
export interface Making {
  readonly data: BoardData;
  readonly hidden: ProtectedBoard;
  readonly words: Messages['report']['board'];
  readonly locale: Locale;
  /** Least number of persons shown. */
  readonly limit: number;
}

const make =
  (unit: Figure['unit'], decimals: number) =>
  (value: number, hidden = false): Figure => ({ value: hidden ? null : roundTo(value, decimals), decimals, unit });

export const countFigure = make('count', 0);
export const fteFigure = make('fte', 2);
export const yearsFigure = make('years', 1);

/** A part of a whole, 0–1. A share of nobody is nothing. */
export function shareFigure(part: number, whole: number, hidden = false): Figure {
  const empty: Figure = { value: null, decimals: 1, unit: 'share' };
  if (hidden) return empty;
  return whole === 0 ? { ...empty, none: true } : { ...empty, value: roundTo(part / whole, 3) };
}

interface TableParts {
  readonly id: string;
  readonly caption: string;
  /** Heading of the rows, then of each column of figures. */
  readonly head: readonly [string, ...string[]];
  readonly rows: readonly { readonly label: string; readonly total?: boolean; readonly cells: readonly Figure[] }[];
  readonly definitionKeys: readonly string[];
  readonly n: number;
  readonly limit: number | null;
  /** Said instead of `n` and `limit`, where the figures are not of persons. */
  readonly basis?: string;
}

export function makeTable(parts: TableParts): ReportTable {
  const rows = parts.rows.map((r) => ({ label: r.label, total: r.total === true, cells: [...r.cells] }));
  return {
    kind: 'table',
    id: parts.id,
    caption: parts.caption,
    columns: parts.head.map((label, i) => ({ key: `c${i}`, label, numeric: i > 0 })),
    rows,
    definitionKeys: [...parts.definitionKeys],
    n: parts.n,
    limit: parts.limit,
    hidden: rows.flatMap((r) => r.cells).filter((c) => c.value === null && !c.none).length,
    ...(parts.basis === undefined ? {} : { basis: parts.basis }),
  };
}

/** Figures in tables and key figures; the charts show the same again. */
export function countFigures(sections: readonly Section[]): { readonly hidden: number; readonly all: number } {
  const figures = sections
    .flatMap((s) => s.blocks)
    .flatMap((block) => {
      if (block.kind === 'table') return block.rows.flatMap((r) => r.cells);
      return block.kind === 'figures' ? block.items.map((item) => item.figure) : [];
    })
    .filter((f) => !f.none);
  return { hidden: figures.filter((f) => f.value === null).length, all: figures.length };
}

export const makeChart = (chart: Omit<ReportChart, 'kind'>): ReportChart => ({ kind: 'chart', ...chart });
export const paragraph = (...paragraphs: string[]): Section['blocks'][number] => ({ kind: 'text', paragraphs });

/** Words for numbers in running text. */
export const countText = (value: number, locale: Locale): string => formatNumber(value, locale);
export const shareText = (share: number, locale: Locale): string => formatShare(share, locale, 1);

export interface Shown {
  readonly label: string;
  readonly value: number;
}

/** The rows that can be spoken of: hidden ones cannot. */
export const shownOf = (labels: readonly string[], values: readonly number[], hidden: readonly boolean[]): Shown[] =>
  labels.flatMap((label, i) => (hidden[i] ? [] : [{ label, value: values[i] ?? 0 }]));

/** The first of the greatest and of the least. */
export function extremes(shown: readonly Shown[]): { readonly high: Shown; readonly low: Shown } | undefined {
  const [first] = shown;
  if (!first) return undefined;
  let [high, low] = [first, first];
  for (const next of shown) {
    if (next.value > high.value) high = next;
    if (next.value < low.value) low = next;
  }
  return { high, low };
}

/** What the picture shows in words, and how much of it is hidden. */
export function altText(words: Making['words'], sentence: string | undefined, hidden: number): string {
  if (sentence === undefined) return words.alt.allHidden;
  return hidden === 0 ? sentence : `${sentence} ${words.alt.someHidden(hidden)}`;
}
