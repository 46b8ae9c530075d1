/** Points of several units on the scale 0–100, a row per measure. Each unit has a shape of its own, not only a colour. */

interface DotPlotProps {
  /** Says in words what the picture shows; the figures stand in a table beside it. */
  readonly alt: string;
  /** Null: hidden, no point. */
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
}

const SHAPES = [
  'M0-5a5 5 0 1 0 .01 0Z',
  'M-5-5H5V5H-5Z',
  'M0-6L6 5H-6Z',
  'M0-6.5L6.5 0L0 6.5L-6.5 0Z',
  'M-5-5L5 5M5-5L-5 5',
] as const;
const ROW = 26;
const LABEL = 190;
const WIDTH = 860;
const TOP = 20;
const END = 16;
const TICKS = [0, 25, 50, 75, 100] as const;

export function DotSign({ place }: { readonly place: number }) {
  return (
    <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      <path className={`pj-dot pj-dot-${place}`} d={SHAPES[place]} />
    </svg>
  );
}

export function DotPlot({ alt, rows }: DotPlotProps) {
  const x = (value: number): number => LABEL + (value / 100) * (WIDTH - LABEL - END);
  const height = TOP + rows.length * ROW + 4;
  return (
    <svg className="pj-dots" role="img" aria-label={alt} viewBox={`0 0 ${WIDTH} ${height}`}>
      {TICKS.map((tick) => (
        <g key={tick}>
          <line className="pj-dot-rule" x1={x(tick)} x2={x(tick)} y1={TOP - 4} y2={height} />
          <text className="pj-dot-tick" x={x(tick)} y={12} textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      {rows.map(({ label, values }, row) => {
        const y = TOP + row * ROW + ROW / 2;
        return (
          <g key={label}>
            <line className="pj-dot-row" x1={LABEL} x2={WIDTH - END} y1={y} y2={y} />
            <text className="pj-dot-label" x={LABEL - 10} y={y} dy="0.35em" textAnchor="end">
              {label}
            </text>
            {values.map((value, place) =>
              value === null ? null : (
                <path
                  // biome-ignore lint/suspicious/noArrayIndexKey: the place is the unit
                  key={place}
                  className={`pj-dot pj-dot-${place}`}
                  d={SHAPES[place]}
                  transform={`translate(${x(value)} ${y})`}
                />
              ),
            )}
          </g>
        );
      })}
    </svg>
  );
}
