/** Words for a person's facts. */
import type { Messages } from '../../shared/messages/da.ts';
import type { PersonDetail } from '../../shared/staff/contract.ts';
import { fieldLabel } from './import/labels.ts';
import { statusText } from './status-text.ts';

export type Certificate = PersonDetail['completions'][number];
export type HistoryLine = PersonDetail['history'][number];

/** `0,50` but `0,8649`: no more decimals than say something. */
export const fteDecimals = (fte: number): number => (Math.abs(fte * 100 - Math.round(fte * 100)) < 1e-6 ? 2 : 4);

const pick = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

/** `engagement_spell` → `Ansættelsens vilkår`; a record without words is "Oplysning". */
export const recordLabel = (t: Messages, what: string): string =>
  pick(t.edit.records, what) ?? pick(t.staff.records, what) ?? t.staff.unknownRecord;

const toCamel = (field: string): string => field.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase());

/** The change log may name columns of the database, the preview fields of the file. */
export function historyFieldLabel(t: Messages, field: string): string {
  if (!field) return '';
  const key = toCamel(field);
  return pick(t.edit.fields, key) ?? fieldLabel(t, key);
}

/** Codes that the register keeps, in words. */
export function historyValue(t: Messages, field: string, value: string): string {
  if (value === '') return '';
  if (field === 'status') return statusText(t, value);
  if (field === 'role') return pick(t.edit.roles.names, value) ?? value;
  if (field === 'kind' || field === 'leave') return pick(t.edit.leave.kinds, value) ?? value;
  return value;
}
