import type { Interval, Moments } from './stats.ts';
import { tQuantile } from './t-distribution.ts';

/** 95 % interval of a mean that is kept with its n and standard deviation; null without a spread. */
export function intervalOf({ n, mean, sd }: Moments): Interval | null {
  if (mean === null || sd === null || n < 2) return null;
  const reach = (tQuantile(0.975, n - 1) * sd) / Math.sqrt(n);
  return { low: mean - reach, high: mean + reach };
}
