/** Statements (xAPI) and the learning record store that only the course's own session reaches (domain §6.3). */
import * as z from 'zod';
import type { AttemptId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, fileToken, id, isoDate } from '../kernel/schemas.ts';
import { exportPurpose } from '../staff/contract-export.ts';
import { WAIVE_REASONS } from './xapi-launch.ts';
import { lrsAnswer, lrsAsk } from './xapi-lrs.ts';

export const statementsExport = z.strictObject({
  /** All of them, and how many of them are completions, judgements of attempts, and statements that cmi5 courses sent. */
  statements: z.int(),
  completions: z.int(),
  judgements: z.int(),
  sent: z.int(),
  /** Name, without the folder. */
  file: z.string(),
  bytes: z.int(),
  withKeys: z.boolean(),
});
export type StatementsExport = z.output<typeof statementsExport>;

export const xapiCalls = {
  /**
   * Every completion, judged attempt and statement of the days (both included; null: no limit) as one JSON array. People
   * stand under a pseudonym that is the same in every export of this register, or with `withKeys` under their
   * tjenestenummer (the pseudonym for those who have none). Fails with `export_in_register`, `bad_input` {field: 'to'},
   * `token_expired`, `folder_missing`, `read_only`, `disk_full`, `file_not_written`, `cancelled`; then there is no new file.
   */
  exportStatements: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: z.strictObject({
      /** Why they leave the house; kept with the audit line. */
      purpose: exportPurpose,
      from: isoDate.nullable().default(null),
      to: isoDate.nullable().default(null),
      withKeys: z.boolean().default(false),
      file: fileToken,
    }),
    output: statementsExport,
  }),
  /** A request of the course's window to its own attempt's store; every answer has a status of HTTP. Fails with `not_found`, `disk_full`. */
  lrs: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ attemptId: id<AttemptId>(), ask: lrsAsk }),
    output: lrsAnswer,
  }),
  /**
   * A unit of a cmi5 course is met by other means (§9.3.7). The attempt must be open. Fails with `not_found`,
   * `bad_input` {field: 'unitId'} when it is waived already.
   */
  waiveUnit: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      attemptId: id<AttemptId>(),
      /** The publisher's. */
      unitId: z.string().max(4000),
      reason: z.enum(WAIVE_REASONS),
    }),
    output: done,
  }),
} as const;
