/** Words for a person's facts. */
import type { Messages } from '../../shared/messages/da.ts';
import type { PersonDetail } from '../../shared/staff/contract.ts';
import { fieldLabel } from './import/labels.ts';

export type Certificate = PersonDetail['completions'][number];

/** `0,50` but `0,8649`: no more decimals than say something. */
export const fteDecimals = (fte: number): number => (Math.abs(fte * 100 - Math.round(fte * 100)) < 1e-6 ? 2 : 4);

/** `engagement_spell` → `Ansættelsens vilkår`; a record without words is "Oplysning". */
export function recordLabel(t: Messages, what: string): string {
  const words: Readonly<Record<string, string>> = t.staff.records;
  return Object.hasOwn(words, what) ? (words[what] ?? '') : t.staff.unknownRecord;
}

const toCamel = (field: string): string => field.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase());

/** The change log may name columns of the database, the preview fields of the file. */
export const historyFieldLabel = (t: Messages, field: string): string => (field ? fieldLabel(t, toCamel(field)) : '');
