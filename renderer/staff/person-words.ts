/** Words for a person's facts, and which of the dated facts hold on a day. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { Messages } from '../../shared/messages/da.ts';
import type { PersonDetail } from '../../shared/staff/contract.ts';
import { fieldLabel } from './import/labels.ts';

export type Engagement = PersonDetail['engagements'][number];
export type Spell = Engagement['spells'][number];
export type Certificate = PersonDetail['completions'][number];

export type Phase = 'current' | 'planned' | 'ended';

export const phaseOf = ({ start, end }: Pick<Engagement, 'start' | 'end'>, asOf: IsoDate): Phase =>
  asOf < start ? 'planned' : asOf > end ? 'ended' : 'current';

export const spellOn = (engagement: Engagement, asOf: IsoDate): Spell | undefined =>
  engagement.spells.find((s) => s.validFrom <= asOf && asOf <= s.validTo);

/** `0,50` but `0,8649`: no more decimals than say something. */
export const fteDecimals = (fte: number): number => (Math.abs(fte * 100 - Math.round(fte * 100)) < 1e-6 ? 2 : 4);

/** What holds on the day, the largest engagement first. */
export function spellsOn(person: PersonDetail, asOf: IsoDate): Spell[] {
  return person.engagements.flatMap((e) => spellOn(e, asOf) ?? []).sort((a, b) => b.fte - a.fte);
}

/** `engagement_spell` → `Ansættelsens vilkår`; a record without words is "Oplysning". */
export function recordLabel(t: Messages, what: string): string {
  const words: Readonly<Record<string, string>> = t.staff.records;
  return Object.hasOwn(words, what) ? (words[what] ?? '') : t.staff.unknownRecord;
}

const toCamel = (field: string): string => field.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase());

/** The change log may name columns of the database, the preview fields of the file. */
export const historyFieldLabel = (t: Messages, field: string): string => (field ? fieldLabel(t, toCamel(field)) : '');
