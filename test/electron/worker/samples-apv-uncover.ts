import type { uncoverCalls } from '../../../shared/apv/contract-uncover.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';

type Samples = { readonly [Call in keyof typeof uncoverCalls]: CallInput<(typeof uncoverCalls)[Call]> };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const apvUncoverSamples: Samples = {
  checklists: {} as never,
  saveChecklist: {} as never,
  removeChecklist: {} as never,
  checks: {} as never,
  answerCheck: {} as never,
  removeCheck: {} as never,
  addPhoto: {} as never,
  photo: {} as never,
  changePhoto: {} as never,
  removePhoto: {} as never,
  saveAgenda: {} as never,
  surveysFor: {} as never,
  surveyFindings: {} as never,
};
