/** The detail of a log line: a flat JSON object of counts, ids, days and words. */
export interface EventDetail {
  readonly key: string;
  readonly value: string | number | boolean;
}

/** Anything that is not such an object (an older line) is one nameless text. */
export function readDetails(detail: string): readonly EventDetail[] {
  if (detail === '') return [];
  try {
    const parsed: unknown = JSON.parse(detail);
    if (typeof parsed === 'object' && parsed !== null) {
      return Object.entries(parsed).map(([key, value]) => ({ key, value: isPlain(value) ? value : String(value) }));
    }
  } catch {
    // Not JSON.
  }
  return [{ key: '', value: detail }];
}

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
