/** Lines over time. Each series has a dash and a shape of its own; figures are printed where there is room. */
import { CartesianGrid, Line, LineChart as Lines, ReferenceLine, XAxis, YAxis } from 'recharts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import { drawnValues, LETTER, type PictureProps, type Row, toRows } from './chart-props.ts';
import { formatValue } from './format-figure.ts';
import { type Axis, lineAxis } from './marks.ts';
import { PointMark, SERIES_LOOKS } from './patterns.tsx';

const HEIGHT = 230;
const MARGIN = { top: 18, right: 28, bottom: 4, left: 4 };

interface DotProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly index?: number | undefined;
}

/** Every how many points a text of the given width fits; counted from the last, which is read first. */
function everyNth(texts: readonly string[], room: number): number {
  const widest = Math.max(1, ...texts.map((t) => t.length)) * LETTER + 10;
  return Math.max(1, Math.ceil((texts.length * widest) / Math.max(1, room)));
}

/** Rows where a figure is hidden in any series. */
const hiddenPlaces = (rows: readonly Row[]): number[] =>
  rows.filter((row) => row.point.values.some((v) => v === null)).map((row) => row.place);

/** Figures stand above their line, but below it where another line runs close above. */
function labelOffset(row: Row, series: number, axis: Axis): number {
  const own = row.point.values[series] ?? 0;
  const close = ((axis.to - axis.from) * 40) / HEIGHT;
  return row.point.values.some((v, s) => s !== series && v !== null && v > own && v - own < close) ? 18 : -9;
}

export function LineChart({ chart, points, width, locale }: PictureProps) {
  const rows = toRows(points);
  const axis = lineAxis(drawnValues(points), chart.unit === 'count');
  const print = (v: number) => formatValue(v, chart.unit, chart.decimals, locale);
  const tickWidth = Math.max(...axis.ticks.map((t) => print(t).length)) * LETTER + 12;
  const room = width - tickWidth - MARGIN.left - MARGIN.right;
  const labelled = everyNth(drawnValues(points).map(print).slice(0, rows.length), room);
  const named = everyNth(
    rows.map((r) => r.point.label),
    room,
  );
  const shown = (place: number, nth: number) => (rows.length - 1 - place) % nth === 0;
  return (
    <Lines
      className="pj-chart__svg"
      accessibilityLayer={false}
      role="img"
      aria-label={chart.alt}
      width={width}
      height={HEIGHT}
      data={rows}
      margin={MARGIN}
    >
      <CartesianGrid vertical={false} />
      <XAxis
        dataKey="place"
        height={26}
        tickLine={false}
        padding={{ left: 20, right: 20 }}
        ticks={rows.map((r) => r.place).filter((place) => shown(place, named))}
        interval={0}
        tick={{ className: 'pj-chart__tick' }}
        tickFormatter={(place: number) => points[place]?.label ?? ''}
      />
      <YAxis
        width={tickWidth}
        domain={[axis.from, axis.to]}
        ticks={[...axis.ticks]}
        axisLine={false}
        tickLine={false}
        interval={0}
        tick={{ className: 'pj-chart__tick' }}
        tickFormatter={print}
      />
      {hiddenPlaces(rows).map((place) => (
        <ReferenceLine
          key={place}
          x={place}
          className="pj-chart__hidden-line"
          data-hidden="true"
          label={{
            value: messagesFor(locale).report.hiddenWord,
            position: 'insideBottom',
            className: 'pj-chart__figure pj-chart__figure--hidden',
          }}
        />
      ))}
      {chart.series.map((series, s) => (
        <Line
          key={series.key}
          dataKey={(row: Row) => row.point.values[s]}
          name={series.label}
          className={`pj-chart__line pj-chart__line--${s % SERIES_LOOKS}`}
          stroke="currentColor"
          connectNulls={false}
          isAnimationActive={false}
          dot={({ cx, cy, index }: DotProps) => {
            const row = rows[index ?? -1];
            const value = row?.point.values[s];
            if (!row || cx === undefined || cy === undefined || value === null || value === undefined)
              return <g key={index} />;
            return (
              <g key={index}>
                <PointMark look={s % SERIES_LOOKS} x={cx} y={cy} />
                {shown(row.place, labelled) && (
                  <text className="pj-chart__figure" x={cx} y={cy + labelOffset(row, s, axis)} textAnchor="middle">
                    {print(value)}
                  </text>
                )}
              </g>
            );
          }}
        />
      ))}
    </Lines>
  );
}

/** Whether the axis starts above 0, which must be said in words. */
export const startsAboveZero = (points: PictureProps['points'], whole: boolean): boolean =>
  lineAxis(drawnValues(points), whole).from > 0;
