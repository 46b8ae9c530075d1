import type { planCalls } from '../../../shared/apv/contract-plan.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Handlers } from '../../worker/context.ts';

const notYet = (): never => {
  throw new AppFailure('not_found');
};

export const planHandlers: Pick<Handlers<'apv'>, keyof typeof planCalls> = {
  planLines: notYet,
  saveLine: notYet,
  moveLine: notYet,
  rateLine: notYet,
  closeLine: notYet,
  carryLine: notYet,
  removeLine: notYet,
};
