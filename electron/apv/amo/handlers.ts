import type { amoCalls } from '../../../shared/apv/contract-amo.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Handlers } from '../../worker/context.ts';

const notYet = (): never => {
  throw new AppFailure('not_found');
};

export const amoHandlers: Pick<Handlers<'apv'>, keyof typeof amoCalls> = {
  discussions: notYet,
  saveDiscussion: notYet,
  removeDiscussion: notYet,
  amoTraining: notYet,
  saveTraining: notYet,
};
