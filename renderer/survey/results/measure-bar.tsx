/** A measure as a bar with its interval, norm and last round. Only a picture: every figure stands beside it in the row. */
import type { MeasureRow } from './use-unit.ts';

const HEIGHT = 26;
/** Where a figure lies on a picture of 100 units; the recommendation figure has its nought in the middle. */
const placeOf = (scoring: string, value: number): number => {
  const at = scoring === 'recommendation' ? (value + 100) / 2 : value;
  return Math.min(100, Math.max(0, at));
};

export function MeasureBar({ row: { measure, result } }: { readonly row: MeasureRow }) {
  const { figure, interval, trend } = result;
  if (!figure) return null;
  const x = (value: number): number => placeOf(measure.scoring, value);
  const zero = x(0);
  const end = x(figure.mean);
  const cap = (at: number) => <line className="pj-bar-interval" x1={at} x2={at} y1={9} y2={HEIGHT - 9} />;
  return (
    <svg
      className="pj-bar-picture"
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="pj-bar-ground" x="0" y="5" width="100" height={HEIGHT - 10} />
      <rect className="pj-bar-fill" x={Math.min(zero, end)} y="5" width={Math.abs(end - zero)} height={HEIGHT - 10} />
      {measure.norm && (
        <line className="pj-bar-norm" x1={x(measure.norm.mean)} x2={x(measure.norm.mean)} y1={1} y2={HEIGHT - 1} />
      )}
      {trend && <line className="pj-bar-before" x1={x(trend.mean)} x2={x(trend.mean)} y1={1} y2={HEIGHT - 1} />}
      {interval && (
        <>
          <line
            className="pj-bar-interval"
            x1={x(interval.low)}
            x2={x(interval.high)}
            y1={HEIGHT / 2}
            y2={HEIGHT / 2}
          />
          {cap(x(interval.low))}
          {cap(x(interval.high))}
        </>
      )}
    </svg>
  );
}

type Sign = 'bar' | 'interval' | 'norm' | 'before';

/** The sign of a part of the picture, for the key. */
export function BarSign({ sign }: { readonly sign: Sign }) {
  return (
    <svg viewBox="0 0 30 16" aria-hidden="true" focusable="false">
      {sign === 'bar' && <rect className="pj-bar-fill" x="1" y="3" width="28" height="10" />}
      {sign === 'interval' && <path className="pj-bar-interval" d="M4 4v8M4 8h22M26 4v8" fill="none" />}
      {sign === 'norm' && <line className="pj-bar-norm" x1="15" x2="15" y1="0" y2="16" />}
      {sign === 'before' && <line className="pj-bar-before" x1="15" x2="15" y1="0" y2="16" />}
    </svg>
  );
}
