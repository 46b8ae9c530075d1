/** Figures as they are printed: beside bars, in tables and in the report. */
import { formatNumber, formatShare, type Locale } from '../../shared/kernel/numbers.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { Figure } from '../../shared/report/model.ts';

type Unit = Figure['unit'];

/** A share is 0–1 and printed in per cent; the others as they are. */
export function formatValue(value: number, unit: Unit, decimals: number, locale: Locale): string {
  return unit === 'share' ? formatShare(value, locale, decimals) : formatNumber(value, locale, decimals);
}

/** A hidden figure says so in a word, its reason stands under the table; a figure of nobody is a dash. */
export function formatFigure(figure: Figure, locale: Locale): string {
  const { hiddenWord, noneCell } = messagesFor(locale).report;
  if (figure.value === null) return figure.none ? noneCell : hiddenWord;
  return formatValue(figure.value, figure.unit, figure.decimals, locale);
}

export const isHidden = (figure: Figure): boolean => figure.value === null && !figure.none;
