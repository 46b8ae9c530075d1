/** Answers collected elsewhere: another system's export or a sheet typed from paper. */
import * as z from 'zod';
import type { InstrumentId, RoundId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { fileToken, id, isoDate, shortText } from '../kernel/schemas.ts';
import { itemKey, measureKey } from './instrument.ts';
import { roundLimits } from './round.ts';

/** Column header by what it holds; `''`: not read. Left out, the program proposes. */
export const answersMapping = z.strictObject({
  unit: z.string().max(200),
  attributes: z.array(z.strictObject({ key: measureKey, column: z.string().max(200) })).max(5),
  items: z.record(itemKey, z.string().max(200)),
  comment: z.string().max(200),
});
export type AnswersMapping = z.output<typeof answersMapping>;

export const answersFault = z.strictObject({
  /** Line in the file, 1 = the header; 0 = the file as a whole. */
  line: z.int(),
  column: z.string(),
  reason: z.enum(['unknown_unit', 'unknown_option', 'missing_unit', 'too_few_fields']),
  value: z.string(),
});
export type AnswersFault = z.output<typeof answersFault>;

export const answersPreview = z.strictObject({
  previewId: z.string(),
  fileName: z.string(),
  rows: z.int(),
  instrumentIds: z.array(id<InstrumentId>()),
  columns: z.array(z.string()),
  mapping: answersMapping,
  /** Headers nobody reads. */
  unread: z.array(z.string()),
  units: z.int(),
  /** At most 200; any fault keeps the file out. */
  faults: z.array(answersFault),
  faultCount: z.int(),
});
export type AnswersPreview = z.output<typeof answersPreview>;

export const importCalls = {
  /** `roundId`: into an open round, else a round of its own is made. Fails with `answers_no_instrument`, `round_not_open`. */
  previewAnswers: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: z.strictObject({
      file: fileToken,
      roundId: id<RoundId>().nullable().default(null),
      instrumentIds: z.array(id<InstrumentId>()).max(10).default([]),
      mapping: answersMapping.nullable().default(null),
      /** The organisation as it was on the day. */
      asOf: isoDate,
    }),
    output: answersPreview,
  }),
  /** A closed round of its own, with its figures fixed; or answers laid in the urn of an open round. */
  applyAnswers: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: z.strictObject({
      previewId: z.string().max(60),
      name: shortText.min(1),
      opensOn: isoDate,
      closesOn: isoDate,
      limits: roundLimits,
    }),
    output: z.strictObject({ roundId: id<RoundId>(), answers: z.int(), closed: z.boolean() }),
  }),
} as const;
