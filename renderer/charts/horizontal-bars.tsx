/**
 * Horizontal bars, beside each other or stacked, with the figures printed at
 * their ends. The base of `BarsChart`, `PyramidChart` and `StackedBarsChart`.
 */
import { Bar, BarChart, type BarShapeProps, CartesianGrid, XAxis, YAxis } from 'recharts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import { drawnValues, LETTER, type PictureProps, type Row, toRows } from './chart-props.ts';
import { formatValue } from './format-figure.ts';
import { barAxis, wrapLabel } from './marks.ts';
import { Patterns, patternId, SERIES_LOOKS, seriesFill } from './patterns.tsx';

export interface HorizontalBarsProps extends PictureProps {
  readonly stacked: boolean;
  /** Height of one row. */
  readonly rowHeight: number;
  readonly barSize: number;
  /** Youngest at the bottom, as an age pyramid is read. */
  readonly upwards?: boolean;
}

const LABEL_LETTERS = 30;
const HIDDEN_WIDTH = 34;
const TOP = 4;
const AXIS_HEIGHT = 24;
const POINTS = 100;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && 'point' in value;

function sums(props: HorizontalBarsProps): number[] {
  if (!props.stacked) return drawnValues(props.points);
  return props.points.map((p) => p.values.reduce<number>((sum, v) => sum + (v ?? 0), 0));
}

/** The text at the end of a bar: its own figure, or for a stack the figures in the key's order. */
function endText(props: HorizontalBarsProps, row: Row, series: number): string {
  const { chart, locale } = props;
  const print = (v: number | null | undefined) =>
    v === null || v === undefined
      ? messagesFor(locale).report.hiddenWord
      : formatValue(v, chart.unit, chart.decimals, locale);
  if (!props.stacked) return print(row.point.values[series]);
  return row.point.values.every((v) => v === null) ? print(null) : row.point.values.map(print).join(' / ');
}

interface BarMarkProps {
  readonly box: BarShapeProps;
  readonly series: number;
  readonly all: HorizontalBarsProps;
}

/** One bar. A hidden figure has a mark of one fixed length, so that its length tells nothing. */
function BarMark({ box, series, all }: BarMarkProps) {
  if (!isRow(box.payload)) return null;
  const row = box.payload;
  const { chartId, stacked } = all;
  const hidden = stacked ? row.point.values.every((v) => v === null) : (row.point.values[series] ?? null) === null;
  const last = !stacked || series === all.chart.series.length - 1;
  const width = Math.max(0, box.width);
  const end = hidden ? box.x + HIDDEN_WIDTH : box.x + width;
  return (
    <g>
      {hidden && last && (
        <rect
          className="pj-chart__hidden"
          data-hidden="true"
          fill={`url(#${patternId(chartId, 'hidden')})`}
          x={box.x}
          y={box.y}
          width={HIDDEN_WIDTH}
          height={box.height}
        />
      )}
      {!hidden && width > 0 && (
        <rect
          className={`pj-chart__bar pj-chart__bar--${series % SERIES_LOOKS}`}
          fill={seriesFill(chartId, series)}
          x={box.x}
          y={box.y}
          width={width}
          height={box.height}
        />
      )}
      {last && (
        <text
          className={`pj-chart__figure${hidden ? ' pj-chart__figure--hidden' : ''}`}
          x={end + 6}
          y={box.y + box.height / 2}
          dy="0.35em"
        >
          {endText(all, row, series)}
        </text>
      )}
    </g>
  );
}

interface TickProps {
  readonly x: number | string;
  readonly y: number | string;
  readonly label: string;
  readonly letters: number;
}

function RowLabel({ x, y, label, letters }: TickProps) {
  const lines = wrapLabel(label, letters);
  const at = Number(y) - (lines.length - 1) * 7;
  return (
    <text className="pj-chart__label" x={x} y={at} textAnchor="end">
      {lines.map((line, i) => (
        <tspan key={line} x={x} dy={i === 0 ? '0.35em' : '1.15em'}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((t) => t.length)) * LETTER;

/** `role="img"` with the words of `chart.alt`: a still picture is one thing to a screen reader. */
export function HorizontalBars(props: HorizontalBarsProps) {
  const { chart, points, width, chartId, locale } = props;
  const rows = props.upwards ? toRows(points).reverse() : toRows(points);
  // Points have their whole scale, so that charts of points can be laid beside each other.
  const axis = barAxis(chart.unit === 'points' ? [POINTS] : sums(props), chart.unit === 'count');
  const letters = Math.min(LABEL_LETTERS, Math.max(14, Math.floor((width * 0.34) / LETTER)));
  const labels = rows.flatMap((row) => wrapLabel(row.point.label, letters));
  const ends = rows.flatMap((row) => chart.series.map((_, s) => endText(props, row, s)));
  const height = rows.length * props.rowHeight + TOP + AXIS_HEIGHT;
  return (
    <BarChart
      className="pj-chart__svg"
      accessibilityLayer={false}
      role="img"
      aria-label={chart.alt}
      layout="vertical"
      width={width}
      height={height}
      data={rows}
      margin={{ top: TOP, right: widest(ends) + 16, bottom: 0, left: 0 }}
      barGap={2}
    >
      <Patterns chartId={chartId} />
      <CartesianGrid horizontal={false} />
      <XAxis
        type="number"
        domain={[axis.from, axis.to]}
        ticks={[...axis.ticks]}
        height={AXIS_HEIGHT}
        axisLine={false}
        tickLine={false}
        interval={0}
        tick={{ className: 'pj-chart__tick' }}
        tickFormatter={(v: number) =>
          formatValue(v, chart.unit, Number.isInteger(v) || chart.unit === 'share' ? 0 : 1, locale)
        }
      />
      <YAxis
        type="category"
        dataKey="place"
        width={widest(labels) + 10}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={(tick: { x: number | string; y: number | string; payload: { value: number } }) => (
          <RowLabel x={tick.x} y={tick.y} label={points[tick.payload.value]?.label ?? ''} letters={letters} />
        )}
      />
      {chart.series.map((series, s) => (
        <Bar
          key={series.key}
          dataKey={(row: Row) => row.point.values[s] ?? 0}
          name={series.label}
          barSize={props.barSize}
          isAnimationActive={false}
          {...(props.stacked ? { stackId: 'all' } : {})}
          shape={(box: BarShapeProps) => <BarMark box={box} series={s} all={props} />}
        />
      ))}
    </BarChart>
  );
}
