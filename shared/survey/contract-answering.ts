/**
 * Answering: at the kiosk, on paper. None of these calls writes an audit line
 * or a change (design §4): what is written lies in the round's urn until
 * enough answers of a unit wait there.
 */
import * as z from 'zod';
import type { RoundId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, id, isoDate } from '../kernel/schemas.ts';
import { LONGEST_TEXT } from './answer-pack.ts';
import { itemKey, localText, measureKey } from './instrument.ts';
import { locale } from './locale.ts';
import { anonymity, questionnaire } from './round.ts';

/** 128 random bits as 26 letters and digits of Crockford's base 32, in groups; case, spaces and hyphens do not matter. */
export const answerCode = z.string().trim().min(1).max(60);

/** Codes of the options chosen, by item key; what is not answered is left out. */
export const answers = z.record(itemKey, z.array(z.string().max(10)).max(8));
/** Band codes by attribute key. */
export const bands = z.record(measureKey, z.string().max(40));

export const respondentForm = z.strictObject({
  roundId: id<RoundId>(),
  name: z.string(),
  organisation: z.string(),
  closesOn: isoDate,
  languages: z.array(locale),
  anonymity,
  firstScreen: localText.nullable(),
  commentQuestion: localText.nullable(),
  questionnaire,
  /** Not where codes are by person: whoever made them could keep one and read what was paused under it. */
  mayPause: z.boolean(),
  /** For the sentence about small groups on the first screen. */
  smallest: z.strictObject({ mean: z.int(), distribution: z.int(), comments: z.int() }),
});
export type RespondentForm = z.output<typeof respondentForm>;

/** Answers to open questions (items of kind `text`) in one's own words, by item key; no names. */
export const texts = z.record(itemKey, z.string().trim().max(LONGEST_TEXT));

const given = { answers, bands, texts: texts.default({}), comment: z.string().trim().max(LONGEST_TEXT) };
export const draftAnswer = z.strictObject({ ...given, at: z.int().min(0).max(1000), language: locale });
export type DraftAnswer = z.output<typeof draftAnswer>;

export const answeringCalls = {
  /** What the respondent is shown; open rounds only. */
  respondentForm: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<RoundId>() }),
    output: respondentForm,
  }),
  /** Fails with `code_unknown`, `code_used`, `round_not_open`. The draft is what was paused under this code, which alone can read it. */
  startAnswer: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<RoundId>(), code: answerCode }),
    output: z.strictObject({ draft: draftAnswer.nullable() }),
  }),
  /** Fails with `pause_not_offered` where codes are by person. */
  pauseAnswer: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<RoundId>(), code: answerCode, draft: draftAnswer }),
    output: done,
  }),
  /** One write: the code is used and the answer lies in the urn, or neither. Fails with `option_unknown` {item, code}. */
  submitAnswer: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<RoundId>(), code: answerCode, ...given }),
    output: done,
  }),
  /** A questionnaire on paper, typed twice by HR. */
  paperAnswer: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<RoundId>(), unitId: id<UnitId>(), ...given }),
    output: z.strictObject({ waiting: z.int() }),
  }),
} as const;
