/** Use-cases of the learning room's part `xapi`, one per call of its contract. */
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { xapiCalls } from '../../../shared/learning/contract-xapi.ts';
import type { Handlers, ParsedInput, SystemContext } from '../../worker/context.ts';
import { auditEvent } from '../../worker/transaction.ts';
import { exportStatements } from './export.ts';
import { lrs } from './lrs.ts';
import { waiveUnit } from './lrs-cmi5.ts';
import { openStore } from './store.ts';

/** @throws not_found, bad_input */
function waive(context: SystemContext, input: ParsedInput<typeof xapiCalls.waiveUnit>): Record<string, never> {
  const store = openStore(context, input.attemptId);
  const au = store.model.aus.find(({ id }) => id === input.unitId);
  if (!au || store.attempt.endedAt !== null) throw new AppFailure('not_found');
  if (!waiveUnit(store, au, input.reason)) throw new AppFailure('bad_input', { field: 'unitId' });
  auditEvent(store.open, context, 'learning.waiveUnit', 'ok', { attemptId: input.attemptId });
  return {};
}

export const xapiHandlers: Pick<Handlers<'learning'>, keyof typeof xapiCalls> = {
  exportStatements,
  lrs,
  waiveUnit: waive,
};
