/** The privacy room, first part: the audit log, readable and checked. */
import * as z from 'zod';
import { defineCall } from '../kernel/registry.ts';
import { page } from '../kernel/schemas.ts';

export const auditRow = z.strictObject({
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  call: z.string(),
  outcome: z.string(),
  detail: z.string(),
});
export type AuditRow = z.output<typeof auditRow>;

export const privacyCalls = {
  audit: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr', 'dpo'],
    input: z.strictObject({ call: z.string().max(60).default(''), ...page }),
    output: z.strictObject({ total: z.int(), rows: z.array(auditRow) }),
  }),
} as const;
