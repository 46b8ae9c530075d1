/** The written APV of a unit, whole or without what is confidential (domain §1.3), and the yearly discussion on paper. */
import * as z from 'zod';
import type { DiscussionId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { figureDay, id } from '../kernel/schemas.ts';
import { reportModel } from './model.ts';

/** `authority`: complete (AT-visning). `employees`: without confidential problems, names kept as the law has them. */
export const apvAudience = z.enum(['authority', 'employees']);
export type ApvAudience = z.output<typeof apvAudience>;

export const apvReportCalls = {
  /** The newest signed round of the unit with what runs now, plan, follow-up, history. Fails with `apv_nothing_written`. */
  apv: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ unitId: id<UnitId>(), audience: apvAudience, asOf: figureDay }),
    output: reportModel,
  }),
  /** The yearly discussion as a sheet (domain §1.6). Fails with `not_found`. */
  discussion: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ discussionId: id<DiscussionId>() }),
    output: reportModel,
  }),
} as const;
