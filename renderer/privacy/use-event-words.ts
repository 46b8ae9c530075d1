import type { AuditRow } from '../../shared/privacy/contract.ts';
import { useMessages } from '../bridge.ts';

export interface EventWords {
  readonly nameOf: (row: AuditRow) => string;
  readonly outcomeOf: (row: AuditRow) => string;
  /** The detail as `key: value` pairs on one line. */
  readonly detailOf: (row: AuditRow) => string;
}

export function useEventWords(): EventWords {
  const { t } = useMessages();
  const words = t.privacy.log;
  return {
    nameOf: (row) => t.privacy.calls[row.call] ?? row.call,
    outcomeOf: (row) => (row.outcome === 'ok' ? words.ok : words.refusedShort),
    detailOf: (row) =>
      detailPairs(row.detail)
        .map(([key, value]) => `${t.privacy.details[key] ?? key}: ${value}`)
        .join(', '),
  };
}

/** The detail is a flat JSON object of counts, ids and words; anything else is shown as it stands. */
export function detailPairs(detail: string): readonly (readonly [string, string])[] {
  if (detail === '' || detail === '{}') return [];
  try {
    const parsed: unknown = JSON.parse(detail);
    if (typeof parsed === 'object' && parsed !== null) {
      return Object.entries(parsed).map(([key, value]) => [key, String(value)] as const);
    }
  } catch {
    // Not JSON: an older line.
  }
  return [['', detail]];
}
