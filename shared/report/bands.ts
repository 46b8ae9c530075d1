/** The bands that the report sorts people into. Upper ends are exclusive; labels come from the catalogue. */
import type { Messages } from '../messages/da.ts';

type Words = Messages['report']['board'];

/** Lowest age of each five-year band; the first has no lower end and the last no upper. */
export const FIVE_YEAR_STARTS: readonly number[] = [0, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70];

/** Coarse bands (domain §8.2) as the five-year bands they are made of, so that one adds up to the other. */
export const COARSE_BANDS = [
  { key: '-29', from: 0, to: 3 },
  { key: '30-44', from: 3, to: 6 },
  { key: '45-59', from: 6, to: 9 },
  { key: '60-', from: 9, to: 12 },
] as const;

export const fiveYearKeys: readonly string[] = FIVE_YEAR_STARTS.map((start, i) => {
  const next = FIVE_YEAR_STARTS[i + 1];
  return `${start === 0 ? '' : start}-${next === undefined ? '' : next - 1}`;
});

/** Place of the five-year band of an age in completed years. */
export function fiveYearBand(age: number): number {
  let band = 0;
  while (band + 1 < FIVE_YEAR_STARTS.length && age >= (FIVE_YEAR_STARTS[band + 1] ?? Infinity)) band++;
  return band;
}

export const coarseBandOf = (fiveYear: number): number =>
  COARSE_BANDS.findIndex(({ from, to }) => fiveYear >= from && fiveYear < to);

function ageLabel(words: Words, first: number, after: number | undefined): string {
  if (first === 0 && after !== undefined) return words.ages.under(after);
  return after === undefined ? words.ages.over(first) : words.ages.between(first, after - 1);
}

export const fiveYearLabels = (words: Words): string[] =>
  FIVE_YEAR_STARTS.map((start, i) => ageLabel(words, start, FIVE_YEAR_STARTS[i + 1]));

export const coarseLabels = (words: Words): string[] =>
  COARSE_BANDS.map(({ from, to }) => ageLabel(words, FIVE_YEAR_STARTS[from] ?? 0, FIVE_YEAR_STARTS[to]));

/** Full time and part time by a person's added shares of full time (A6). */
export const DEGREE_BANDS = ['full', 'most', 'half', 'less'] as const;
const DEGREE_STARTS = [10_000, 8_108, 5_000];

/**
 * Shares are compared in ten-thousandths, because payroll systems send them
 * rounded to four decimals: 30 of 37 hours comes as 0.8108.
 */
export function degreeBand(share: number): number {
  const tenThousandths = Math.round(share * 10_000);
  const band = DEGREE_STARTS.findIndex((start) => tenThousandths >= start);
  return band < 0 ? DEGREE_STARTS.length : band;
}
