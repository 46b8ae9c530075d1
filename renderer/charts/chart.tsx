/** A chart of the report model as a picture: on paper of a fixed width, on screen as wide as its place. */
import { useId } from 'react';
import type { Locale } from '../../shared/kernel/numbers.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { ReportChart } from '../../shared/report/model.ts';
import './charts.css';
import { BarsChart } from './bars-chart.tsx';
import type { PictureProps } from './chart-props.ts';
import { LineChart, startsAboveZero } from './line-chart.tsx';
import { limitMarks } from './marks.ts';
import { Swatch } from './patterns.tsx';
import { PyramidChart } from './pyramid-chart.tsx';
import { StackedBarsChart } from './stacked-bars-chart.tsx';
import { useWidth } from './use-width.ts';

/** The printable width of A4 with the report's margins, at 96 dots per inch. */
export const PAPER_WIDTH = 640;

const PICTURES = { bars: BarsChart, pyramid: PyramidChart, stacked: StackedBarsChart, line: LineChart };

export interface ChartProps {
  readonly chart: ReportChart;
  readonly locale: Locale;
  readonly medium: 'screen' | 'paper';
}

interface KeyProps {
  readonly chart: ReportChart;
  readonly chartId: string;
  readonly label: string;
}

/** The key: which pattern is which. A single series is named by the title and needs none. */
function SeriesKey({ chart, chartId, label }: KeyProps) {
  if (chart.series.length < 2) return null;
  return (
    <ul className="pj-chart__key" aria-label={label}>
      {chart.series.map((series, index) => (
        <li key={series.key}>
          <Swatch chartId={chartId} index={index} line={chart.type === 'line'} />
          {series.label}
        </li>
      ))}
    </ul>
  );
}

function notesOf(chart: ReportChart, points: PictureProps['points'], left: number, locale: Locale): string[] {
  const m = messagesFor(locale).charts;
  const notes: string[] = [];
  if (left > 0) notes.push(chart.type === 'line' ? m.thinned : m.left(left));
  if (chart.type === 'line' && startsAboveZero(points, chart.unit === 'count')) notes.push(m.axisNotZero);
  return notes;
}

export function Chart({ chart, locale, medium }: ChartProps) {
  const chartId = useId();
  const measured = useWidth();
  const { points, left } = limitMarks(chart);
  const Picture = PICTURES[chart.type];
  return (
    <div className="pj-chart">
      <div className="pj-chart__place" ref={measured.ref}>
        <Picture
          chart={chart}
          points={points}
          width={medium === 'paper' ? PAPER_WIDTH : measured.width}
          locale={locale}
          chartId={chartId}
        />
      </div>
      <SeriesKey chart={chart} chartId={chartId} label={messagesFor(locale).charts.legend} />
      {notesOf(chart, points, left, locale).map((note) => (
        <p className="pj-chart__note" key={note}>
          {note}
        </p>
      ))}
    </div>
  );
}
