/**
 * Figures of a group of respondents (domain §2.2). Scores are points of 0–100, NaN = missing; a missing score
 * never counts as zero. Nothing is rounded here. `rows` picks the group's respondents; without it, all.
 *
 * These figures are not yet fit to be shown: what may be seen of a small group is settled by `shared/disclosure`.
 */
import { roundTo } from '../kernel/numbers.ts';
import { tQuantile } from './t-distribution.ts';

type Numbers = ArrayLike<number>;

export interface Summary {
  /** Persons in the group, with a score or without. */
  readonly respondents: number;
  /** Persons with a score. */
  readonly n: number;
  /** Share of the group without a score, 0–1; 0 for an empty group. */
  readonly missing: number;
  /** Null when nobody has a score. */
  readonly mean: number | null;
  /** Divided by n − 1; null below two scores. */
  readonly sd: number | null;
  /** 95 % interval of the mean by the t distribution; null below two scores. */
  readonly interval: Interval | null;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export function summarise(values: Numbers, rows?: Numbers): Summary {
  const respondents = rows?.length ?? values.length;
  const present = scoresOf(values, rows);
  const n = present.length;
  const missing = respondents === 0 ? 0 : (respondents - n) / respondents;
  if (n === 0) return { respondents, n, missing, mean: null, sd: null, interval: null };
  const mean = meanOf(present);
  if (n === 1) return { respondents, n, missing, mean, sd: null, interval: null };
  const sd = Math.sqrt(varianceOf(present, mean));
  return { respondents, n, missing, mean, sd, interval: around(mean, sd / Math.sqrt(n), n - 1) };
}

export interface Alpha {
  /** Persons who answered every item. */
  readonly n: number;
  /** Null with fewer than two items or two complete answers, and when the sums do not vary. */
  readonly alpha: number | null;
}

/** Cronbach's alpha on complete cases. `items`: per item its points per respondent, after reversal. */
export function cronbachAlpha(items: readonly Numbers[], rows?: Numbers): Alpha {
  const length = rows?.length ?? items[0]?.length ?? 0;
  const group = rows ? Array.from(rows) : Array.from({ length }, (_, row) => row);
  const complete = group.filter((row) => items.every((item) => !Number.isNaN(item[row])));
  const n = complete.length;
  const k = items.length;
  if (k < 2 || n < 2) return { n, alpha: null };
  const sums = complete.map((row) => items.reduce((sum, item) => sum + (item[row] as number), 0));
  const whole = variance(Float64Array.from(sums));
  const parts = items.reduce((sum, item) => sum + variance(scoresOf(item, complete)), 0);
  return { n, alpha: whole === 0 ? null : (k / (k - 1)) * (1 - parts / whole) };
}

export interface Difference {
  /** Points: the first group's mean less the second's. */
  readonly diff: number;
  /** Welch–Satterthwaite, a fraction as a rule. */
  readonly df: number;
  /** 95 %. */
  readonly interval: Interval;
}

export type Moments = Pick<Summary, 'n' | 'mean' | 'sd'>;

/** Welch's difference of two means, which does not take the spreads to be equal. Null when a group has fewer than two scores. */
export function welchDifference(first: Moments, second: Moments): Difference | null {
  if (first.mean === null || second.mean === null || first.sd === null || second.sd === null) return null;
  const a = first.sd ** 2 / first.n;
  const b = second.sd ** 2 / second.n;
  const diff = first.mean - second.mean;
  // Two groups without any spread leave nothing to weigh: any df gives the same interval of no width.
  const df = a + b === 0 ? first.n + second.n - 2 : (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
  return { diff, df, interval: around(diff, Math.sqrt(a + b), df) };
}

export interface Judgement {
  /** `possible` from 5 points, `clear` from 10, and only when the 95 % interval excludes 0 (domain §2.2). */
  readonly arrow: 'none' | 'possible' | 'clear';
  /** Of the number, not of the quality: a strain that went up is no good news. */
  readonly direction: 'up' | 'down' | 'same';
  /** A group has fewer than 20 scores: "usikker" is printed, with an arrow or without. */
  readonly uncertain: boolean;
  readonly difference: Difference | null;
}

const POSSIBLE_POINTS = 5;
const CLEAR_POINTS = 10;
const CERTAIN_FROM = 20;

/** What a difference of two group means of 0–100 says. Not for shares and recommendation figures. */
export function judgeDifference(first: Moments, second: Moments): Judgement {
  const difference = welchDifference(first, second);
  const uncertain = first.n < CERTAIN_FROM || second.n < CERTAIN_FROM;
  if (!difference) return { arrow: 'none', direction: 'same', uncertain: true, difference };
  // Free of binary dust: 65.1 − 60.1 is 5 points.
  const diff = roundTo(difference.diff, 9);
  const { low, high } = difference.interval;
  const points = low > 0 || high < 0 ? Math.abs(diff) : 0;
  const arrow = points >= CLEAR_POINTS ? 'clear' : points >= POSSIBLE_POINTS ? 'possible' : 'none';
  return { arrow, direction: diff > 0 ? 'up' : diff < 0 ? 'down' : 'same', uncertain, difference };
}

function around(centre: number, standardError: number, df: number): Interval {
  const reach = tQuantile(0.975, df) * standardError;
  return { low: centre - reach, high: centre + reach };
}

/** The scores that are there, in the group's order. Loops, because a round has a million answers. */
export function scoresOf(values: Numbers, rows?: Numbers): Float64Array {
  const length = rows?.length ?? values.length;
  const present = new Float64Array(length);
  let n = 0;
  for (let place = 0; place < length; place++) {
    const value = values[rows ? (rows[place] as number) : place] as number;
    if (!Number.isNaN(value)) present[n++] = value;
  }
  return present.subarray(0, n);
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  const first = sum / values.length;
  // A second pass takes off what rounding left in the first, as R does.
  let left = 0;
  for (const value of values) left += value - first;
  return first + left / values.length;
}

function varianceOf(values: Float64Array, mean: number): number {
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return squares / (values.length - 1);
}

function variance(values: Float64Array): number {
  return varianceOf(values, meanOf(values));
}
