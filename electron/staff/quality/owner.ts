/** Says who in the office looks after a set of data, from today on. */
import { userName, writeOwner } from '../../../db/staff/quality-owner.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { qualityCalls } from '../../../shared/staff/contract-quality.ts';
import type { CommandContext, ParsedInput } from '../../worker/context.ts';

/** @throws not_found for a user who is not there */
export function setQualityOwner(
  { db, set, today, note }: CommandContext,
  { kind, userId, name, source }: ParsedInput<typeof qualityCalls.setQualityOwner>,
): Record<string, never> {
  const known = userId === null ? name : userName(db, userId);
  if (known === undefined) throw new AppFailure('not_found');
  writeOwner(db, set, { kind, from: today }, { userId, name: known }, source);
  note({ kind, ...(userId === null ? {} : { slotId: userId }) });
  return {};
}
