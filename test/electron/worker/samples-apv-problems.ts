import type { problemCalls } from '../../../shared/apv/contract-problems.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';

type Samples = { readonly [Call in keyof typeof problemCalls]: CallInput<(typeof problemCalls)[Call]> };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const apvProblemsSamples: Samples = {
  problems: {} as never,
  addProblem: {} as never,
  addAcute: {} as never,
  changeProblem: {} as never,
  assessProblem: {} as never,
  removeProblem: {} as never,
  statements: {} as never,
  saveStatement: {} as never,
};
