/** Rounds, their states, participants, methods, signatures and history. */
import type { apvRoundCalls } from '../../../shared/apv/contract-rounds.ts';
import type { Handlers } from '../../worker/context.ts';
import { roundHistory } from './history.ts';
import { leaveRound } from './leave.ts';
import { removeMethod, saveMethod, setFollowUp } from './methods.ts';
import { cancelRound, moveRound } from './move.ts';
import { addParticipant, findPeople, removeParticipant, suggestedParticipants } from './participants.ts';
import { saveRound } from './save.ts';
import { signRound } from './sign.ts';
import { round, rounds } from './view.ts';

export const roundsHandlers: Pick<Handlers<'apv'>, keyof typeof apvRoundCalls> = {
  rounds,
  round,
  saveRound,
  moveRound,
  cancelRound,
  leaveRound,
  addParticipant,
  removeParticipant,
  suggestedParticipants,
  findPeople,
  saveMethod,
  removeMethod,
  setFollowUp,
  signRound,
  roundHistory,
};
