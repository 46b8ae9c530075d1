/** Numbers and days as the reader writes them, in the current language. */
import { useMemo } from 'react';
import { dayOf, formatDate, type IsoDate } from '../../shared/kernel/dates.ts';
import { formatNumber, formatShare, type Locale } from '../../shared/kernel/numbers.ts';
import { useFrontMessages } from './words.tsx';

export interface Format {
  readonly number: (value: number, decimals?: number) => string;
  /** Takes a share 0–1. */
  readonly share: (share: number, decimals?: number) => string;
  /** dd-MM-yyyy; an open end is an empty text. */
  readonly date: (date: IsoDate) => string;
  /** Takes a moment as ISO text: `22-11-2026 14:05` in this computer's time zone. */
  readonly dateTime: (moment: string) => string;
  readonly bytes: (bytes: number) => string;
}

const two = (n: number): string => String(n).padStart(2, '0');

function formatDateTime(moment: string): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  return `${formatDate(dayOf(at))} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < 1000) return `${formatNumber(bytes, locale)} B`;
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1000, locale, bytes < 10_000 ? 1 : 0)} kB`;
  if (bytes < 1_000_000_000) return `${formatNumber(bytes / 1_000_000, locale, 1)} MB`;
  return `${formatNumber(bytes / 1_000_000_000, locale, 1)} GB`;
}

export function formatFor(locale: Locale): Format {
  return {
    number: (value, decimals = 0) => formatNumber(value, locale, decimals),
    share: (share, decimals = 0) => formatShare(share, locale, decimals),
    date: formatDate,
    dateTime: formatDateTime,
    bytes: (bytes) => formatBytes(bytes, locale),
  };
}

export function useFormat(): Format {
  const { locale } = useFrontMessages();
  return useMemo(() => formatFor(locale), [locale]);
}
