/**
 * A survey round (trivselsmåling): what is decided before it opens and then
 * stands, because it is the promise given to the respondents (domain §3.2, §3.4).
 */
import * as z from 'zod';
import type { InstrumentId, UnitId } from '../kernel/ids.ts';
import { id, isoDate } from '../kernel/schemas.ts';
import { instrumentBody, localText, measureKey } from './instrument.ts';
import { locale } from './locale.ts';

/** Least number of answers behind a figure, and least difference to another published one. */
export const surveyLimit = z.strictObject({ n: z.int().min(1).max(1000), t: z.int().min(1).max(1000) });

/** The limits of domain §3.2 by kind of figure. */
export const roundLimits = z.strictObject({
  /** Scores of a scale. */
  mean: surveyLimit,
  /** Shares per option, and the recommendation figure (anbefalingstal). */
  distribution: surveyLimit,
  /** Offensive acts (krænkende handlinger). */
  offensive: surveyLimit,
  /** WHO-5: health data, a group measure only. */
  wellbeing: surveyLimit,
  /** Scores by background band. */
  band: surveyLimit,
  /** Comments of a unit. */
  comments: surveyLimit,
  /** Who decided, when and why: printed on every report. Hoved-MED must have decided on anything below the strict limits. */
  owner: z.string().trim().max(200),
  decidedOn: isoDate.nullable(),
  reason: z.string().trim().max(500),
});
export type RoundLimits = z.output<typeof roundLimits>;
export type LimitName = 'mean' | 'distribution' | 'offensive' | 'wellbeing' | 'band' | 'comments';
export const limitNames: readonly LimitName[] = ['mean', 'distribution', 'offensive', 'wellbeing', 'band', 'comments'];

/** A background question, asked of the respondent and kept as a band only. */
export const attribute = z.strictObject({
  key: measureKey,
  name: localText,
  bands: z
    .array(z.strictObject({ code: z.string().trim().min(1).max(40), label: localText }))
    .min(2)
    .max(12),
});
export type Attribute = z.output<typeof attribute>;

/** Cannot be changed after opening. `confidential` (fortrolig) is linkable over time and needs its own line in the DPIA. */
export const anonymity = z.enum(['anonymous', 'confidential']);

export const roundSettings = z.strictObject({
  name: z.string().trim().min(1).max(120),
  instrumentIds: z.array(id<InstrumentId>()).min(1).max(10),
  /** Chosen units; all below them take part too. */
  unitIds: z.array(id<UnitId>()).min(1).max(500),
  /** Units below those that take the dialogue method instead of the questionnaire (domain §2.6). */
  dialogueUnitIds: z.array(id<UnitId>()).max(500),
  opensOn: isoDate,
  closesOn: isoDate,
  attributes: z.array(attribute).max(5),
  anonymity,
  limits: roundLimits,
  languages: z.array(locale).min(1).max(9),
  /** What stands on the first screen, below the promise that the program writes itself. */
  firstScreen: localText.nullable(),
  /** One free comment at the end; null: none is asked for. */
  commentQuestion: localText.nullable(),
  /** `unit`: slips without a name, handed out in the unit. `person`: each invited has a code of their own, so that reminders can be sent. */
  codes: z.enum(['unit', 'person']),
});
export type RoundSettings = z.output<typeof roundSettings>;

/** The questionnaires as they were when the round opened; later changes to an instrument do not touch it. */
export const questionnaire = z.strictObject({
  instruments: z.array(z.strictObject({ id: id<InstrumentId>(), body: instrumentBody })).min(1),
  attributes: z.array(attribute),
});
export type Questionnaire = z.output<typeof questionnaire>;

export const roundState = z.enum(['draft', 'open', 'closed']);
export type RoundState = z.output<typeof roundState>;

/** The strict limits of domain §3.2. */
export const strictRoundLimits: Omit<RoundLimits, 'owner' | 'decidedOn' | 'reason'> = {
  mean: { n: 5, t: 5 },
  distribution: { n: 10, t: 10 },
  offensive: { n: 20, t: 20 },
  wellbeing: { n: 10, t: 10 },
  band: { n: 5, t: 5 },
  comments: { n: 10, t: 10 },
};
