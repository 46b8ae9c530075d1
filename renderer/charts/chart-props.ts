/** What every picture is given; sizes are pixels. */
import type { Locale } from '../../shared/kernel/numbers.ts';
import type { ReportChart } from '../../shared/report/model.ts';
import type { ChartPoint } from './marks.ts';

export interface PictureProps {
  readonly chart: ReportChart;
  /** Already limited to what may be drawn. */
  readonly points: readonly ChartPoint[];
  readonly width: number;
  readonly locale: Locale;
  /** Alone on the page; patterns are found by it. */
  readonly chartId: string;
}

/** A row as recharts wants it: the label must be alone, so it carries its place in the list. */
export interface Row {
  readonly place: number;
  readonly point: ChartPoint;
}

export const toRows = (points: readonly ChartPoint[]): Row[] => points.map((point, place) => ({ place, point }));

export const drawnValues = (points: readonly ChartPoint[]): number[] =>
  points.flatMap((p) => p.values.filter((v): v is number => v !== null));

/** About what a letter takes at the chart's type size; measuring in the page would cost a layout per label. */
export const LETTER = 7;
