/** Figures with a reading of their own: recommendation, share with any 'yes', social capital (domain §2.6–2.7). */
import { roundTo } from '../kernel/numbers.ts';
import type { ScoringRule } from './instrument.ts';
import { scoresOf, summarise } from './stats.ts';

type Numbers = ArrayLike<number>;

export interface Recommendation {
  /** Persons who answered; those at 7 and 8 count here only. */
  readonly n: number;
  /** % 9–10 less % 0–6, −100 … 100; printed as an integer, written to files with four decimals. Null without answers. */
  readonly figure: number | null;
  /** Shares 0–1 that sum to 1; null without answers. */
  readonly shares: { readonly promoters: number; readonly passives: number; readonly detractors: number } | null;
}

/** Anbefalingstal of answers 0–10, NaN = missing. */
export function recommendation(values: Numbers, rows?: Numbers): Recommendation {
  const answers = scoresOf(values, rows);
  const n = answers.length;
  if (n === 0) return { n, figure: null, shares: null };
  const promoters = answers.filter((answer) => answer >= 9).length;
  const detractors = answers.filter((answer) => answer <= 6).length;
  const shares = { promoters: promoters / n, passives: (n - promoters - detractors) / n, detractors: detractors / n };
  return { n, figure: (100 * (promoters - detractors)) / n, shares };
}

/**
 * The group's one figure by the dimension's rule, null when nobody has a score: mean 0–100, for `any_yes` the
 * per cent with any 'yes' 0–100, for `recommendation` −100 … 100.
 */
export function groupFigure(
  scoring: ScoringRule,
  values: Numbers,
  rows?: Numbers,
): { n: number; figure: number | null } {
  if (scoring === 'recommendation') {
    const { n, figure } = recommendation(values, rows);
    return { n, figure };
  }
  const { n, mean } = summarise(values, rows);
  return { n, figure: mean !== null && scoring === 'any_yes' ? 100 * mean : mean };
}

/** As the published reading names them (digogdendanskemodel.dk). */
export type SocialCapitalBand = 'very_low' | 'below_average' | 'average' | 'above_average' | 'very_high';

/** Points 0–16 of a group mean 0–100: each of the four items is worth 0–4. */
export function socialCapitalPoints(mean: number): number {
  return mean / 6.25;
}

/** The published bands are given with one decimal (… 8.0, 8.1 …); their gaps are closed at the halves (domain §2.6). */
export function socialCapitalBand(points: number): SocialCapitalBand {
  const clean = roundTo(points, 9);
  if (clean < 8.05) return 'very_low';
  if (clean < 10.15) return 'below_average';
  if (clean < 10.25) return 'average';
  return clean < 12.35 ? 'above_average' : 'very_high';
}
