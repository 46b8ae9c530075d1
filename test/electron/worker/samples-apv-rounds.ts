import type { apvRoundCalls } from '../../../shared/apv/contract-rounds.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';

type Samples = { readonly [Call in keyof typeof apvRoundCalls]: CallInput<(typeof apvRoundCalls)[Call]> };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const apvRoundsSamples: Samples = {
  rounds: {} as never,
  round: {} as never,
  saveRound: {} as never,
  moveRound: {} as never,
  cancelRound: {} as never,
  leaveRound: {} as never,
  addParticipant: {} as never,
  removeParticipant: {} as never,
  suggestedParticipants: {} as never,
  findPeople: {} as never,
  saveMethod: {} as never,
  removeMethod: {} as never,
  setFollowUp: {} as never,
  signRound: {} as never,
  roundHistory: {} as never,
};
