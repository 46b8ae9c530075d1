import type { boardCalls } from '../../../shared/apv/contract-board.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';

type Samples = { readonly [Call in keyof typeof boardCalls]: CallInput<(typeof boardCalls)[Call]> };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const apvBoardSamples: Samples = {
  board: {} as never,
  clockSettings: {} as never,
  setClockSettings: {} as never,
  earlierApvs: {} as never,
  addEarlierApvs: {} as never,
  removeEarlierApv: {} as never,
};
