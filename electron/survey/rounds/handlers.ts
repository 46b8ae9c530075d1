import type { roundCalls } from '../../../shared/survey/contract-rounds.ts';
import type { Handlers } from '../../worker/context.ts';
import { closeRound } from './close.ts';
import { makeCodes } from './codes.ts';
import { planRound, removeDraft, saveRound } from './drafts.ts';
import { answerRetention, forgetAnswers } from './forget.ts';
import { openRound, raiseLimits } from './open.ts';
import { reminders, responseRates } from './response.ts';
import { round, rounds } from './view.ts';

export const roundHandlers: Pick<Handlers<'survey'>, keyof typeof roundCalls> = {
  rounds,
  round,
  planRound,
  saveRound,
  removeDraft,
  openRound,
  raiseLimits,
  closeRound,
  makeCodes,
  responseRates,
  reminders,
  answerRetention,
  forgetAnswers,
};
