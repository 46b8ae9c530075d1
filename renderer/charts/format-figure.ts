/** Figures as they are printed: beside bars, in tables and in the report. */
import { formatNumber, formatShare, type Locale } from '../../shared/kernel/numbers.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { Figure } from '../../shared/report/model.ts';

type Unit = Figure['unit'];

/** A share is 0–1 and printed in per cent; the others as they are. */
export function formatValue(value: number, unit: Unit, decimals: number, locale: Locale): string {
  return unit === 'share' ? formatShare(value, locale, decimals) : formatNumber(value, locale, decimals);
}

/** A hidden figure is printed as a dash; its one reason stands under the table. */
export function formatFigure(figure: Figure, locale: Locale): string {
  return figure.value === null
    ? messagesFor(locale).report.hiddenCell
    : formatValue(figure.value, figure.unit, figure.decimals, locale);
}
