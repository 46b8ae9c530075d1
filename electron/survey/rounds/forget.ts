/** Deleting the raw answers of a closed round when they have served their time. */
import { closedRound } from '../../../db/survey/closed-rounds.ts';
import * as raw from '../../../db/survey/forget.ts';
import { finishClosings } from '../../../db/survey/packing.ts';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import type { roundCalls } from '../../../shared/survey/contract-rounds.ts';
import { forgetOn } from '../../../shared/survey/retention.ts';
import { requireOpen } from '../../register/session-state.ts';
import type { QueryContext, SystemContext } from '../../worker/context.ts';
import { inTransaction } from '../../worker/transaction.ts';

type RoundInput = { readonly roundId: RoundId };

/** @throws not_found, round_not_closed */
export function answerRetention(
  { db, today }: QueryContext,
  { roundId }: RoundInput,
): CallOutput<(typeof roundCalls)['answerRetention']> {
  const { closedOn, settings } = closedRound(db, roundId);
  const rule = raw.readRetention(db, today);
  const due = forgetOn(closedOn ?? settings.closesOn, rule);
  return { kept: raw.keepsRaw(db, roundId), due, isDue: due <= today, ...rule };
}

/** @throws not_found, round_not_closed, disk_full, read_only; the answers are then as they were */
export function forgetAnswers({ session, ...base }: SystemContext, { roundId }: RoundInput): Record<string, never> {
  const open = requireOpen(session);
  closedRound(open.writer, roundId);
  inTransaction(open, base, 'survey.forgetAnswers', ({ db, note }) => {
    note({ roundId, ...raw.forgetAnswers(db, roundId) });
  });
  // From here on they are deleted, whatever happens to the rest.
  base.job.report({ phase: 'packing', done: 0, total: 0 });
  finishClosings(open.writer, open.folder);
  return {};
}
