import type { boardCalls } from '../../../shared/apv/contract-board.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Handlers } from '../../worker/context.ts';

const notYet = (): never => {
  throw new AppFailure('not_found');
};

export const boardHandlers: Pick<Handlers<'apv'>, keyof typeof boardCalls> = {
  board: notYet,
  clockSettings: notYet,
  setClockSettings: notYet,
  earlierApvs: notYet,
  addEarlierApvs: notYet,
  removeEarlierApv: notYet,
};
