/** The half-year that a pulse is about, and who is asked in it (domain §6.4). */
import * as z from 'zod';
import { addDays, daysBetween, type IsoDate, makeDate, partsOf } from '../kernel/dates.ts';

/** `2026H2`. */
export type Half = string & { readonly __half: true };
export const half = z.custom<Half>((v) => typeof v === 'string' && /^(19|20|21)\d{2}H[12]$/.test(v));

export function halfOf(day: IsoDate): Half {
  const { year, month } = partsOf(day);
  return `${String(year).padStart(4, '0')}H${month <= 6 ? 1 : 2}` as Half;
}

export const yearOf = (of: Half): number => Number(of.slice(0, 4));
export const partOf = (of: Half): 1 | 2 => (of.endsWith('1') ? 1 : 2);

/** First and last day. */
export function spanOf(of: Half): { readonly from: IsoDate; readonly to: IsoDate } {
  const year = yearOf(of);
  return partOf(of) === 1
    ? { from: makeDate(year, 1, 1) as IsoDate, to: makeDate(year, 6, 30) as IsoDate }
    : { from: makeDate(year, 7, 1) as IsoDate, to: makeDate(year, 12, 31) as IsoDate };
}

/** Days from the first day of work on which a newcomer is asked. */
export const PULSE_DAYS = [30, 90] as const;

/** How many answers can come in the half-year from people who started on these days: one or two of each. */
export function asksIn(of: Half, starts: readonly IsoDate[]): number {
  const { from, to } = spanOf(of);
  return starts.reduce(
    (sum, start) =>
      sum + PULSE_DAYS.map((days) => addDays(start, days)).filter((day) => from <= day && day <= to).length,
    0,
  );
}

/** As many codes as there can be answers from those who are known, and for those who are yet to come; in whole tens. */
export function proposedCodes(of: Half, known: number, today: IsoDate): number {
  const { from, to } = spanOf(of);
  const left = Math.max(0, daysBetween(today, to)) / daysBetween(from, to);
  return Math.max(10, Math.ceil((known * (1 + left)) / 10) * 10);
}
