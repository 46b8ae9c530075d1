import type { problemCalls } from '../../../shared/apv/contract-problems.ts';
import type { Handlers } from '../../worker/context.ts';
import { saveStatement, statements } from './absence.ts';
import { addAcute } from './acute.ts';
import { assessProblem } from './assess.ts';
import { addProblem, changeProblem, problems, removeProblem } from './found.ts';

export const problemsHandlers: Pick<Handlers<'apv'>, keyof typeof problemCalls> = {
  problems,
  addProblem,
  addAcute,
  changeProblem,
  assessProblem,
  removeProblem,
  statements,
  saveStatement,
};
