/** The privacy room's calls. */
import { readAudit } from '../../db/privacy/audit-log.ts';
import type { Handlers } from '../worker/context.ts';

export const privacyHandlers: Handlers<'privacy'> = {
  audit: ({ db }, { call, offset, limit }) => readAudit(db, { call: call.trim(), offset, limit }),
};
