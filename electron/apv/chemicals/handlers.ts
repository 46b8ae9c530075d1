import type { chemicalCalls } from '../../../shared/apv/contract-chemicals.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Handlers } from '../../worker/context.ts';

const notYet = (): never => {
  throw new AppFailure('not_found');
};

export const chemicalsHandlers: Pick<Handlers<'apv'>, keyof typeof chemicalCalls> = {
  substances: notYet,
  saveSubstance: notYet,
  setSheet: notYet,
  exportSheet: notYet,
  saveUse: notYet,
  removeUse: notYet,
};
