/** Values of fields as the reader would write them: in previews and in the history of a person. */
import { formatDate, parseIsoDate } from '../kernel/dates.ts';
import { formatNumber, type Locale } from '../kernel/numbers.ts';
import { messagesFor } from '../messages/catalogue.ts';
import type { PreviewRow } from './import-contract.ts';
import type { FieldChange } from './plan-model.ts';

type Value = FieldChange['from'];

export interface FieldReader {
  readonly locale: Locale;
  /** `2010 Børnehuset Havnen` for a unit's id (field `unit`) or code (field `parent`). */
  readonly unitLabel: (idOrCode: string) => string;
}

const MOST_DECIMALS: Readonly<Record<string, number>> = { fte: 4, weeklyHours: 2 };

/** Fields of engagements, leave, roles and persons that hold a day. */
const DAYS: ReadonlySet<string> = new Set(['start', 'end', 'from', 'to', 'electedOn', 'birthDate']);

/** No more decimals than the number has, but `0,5` is written `0,50` for what is counted in hundredths. */
function numberText(value: number, locale: Locale, most: number): string {
  const full = value.toFixed(most);
  const needed = full.includes('.') ? full.replace(/0+$/, '').split('.')[1]?.length : 0;
  return formatNumber(value, locale, Math.max(needed ?? 0, value % 1 === 0 ? 0 : 2));
}

export function fieldText(field: string, value: Value, reader: FieldReader): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') {
    const { yes, no } = messagesFor(reader.locale).app.state;
    return value ? yes : no;
  }
  if (typeof value === 'number') return numberText(value, reader.locale, MOST_DECIMALS[field] ?? 2);
  if (field === 'unit' || field === 'parent') return reader.unitLabel(value);
  if (DAYS.has(field)) {
    const date = parseIsoDate(value);
    return date ? formatDate(date) : value;
  }
  return value;
}

export const changeTexts = (changes: readonly FieldChange[], reader: FieldReader): PreviewRow['changes'] =>
  changes.map(({ field, from, to }) => ({
    field,
    from: fieldText(field, from, reader),
    to: fieldText(field, to, reader),
  }));
