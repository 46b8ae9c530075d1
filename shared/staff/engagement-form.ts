/** The terms of an engagement as they are typed, and what of them was changed. */
import { formatNumber, type Locale, roundTo } from '../kernel/numbers.ts';
import type { EngagementFields } from './contract-edit.ts';
import { FULL_TIME_HOURS } from './parse-fte.ts';

const NUMBER = /^\d{1,4}(?:[.,]\d{1,4})?$/;
const FRACTION = /^(\d{1,4}(?:[.,]\d{1,2})?)\s*\/\s*(\d{1,4}(?:[.,]\d{1,2})?)$/;

/** `30`, `0,8108`, `0.8108` or `30/37`; undefined when it is no number. */
export function typedNumber(text: string): number | undefined {
  const plain = text.trim();
  if (NUMBER.test(plain)) return Number(plain.replace(',', '.'));
  const [, top, bottom] = FRACTION.exec(plain) ?? [];
  const below = Number(bottom?.replace(',', '.'));
  return top === undefined || !(below > 0) ? undefined : roundTo(Number(top.replace(',', '.')) / below, 4);
}

/** No more decimals than the number has. @param most decimals kept */
export function numberAsTyped(value: number | null, locale: Locale, most = 4): string {
  if (value === null) return '';
  const needed = roundTo(value, most).toString().split('.')[1]?.length ?? 0;
  return formatNumber(value, locale, needed);
}

/** Share of full time at 37 hours a week (domain §5.3), to be proposed; other norms are typed. */
export const fteOfHours = (hours: number): number => roundTo(hours / FULL_TIME_HOURS, 4);

/** The fields of `after` that differ from `before`. */
export function changedFields(before: EngagementFields, after: EngagementFields): Partial<EngagementFields> {
  const keys = Object.keys(after) as (keyof EngagementFields)[];
  return Object.fromEntries(keys.filter((key) => before[key] !== after[key]).map((key) => [key, after[key]]));
}
