/**
 * Beskæftigelsesgrad as systems write it (domain §5.2): a share (0,8108), per
 * cent (81,08) or hours of 37 (30). What it is follows from the column as a
 * whole: its header, and how large its values are.
 */
import { roundTo } from '../kernel/numbers.ts';

export type FteScale = 'share' | 'percent' | 'hours';

export const FULL_TIME_HOURS = 37;
/** More than two full-time posts in one engagement is a slip of the finger. */
export const MAX_FTE = 2;
/** No contract is for more hours a week. */
export const MAX_WEEKLY_HOURS = 84;

const PERCENT = /%|pct|procent|percent/i;
/** Above this, a value is no share. */
const LARGEST_SHARE = 2;
/** Above this, a value is no number of hours in a contract. */
const LARGEST_HOURS = 48;

/**
 * Mostly small values are shares, whatever the header says. Larger ones are per
 * cent if the header says so or a fifth of them is above any weekly hours, and
 * hours if full time (37) occurs. Otherwise it cannot be told.
 * @param values each number of the column with its count, fractions such as 30/37 left out
 */
export function settleFteScale(header: string, values: ReadonlyMap<number, number>): FteScale | undefined {
  let total = 0;
  let large = 0;
  let aboveHours = 0;
  let fullTime = 0;
  let aboveAll = 0;
  for (const [value, n] of values) {
    if (value <= 0) continue;
    total += n;
    if (value > LARGEST_SHARE) large += n;
    if (value > LARGEST_HOURS) aboveHours += n;
    if (value === FULL_TIME_HOURS) fullTime += n;
    if (value > MAX_FTE * 100) aboveAll += n;
  }
  if (large * 2 <= total) return 'share';
  if (aboveAll * 2 > total) return undefined;
  if (PERCENT.test(header) || aboveHours * 5 >= total) return 'percent';
  return fullTime > 0 && aboveHours * 50 <= total ? 'hours' : undefined;
}

/** A share of full time; undefined when it is out of all reason. */
export function toFte(value: number, scale: FteScale): number | undefined {
  // Per cent with two decimals leaves binary dust, as 56,76 / 100 does.
  const fte = scale === 'share' ? value : scale === 'percent' ? roundTo(value / 100, 6) : value / FULL_TIME_HOURS;
  return fte >= 0 && fte <= MAX_FTE ? fte : undefined;
}
