/** Patterns and swatches: colour is never the only sign of a series. */

/** The series' look: 0 full colour, 1 stripes, 2 dots, 3 cross stripes. Names are classes of charts.css. */
export const SERIES_LOOKS = 4;

/** An id for `url(#…)` that is alone on the page. */
export const patternId = (chartId: string, name: string | number): string =>
  `pj-pattern-${chartId.replace(/[^A-Za-z0-9_-]/g, '-')}-${name}`;

/** The fill of a series; the first is plain and coloured by its class. */
export const seriesFill = (chartId: string, index: number): string | undefined =>
  index % SERIES_LOOKS === 0 ? undefined : `url(#${patternId(chartId, index % SERIES_LOOKS)})`;

export function Patterns({ chartId }: { readonly chartId: string }) {
  return (
    <defs>
      <pattern
        id={patternId(chartId, 1)}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="pj-chart__pattern-ground" width="6" height="6" />
        <rect className="pj-chart__ink-1" width="3" height="6" />
      </pattern>
      <pattern id={patternId(chartId, 2)} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="pj-chart__pattern-ground" width="6" height="6" />
        <circle className="pj-chart__ink-2" cx="3" cy="3" r="2" />
      </pattern>
      <pattern id={patternId(chartId, 3)} width="7" height="7" patternUnits="userSpaceOnUse">
        <rect className="pj-chart__pattern-ground" width="7" height="7" />
        <path className="pj-chart__cross-3" d="M0 0L7 7M7 0L0 7" />
      </pattern>
      <pattern
        id={patternId(chartId, 'hidden')}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect className="pj-chart__pattern-ground" width="5" height="5" />
        <rect className="pj-chart__hidden-ink" width="1.4" height="5" />
      </pattern>
    </defs>
  );
}

interface SwatchProps {
  readonly chartId: string;
  readonly index: number;
  readonly line: boolean;
}

/** The sign of a series in the key below the picture. */
export function Swatch({ chartId, index, line }: SwatchProps) {
  const look = index % SERIES_LOOKS;
  return (
    <svg className="pj-chart__swatch" width="28" height="14" viewBox="0 0 28 14" aria-hidden="true" focusable="false">
      {line ? (
        <>
          <line className={`pj-chart__line pj-chart__line--${look}`} x1="1" y1="7" x2="27" y2="7" />
          <PointMark look={look} x={14} y={7} />
        </>
      ) : (
        <rect
          className={`pj-chart__bar pj-chart__bar--${look}`}
          fill={seriesFill(chartId, index)}
          x="1"
          y="1"
          width="26"
          height="12"
        />
      )}
    </svg>
  );
}

interface PointProps {
  readonly look: number;
  readonly x: number;
  readonly y: number;
}

/** Round, square, triangle, diamond: the series of a line chart are told apart without colour. */
export function PointMark({ look, x, y }: PointProps) {
  const name = `pj-chart__point pj-chart__point--${look}`;
  if (look === 1) return <rect className={name} x={x - 3.5} y={y - 3.5} width="7" height="7" />;
  if (look === 2) return <path className={name} d={`M${x} ${y - 4.5}L${x + 4.5} ${y + 3.5}H${x - 4.5}Z`} />;
  if (look === 3) return <path className={name} d={`M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`} />;
  return <circle className={name} cx={x} cy={y} r="3.5" />;
}
