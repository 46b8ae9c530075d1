import type { apvRoundCalls } from '../../../shared/apv/contract-rounds.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Handlers } from '../../worker/context.ts';

const notYet = (): never => {
  throw new AppFailure('not_found');
};

export const roundsHandlers: Pick<Handlers<'apv'>, keyof typeof apvRoundCalls> = {
  rounds: notYet,
  round: notYet,
  saveRound: notYet,
  moveRound: notYet,
  cancelRound: notYet,
  leaveRound: notYet,
  addParticipant: notYet,
  removeParticipant: notYet,
  suggestedParticipants: notYet,
  findPeople: notYet,
  saveMethod: notYet,
  removeMethod: notYet,
  setFollowUp: notYet,
  signRound: notYet,
  roundHistory: notYet,
};
