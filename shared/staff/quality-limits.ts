/** The numbers that the rules of data quality measure by. Settings with a date and a source may replace them (domain App. B). */

export interface QualityLimits {
  /** Above this share of full time in all, hours are probably wrong. */
  readonly fullTime: number;
  /** An AMR (arbejdsmiljørepræsentant) is elected for at most so many years (domain §1.4, to be checked locally). */
  readonly amrYears: number;
}

export const DEFAULT_LIMITS: QualityLimits = { fullTime: 1.3, amrYears: 4 };

/** Keys in the `setting` table. */
export const LIMIT_KEYS: Readonly<Record<keyof QualityLimits, string>> = {
  fullTime: 'quality.full_time',
  amrYears: 'quality.amr_years',
};

/** A setting that is no number above nothing is passed over. */
export function limitsFrom(settings: ReadonlyMap<string, string>): QualityLimits {
  const read = (name: keyof QualityLimits): number => {
    const value = Number(settings.get(LIMIT_KEYS[name]) ?? Number.NaN);
    return value > 0 && value < 100 ? value : DEFAULT_LIMITS[name];
  };
  return { fullTime: read('fullTime'), amrYears: Math.max(1, Math.round(read('amrYears'))) };
}
