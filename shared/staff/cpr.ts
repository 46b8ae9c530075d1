/**
 * CPR numbers (domain §5.4). Modulus 11 is a warning and never a reason to
 * refuse: since 2007 numbers are issued without it. Sex is not read from the
 * last digit.
 */
import { type IsoDate, makeDate } from '../kernel/dates.ts';

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;
/** Replacement numbers carry the day of birth plus 60. */
const REPLACEMENT = 60;
const GROUPED = /^(\d{6})[- ]?(\d{4})$/;
const SHORT = /^\d{5}[- ]?\d{4}$/;

export interface CprText {
  /** Ten digits. */
  readonly cpr: string;
  /** A spreadsheet had taken the leading zero. */
  readonly padded: boolean;
}

/** `DDMMYY-SSSS`, `DDMMYYSSSS`, or nine digits of it; anything else is undefined. Says nothing about the date. */
export function normaliseCpr(text: string): CprText | undefined {
  const trimmed = text.trim().replace(/[–\u2011]/, '-');
  const m = GROUPED.exec(trimmed);
  if (m) return { cpr: `${m[1]}${m[2]}`, padded: false };
  if (SHORT.test(trimmed)) return { cpr: `0${trimmed.replace(/\D/, '')}`, padded: true };
  return undefined;
}

const digit = (cpr: string, at: number): number => cpr.charCodeAt(at) - 48;
const pair = (cpr: string, at: number): number => digit(cpr, at) * 10 + digit(cpr, at + 1);

/** Full year of birth from the seventh digit and the two-digit year. @param cpr ten digits */
export function birthYear(cpr: string): number {
  const year = pair(cpr, 4);
  const seventh = digit(cpr, 6);
  if (seventh <= 3) return 1900 + year;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 + year : 1900 + year;
  return year <= 57 ? 2000 + year : 1800 + year;
}

/** The day of birth, or undefined when there is no such day. @param cpr ten digits */
export function birthDateOf(cpr: string): IsoDate | undefined {
  const day = pair(cpr, 0);
  return makeDate(birthYear(cpr), pair(cpr, 2), day > REPLACEMENT ? day - REPLACEMENT : day);
}

/** Replacement numbers (day + 60) belong to nobody in the CPR register. */
export const isReplacementCpr = (cpr: string): boolean => pair(cpr, 0) > REPLACEMENT;

/** Remainder 0 is the classic form. @param cpr ten digits */
export function cprRemainder(cpr: string): number {
  let sum = 0;
  for (let i = 0; i < 10; i++) sum += digit(cpr, i) * (WEIGHTS[i] ?? 0);
  return sum % 11;
}

export const hasModulus11 = (cpr: string): boolean => cprRemainder(cpr) === 0;

/** SD gives its fictional users and system accounts numbers that end in 0000. */
export const isSystemCpr = (cpr: string): boolean => cpr.endsWith('0000');

/** `220361-••••` */
export const maskCpr = (cpr: string): string => `${cpr.slice(0, 6)}-••••`;

/** As people write it, `DDMMYY-SSSS`. @param cpr ten digits */
export const formatCpr = (cpr: string): string => `${cpr.slice(0, 6)}-${cpr.slice(6)}`;
