import type { uncoverCalls } from '../../../shared/apv/contract-uncover.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Handlers } from '../../worker/context.ts';

const notYet = (): never => {
  throw new AppFailure('not_found');
};

export const uncoverHandlers: Pick<Handlers<'apv'>, keyof typeof uncoverCalls> = {
  checklists: notYet,
  saveChecklist: notYet,
  removeChecklist: notYet,
  checks: notYet,
  answerCheck: notYet,
  removeCheck: notYet,
  addPhoto: notYet,
  photo: notYet,
  changePhoto: notYet,
  removePhoto: notYet,
  saveAgenda: notYet,
  surveysFor: notYet,
  surveyFindings: notYet,
};
