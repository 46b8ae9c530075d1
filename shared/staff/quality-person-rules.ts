/** What is missing or doubtful about persons and their engagements on a day. */
import { roundTo } from '../kernel/numbers.ts';
import { fold } from '../kernel/text.ts';
import type { QualityLimits } from './quality-limits.ts';
import {
  type Holder,
  makeCase,
  type QualityCase,
  type QualityDay,
  type QualityPerson,
  type QualitySpell,
} from './quality-model.ts';

/** Forms that are for a time. Who is called in by the hour has no end to agree on. */
const FOR_A_TIME = /tidsbegr|midlertid|vikar|temporary|fixed.?term/i;
const BY_THE_HOUR = /tilkald|timel|hourly/i;

export const isForATime = (form: string): boolean => FOR_A_TIME.test(form) && !BY_THE_HOUR.test(form);

/** The engagement with most hours in the units asked about. */
export const mainOf = ({ held }: Holder): QualitySpell | undefined =>
  held.reduce<QualitySpell | undefined>((best, s) => (best === undefined || s.fte > best.fte ? s : best), undefined);

const ofPersons =
  (lacks: (person: QualityPerson) => boolean) =>
  (day: QualityDay): QualityCase[] =>
    day.holders.flatMap((holder) => {
      const person = day.snapshot.persons[holder.person];
      if (!person || !lacks(person)) return [];
      const main = mainOf(holder);
      return [makeCase('missing', { person: holder.person, unitId: main?.unitId ?? null, text: main?.jobTitle ?? '' })];
    });

const ofEngagements =
  (reason: 'missing' | 'open_end', lacks: (spell: QualitySpell) => boolean, text: (spell: QualitySpell) => string) =>
  (day: QualityDay): QualityCase[] =>
    day.holders.flatMap(({ person, held }) =>
      held
        .filter(lacks)
        .map((s) => makeCase(reason, { person, unitId: s.unitId, engagementId: s.engagementId, text: text(s) })),
    );

export const withoutCpr = ofPersons((p) => p.cpr === 'none');
export const withReplacementCpr = ofPersons((p) => p.cpr === 'replacement');
export const withoutEmail = ofPersons((p) => !p.hasEmail);
/** Hourly paid people may have none. */
export const withoutHours = ofEngagements(
  'missing',
  (s) => !(s.weeklyHours !== null && s.weeklyHours > 0) && !BY_THE_HOUR.test(s.form),
  (s) => s.jobTitle,
);
export const withoutJobCode = ofEngagements(
  'missing',
  (s) => s.jobCode === '',
  (s) => s.jobTitle,
);
export const forATimeWithoutEnd = ofEngagements(
  'open_end',
  (s) => s.openEnd && isForATime(s.form),
  (s) => s.form,
);

const jobOf = (s: QualitySpell): string => `${s.unitId} ${s.jobCode === '' ? fold(s.jobTitle).trim() : s.jobCode}`;

function doublesOf({ person, held }: Holder): QualityCase[] {
  if (held.length < 2) return [];
  const byJob = new Map<string, QualitySpell[]>();
  for (const spell of held) byJob.set(jobOf(spell), [...(byJob.get(jobOf(spell)) ?? []), spell]);
  return [...byJob.values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length < 2) return [];
    const { unitId, engagementId, jobTitle: text } = first;
    return [makeCase('same_job', { person, unitId, engagementId, text, value: same.length })];
  });
}

/** Two engagements at once in the same unit and job: one was probably not ended when the other began. */
export const doubleEngagements = (day: QualityDay): QualityCase[] => day.holders.flatMap(doublesOf);

/** All of a person's engagements count, those in other units too. */
export const overFullTime = (day: QualityDay, { fullTime }: QualityLimits): QualityCase[] =>
  day.holders.flatMap((holder) => {
    // Four decimals, as sources give it: a sum of shares must not pass the limit by a rounding error.
    const value = roundTo(
      holder.all.reduce((sum, s) => sum + s.fte, 0),
      4,
    );
    if (value <= fullTime) return [];
    return [makeCase('too_much', { person: holder.person, unitId: mainOf(holder)?.unitId ?? null, value })];
  });

/** A pair is listed once, under the first in the alphabet who is employed in the units asked about. */
export function possibleDuplicates(day: QualityDay): QualityCase[] {
  if (day.snapshot.duplicates.length === 0) return [];
  const holders = new Map(day.holders.map((h) => [h.person, h]));
  return day.snapshot.duplicates.flatMap(([a, b]) => {
    const holder = holders.get(a) ?? holders.get(b);
    if (!holder) return [];
    const other = holder.person === a ? b : a;
    return [makeCase('same_person', { person: holder.person, other, unitId: mainOf(holder)?.unitId ?? null })];
  });
}
