import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';

/** A part of the round's page. */
export function AssessmentStep(_: { readonly round: ApvRoundView }) {
  return null;
}
