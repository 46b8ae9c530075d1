/** Figures as they are printed: beside bars, in tables and in the report. */
import { formatNumber, formatShare, type Locale } from '../../shared/kernel/numbers.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { Figure } from '../../shared/report/model.ts';

type Unit = Figure['unit'];

/** A share is 0–1 and printed in per cent, a score with its sign; the others as they are. */
export function formatValue(value: number, unit: Unit, decimals: number, locale: Locale): string {
  if (unit === 'share') return formatShare(value, locale, decimals);
  const text = formatNumber(value, locale, decimals);
  return unit === 'score' && value > 0 ? `+${text}` : text;
}

/** A hidden figure says so in a word, its reason stands under the table; a figure of nobody is a dash. */
export function formatFigure(figure: Figure, locale: Locale): string {
  const { hiddenWord, noneCell } = messagesFor(locale).report;
  if (figure.value === null) return figure.none ? noneCell : hiddenWord;
  const text = formatValue(figure.value, figure.unit, figure.decimals, locale);
  return figure.n === undefined ? text : `${text} (${formatNumber(figure.n, locale)})`;
}

export const isHidden = (figure: Figure): boolean => figure.value === null && !figure.none;
