/** Keeps pictures readable and quick: what recharts is given, and how it is spread over the paper. */
import type { ReportChart } from '../../shared/report/model.ts';

/** Above this recharts takes longer to paint than a reader waits, and no eye tells the marks apart. */
export const MAX_MARKS = 500;

export type ChartPoint = ReportChart['points'][number];

export interface LimitedPoints {
  readonly points: readonly ChartPoint[];
  /** Points that are not drawn. */
  readonly left: number;
}

function takeEvenly(points: readonly ChartPoint[], room: number): ChartPoint[] {
  const step = (points.length - 1) / (room - 1);
  return Array.from({ length: room }, (_, i) => points[Math.round(i * step)]).filter((p) => p !== undefined);
}

/** Bars keep the first rows in the order given; a line keeps its ends and points evenly between them. */
export function limitMarks(chart: Pick<ReportChart, 'type' | 'points' | 'series'>, max = MAX_MARKS): LimitedPoints {
  const room = Math.max(2, Math.floor(max / Math.max(1, chart.series.length)));
  if (chart.points.length <= room) return { points: chart.points, left: 0 };
  const points = chart.type === 'line' ? takeEvenly(chart.points, room) : chart.points.slice(0, room);
  return { points, left: chart.points.length - points.length };
}

/** Breaks a label between words into lines of about `width` letters, at most two; the last ends in … when cut. */
export function wrapLabel(label: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of label.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (longer.length <= width || !line) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line) lines.push(line);
  const kept = lines.slice(0, 2).map((l) => (l.length > width + 2 ? `${l.slice(0, width)}…` : l));
  if (lines.length > 2) kept[1] = `${(kept[1] ?? '').slice(0, width - 1)}…`;
  return kept;
}

const STEPS = [1, 2, 2.5, 5, 10];

/** A round step that divides a span into about `parts`. */
export function roundStep(span: number, parts: number): number {
  if (!(span > 0)) return 1;
  const raw = span / parts;
  const scale = 10 ** Math.floor(Math.log10(raw));
  return (STEPS.find((s) => s * scale >= raw) ?? 10) * scale;
}

export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** Bars always start at 0, for their length is what is read. `whole` keeps people from being cut in halves. */
export function barAxis(values: readonly number[], whole: boolean): Axis {
  return axisBetween(0, Math.max(0, ...values), whole);
}

/** A line may start above 0 when it would else be flat; the chart then says so. */
export function lineAxis(values: readonly number[], whole: boolean): Axis {
  if (values.length === 0) return axisBetween(0, 1, whole);
  const low = Math.min(...values);
  const high = Math.max(...values);
  // Room below the lowest point, where its figure may be printed.
  const below = low - (high - low) * 0.15;
  return axisBetween(below > 0 && high - low < high * 0.4 ? below : Math.min(0, low), high, whole);
}

function axisBetween(low: number, high: number, whole: boolean): Axis {
  const step = Math.max(roundStep(high - low, 4), whole ? 1 : 0);
  const from = Math.floor(low / step) * step;
  const to = Math.max(Math.ceil(high / step) * step, from + step);
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
  return { from, to, ticks };
}
