import type { amoCalls } from '../../../shared/apv/contract-amo.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';

type Samples = { readonly [Call in keyof typeof amoCalls]: CallInput<(typeof amoCalls)[Call]> };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const apvAmoSamples: Samples = {
  discussions: {} as never,
  saveDiscussion: {} as never,
  removeDiscussion: {} as never,
  amoTraining: {} as never,
  saveTraining: {} as never,
};
