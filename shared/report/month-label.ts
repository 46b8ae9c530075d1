/** Months under a chart: `nov. 2025`. The day stands in the table beside it. */
import type { IsoDate } from '../kernel/dates.ts';
import type { Locale } from '../kernel/numbers.ts';
import { messagesFor } from '../messages/catalogue.ts';

export function monthLabel(date: IsoDate, locale: Locale): string {
  const name = messagesFor(locale).charts.months[Number(date.slice(5, 7)) - 1] ?? '';
  return `${name} ${date.slice(0, 4)}`;
}
