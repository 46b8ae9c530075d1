/** The course proof: that a person has completed a course, as a page to hand over. */
import * as z from 'zod';
import type { ClassId, CompletionId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { id } from '../kernel/schemas.ts';
import { reportModel } from './model.ts';

/** One person's completion, or everyone who was at a held class. */
export const proofOf = z.union([
  z.strictObject({ completionId: id<CompletionId>() }),
  z.strictObject({ classId: id<ClassId>() }),
]);

export const proofInput = z.strictObject({ of: proofOf, language: z.enum(['da', 'en']) });

export const learningReportCalls = {
  /** A page per person. Fails with `not_found`, `nobody_attended`. */
  courseProof: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: proofInput,
    output: reportModel,
  }),
} as const;
