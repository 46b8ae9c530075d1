/** The action plan's use-cases, one per call of its contract. */
import { readPlanCounts, readPlanLines, readPlanRows } from '../../../db/apv/plan.ts';
import type { planCalls } from '../../../shared/apv/contract-plan.ts';
import type { Handlers } from '../../worker/context.ts';
import { removeLine, saveLine } from './lines.ts';
import { carryLine, closeLine, moveLine, rateLine } from './progress.ts';

export const planHandlers: Pick<Handlers<'apv'>, keyof typeof planCalls> = {
  planLines: ({ db }, input) => readPlanLines(db, input),
  planRows: ({ db }, input) => readPlanRows(db, input),
  planCounts: ({ db }, input) => readPlanCounts(db, input),
  saveLine,
  moveLine,
  rateLine,
  closeLine,
  carryLine,
  removeLine,
};
