/** Reports made of the survey room's figures. */
import * as z from 'zod';
import type { RoundId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { id, shortText } from '../kernel/schemas.ts';
import { reportModel } from './model.ts';

export const surveyReportCalls = {
  /** Of a unit with all below it, or of the whole round (null); a preview writes nothing to the ledger. */
  survey: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<RoundId>(), unitId: id<UnitId>().nullable() }),
    output: reportModel,
  }),
  /**
   * The same, made to leave the house: written to the release ledger. With `by` (a background question's key) goes
   * every unit's score in each of its bands too, as `figures survey --by` prints them. Fails with `figures_changed`
   * when anything was handed out before as something else, `bad_input` {field} when the round did not ask for `by`.
   */
  releaseSurvey: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      roundId: id<RoundId>(),
      unitId: id<UnitId>().nullable(),
      recipients: shortText,
      by: z.string().max(60).nullable().default(null),
    }),
    output: reportModel,
  }),
  /** Respondents' page: what is asked, what for, who sees what, from the round's real settings. */
  respondentPage: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr', 'dpo'],
    input: z.strictObject({
      roundId: id<RoundId>(),
      /** The window's own when left out. */
      language: z.enum(['da', 'en']).optional(),
    }),
    output: reportModel,
  }),
} as const;
