import { createHash } from 'node:crypto';
import { dayOf, formatDate } from '../../shared/kernel/dates.ts';
import type { Locale } from '../../shared/kernel/numbers.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** When a report was made, as its reader writes it. */
export function formatMoment(now: Date, language: Locale): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const separator = language === 'da' ? '.' : ':';
  const time = `${two(now.getHours())}${separator}${two(now.getMinutes())}`;
  return messagesFor(language).report.board.moment(formatDate(dayOf(now)), time);
}
