/**
 * How small a group may be before its figures are hidden (domain §3.2), as
 * named settings with their source. `strict` is the default: the difference
 * between two published figures must hold as many as a figure itself, because
 * a parent of 24 and a child of 21 would else tell the mean of the other 3.
 */

/** `n`: least number of persons behind a figure. `t`: least difference to another, and least width of what a hidden count can be narrowed down to. */
export interface GroupLimit {
  readonly n: number;
  readonly t: number;
}

export interface LimitSetting {
  readonly name: 'streng' | 'lempelig';
  /** Counts of persons, one at a time or in a cross-table. */
  readonly headcount: GroupLimit;
  /** Means, such as the mean age of an area. */
  readonly mean: GroupLimit;
  readonly source: string;
}

const SOURCE =
  'Pejlings standard; Datatilsynet angiver intet tal, og kommunen skal kunne begrunde grænsen i sin konsekvensanalyse';

export const strictLimits: LimitSetting = {
  name: 'streng',
  headcount: { n: 5, t: 5 },
  mean: { n: 5, t: 5 },
  source: SOURCE,
};

/**
 * What the market uses for means (Ennova: any two reports differ by 3). Off
 * unless Hoved-MED has decided on it: it breaks the promise "never under 5" for
 * differences. Counts keep the strict width.
 */
export const lenientLimits: LimitSetting = {
  name: 'lempelig',
  headcount: { n: 5, t: 5 },
  mean: { n: 5, t: 3 },
  source: `${SOURCE}. Lempelig indstilling kræver beslutning i Hoved-MED`,
};

/** A count that says something about a few: 1 to n − 1. Nobody is a group of none, so zero may be shown. */
export const isSmall = (count: number, limit: GroupLimit): boolean => count > 0 && count < limit.n;
