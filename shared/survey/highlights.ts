/**
 * Strengths and points of attention of a unit (domain §2.2): only differences that deserve an arrow, of 5 points
 * or more and clear of chance. The sign of strain is turned when good and bad are told apart, never in the number.
 */
import type { Dimension, Norm } from './instrument.ts';
import { judgeDifference, type Moments } from './stats.ts';

export interface HighlightMeasure {
  readonly key: string;
  readonly direction: Dimension['direction'];
  readonly scoring: Dimension['scoring'];
  /** Null: hidden. */
  readonly figure: Moments | null;
  /** The same measure of the whole round; null for the whole itself and where it is hidden. */
  readonly whole: Moments | null;
  readonly earlier: Moments | null;
  readonly norm: Pick<Norm, 'mean' | 'sd' | 'n'> | null;
}

type Compared = 'norm' | 'whole' | 'earlier';
const GOOD = { norm: 'high', whole: 'above_whole', earlier: 'better' } as const;
const BAD = { norm: 'low', whole: 'below_whole', earlier: 'worse' } as const;

/** `value`: points, as the numbers differ. */
export interface Highlight<Why extends string> {
  readonly key: string;
  readonly why: Why;
  readonly value: number;
}

export interface Highlights {
  readonly strengths: readonly Highlight<(typeof GOOD)[Compared]>[];
  readonly attention: readonly Highlight<(typeof BAD)[Compared]>[];
}

/** More are not read. */
const MOST = 5;

interface Found {
  readonly key: string;
  readonly compared: Compared;
  readonly value: number;
  readonly good: boolean;
}

function differenceFrom(figure: Moments, other: Moments | null): number | null {
  if (!other) return null;
  const { arrow, difference } = judgeDifference(figure, other);
  return arrow === 'none' ? null : (difference?.diff ?? null);
}

/** The clearest difference of a measure; none of recommendation figures and shares, whose chance is not reckoned. */
function clearest({ key, direction, scoring, figure, whole, earlier, norm }: HighlightMeasure): Found[] {
  const isScale = scoring === 'mean' || scoring === 'sum_all';
  if (!figure || !isScale || direction === 'neutral') return [];
  const others: Readonly<Record<Compared, Moments | null>> = {
    whole,
    earlier,
    norm: norm && norm.sd !== null && norm.n !== null ? { mean: norm.mean, sd: norm.sd, n: norm.n } : null,
  };
  const found = (Object.keys(others) as Compared[]).flatMap((compared) => {
    const value = differenceFrom(figure, others[compared]);
    return value === null ? [] : [{ key, compared, value, good: direction === 'strain' ? value < 0 : value > 0 }];
  });
  const best = (good: boolean): Found[] =>
    found
      .filter((one) => one.good === good)
      .sort(bySize)
      .slice(0, 1);
  return [...best(true), ...best(false)];
}

const bySize = (a: Found, b: Found): number => Math.abs(b.value) - Math.abs(a.value);

/** Largest first, at most five of each. */
export function highlightsOf(measures: readonly HighlightMeasure[]): Highlights {
  const found = measures.flatMap(clearest).sort(bySize);
  const pick = (good: boolean) => found.filter((one) => one.good === good).slice(0, MOST);
  return {
    strengths: pick(true).map(({ key, compared, value }) => ({ key, why: GOOD[compared], value })),
    attention: pick(false).map(({ key, compared, value }) => ({ key, why: BAD[compared], value })),
  };
}
