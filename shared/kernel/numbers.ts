/** Numbers as Danish and English readers write them. Used by screen, PDF and terminal alike. */
export type Locale = 'da' | 'en';

const TAG: Record<Locale, string> = { da: 'da-DK', en: 'en-GB' };
const cache = new Map<string, Intl.NumberFormat>();

function formatter(locale: Locale, decimals: number, percent: boolean): Intl.NumberFormat {
  const key = `${locale}${decimals}${percent}`;
  let made = cache.get(key);
  if (!made) {
    made = new Intl.NumberFormat(TAG[locale], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      style: percent ? 'percent' : 'decimal',
    });
    cache.set(key, made);
  }
  return made;
}

/** `formatNumber(1234.5, 'da', 2)` is `1.234,50`. */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  return formatter(locale, decimals, false).format(value);
}

/** Takes a share 0–1: `formatShare(0.053, 'da', 1)` is `5,3 %` with a non-breaking space. */
export function formatShare(share: number, locale: Locale, decimals = 0): string {
  return formatter(locale, decimals, true).format(share);
}

/** Rounds half away from zero at the given decimals, free of binary dust such as 1.005. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale * (1 + Number.EPSILON))) / scale;
}
