import type { chemicalCalls } from '../../../shared/apv/contract-chemicals.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';

type Samples = { readonly [Call in keyof typeof chemicalCalls]: CallInput<(typeof chemicalCalls)[Call]> };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const apvChemicalsSamples: Samples = {
  substances: {} as never,
  saveSubstance: {} as never,
  setSheet: {} as never,
  exportSheet: {} as never,
  saveUse: {} as never,
  removeUse: {} as never,
};
