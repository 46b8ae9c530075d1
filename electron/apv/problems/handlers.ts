import type { problemCalls } from '../../../shared/apv/contract-problems.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Handlers } from '../../worker/context.ts';

const notYet = (): never => {
  throw new AppFailure('not_found');
};

export const problemsHandlers: Pick<Handlers<'apv'>, keyof typeof problemCalls> = {
  problems: notYet,
  addProblem: notYet,
  addAcute: notYet,
  changeProblem: notYet,
  assessProblem: notYet,
  removeProblem: notYet,
  statements: notYet,
  saveStatement: notYet,
};
