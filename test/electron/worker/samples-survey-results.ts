import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { resultCalls } from '../../../shared/survey/contract-results.ts';

type Samples = { readonly [Call in keyof typeof resultCalls]: CallInput<(typeof resultCalls)[Call]> };

const id = 'AAAAAAAAAAAAAAAAAAAAAA' as never;

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const resultSamples: Samples = {
  results: { roundId: id },
  unitResult: { roundId: id, unitId: id },
  comments: { roundId: id, unitId: null, state: null, offset: 0, limit: 50 },
  reviewComment: { roundId: id, commentId: id, redacted: 'Tak for ████', state: 'released' },
  surveyFigures: { roundId: id, by: 'alder' },
};
