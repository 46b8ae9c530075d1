import type { answeringCalls } from '../../../shared/survey/contract-answering.ts';
import type { Handlers } from '../../worker/context.ts';
import { paperAnswer, pauseAnswer, startAnswer, submitAnswer } from './answer.ts';
import { respondentForm } from './form.ts';

export const answeringHandlers: Pick<Handlers<'survey'>, keyof typeof answeringCalls> = {
  respondentForm,
  startAnswer,
  pauseAnswer,
  submitAnswer,
  paperAnswer,
};
