/**
 * How long a completion is valid (domain §6.2). The convention of the whole
 * program: `validUntil = completedOn + months`, clamped to the end of the month,
 * and the certificate is still valid on that very day; it has expired the day
 * after. The newest completion of a person and course decides; older ones are
 * superseded but kept, since recertification is a new row.
 */
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  type IsoDate,
  makeDate,
  OPEN_END,
  partsOf,
} from '../kernel/dates.ts';

export type CompletionState = 'valid' | 'expiring' | 'expired' | 'superseded' | 'no_expiry';

/** Days before expiry that are warned of (domain §6.2: 90/30/0). */
export const WARN_DAYS = 90;
export const URGENT_DAYS = 30;

/** The last day of validity; null: does not expire. What would lie after the calendar is an open end. */
export function validUntil(completedOn: IsoDate, months: number | null): IsoDate | null {
  if (months === null) return null;
  const { year, month } = partsOf(completedOn);
  return year * 12 + month + months > 9999 * 12 + 12 ? OPEN_END : addMonths(completedOn, months);
}

/**
 * The last day of one certificate: what stands on it goes before what the course (or a stricter rule) says.
 * @param months null: does not expire by itself
 */
export const certificateEnd = (certificate: {
  readonly completedOn: IsoDate;
  readonly expiresOn: IsoDate | null;
  readonly months: number | null;
}): IsoDate | null => certificate.expiresOn ?? validUntil(certificate.completedOn, certificate.months);

/** The last day whose certificates are within the window: `asOf` + days. */
export function windowEnd(asOf: IsoDate, days: number): IsoDate {
  return daysBetween(asOf, OPEN_END) <= days ? OPEN_END : addDays(asOf, days);
}

/**
 * The earliest completion whose certificate is still valid on the day: the
 * inverse of `validUntil`, so that a query can compare stored days instead of
 * computing one per row. `completedOn >= result` exactly when
 * `validUntil(completedOn, months) >= day`.
 */
export function earliestStillValid(day: IsoDate, months: number): IsoDate {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const index = year * 12 + (month - 1) - months;
  const y = Math.floor(index / 12);
  const m = (index % 12) + 1;
  if (y < 1) return '0001-01-01' as IsoDate;
  // A month too short for the day: its last days are clamped to an earlier day, so the next month begins.
  if (dayOfMonth > daysInMonth(y, m)) return firstOf(index + 1);
  return makeDate(y, m, dayOfMonth) as IsoDate;
}

const firstOf = (index: number): IsoDate => makeDate(Math.floor(index / 12), (index % 12) + 1, 1) as IsoDate;

/** State of the one completion as of a day; `newest` says that no later one by then exists. */
export function completionState(
  completion: Omit<Completed, 'course'> & { readonly newest: boolean },
  asOf: IsoDate,
): CompletionState {
  if (!completion.newest) return 'superseded';
  const until = endOf(completion);
  if (until === null) return 'no_expiry';
  const left = daysBetween(asOf, until);
  if (left < 0) return 'expired';
  return left <= WARN_DAYS ? 'expiring' : 'valid';
}

export interface Completed {
  /** Id or code; only compared. */
  readonly course: string;
  readonly completedOn: IsoDate;
  readonly months: number | null;
  /** The certificate's own last day, where it has one. */
  readonly expiresOn?: IsoDate | null;
}

const endOf = ({ completedOn, months, expiresOn = null }: Omit<Completed, 'course'>): IsoDate | null =>
  certificateEnd({ completedOn, expiresOn, months });

export interface Judged {
  readonly validUntil: IsoDate | null;
  readonly state: CompletionState;
}

/** One person's completions as they stood on the day; later ones are left out. Order is kept. */
export function judgeCompletions<C extends Completed>(completions: readonly C[], asOf: IsoDate): (C & Judged)[] {
  const known = completions.filter((c) => c.completedOn <= asOf);
  const newest = new Map<string, IsoDate>();
  for (const { course, completedOn } of known) {
    const seen = newest.get(course);
    if (!seen || completedOn > seen) newest.set(course, completedOn);
  }
  return known.map((c) => ({
    ...c,
    validUntil: endOf(c),
    state: completionState({ ...c, newest: newest.get(c.course) === c.completedOn }, asOf),
  }));
}
