import { parseIsoDate } from '../../shared/kernel/dates.ts';
import { ID_PATTERN } from '../../shared/kernel/ids.ts';
import type { AuditRow } from '../../shared/privacy/contract.ts';
import { useFormat, useMessages } from '../bridge.ts';
import { type EventDetail, readDetails } from './event-details.ts';

export interface WordedDetail {
  readonly label: string;
  readonly text: string;
}

export interface EventWords {
  readonly nameOf: (row: AuditRow) => string;
  readonly outcomeOf: (row: AuditRow) => string;
  readonly detailsOf: (row: AuditRow) => readonly WordedDetail[];
  /** The same on one line, without the ids, which say nothing to a reader. */
  readonly lineOf: (row: AuditRow) => string;
}

export function useEventWords(): EventWords {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.privacy.log;
  const textOf = ({ value }: EventDetail): string => {
    if (typeof value === 'number') return format.number(value);
    if (typeof value === 'boolean') return value ? t.app.state.yes : t.app.state.no;
    const day = parseIsoDate(value);
    return day ? format.date(day) : (t.privacy.values[value] ?? value);
  };
  const word = (detail: EventDetail): WordedDetail => ({
    label: t.privacy.details[detail.key] ?? (detail.key || words.detail),
    text: textOf(detail),
  });
  return {
    nameOf: (row) => t.privacy.calls[row.call] ?? row.call,
    outcomeOf: (row) => (row.outcome === 'ok' ? words.ok : words.refusedShort),
    detailsOf: (row) => readDetails(row.detail).map(word),
    lineOf: (row) =>
      readDetails(row.detail)
        .filter(({ value }) => !(typeof value === 'string' && ID_PATTERN.test(value)))
        .map(word)
        .map(({ label, text }) => `${label}: ${text}`)
        .join(', '),
  };
}
