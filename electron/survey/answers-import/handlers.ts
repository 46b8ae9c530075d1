/** Answers collected elsewhere: looked at, then imported whole or not at all. */
import type { importCalls } from '../../../shared/survey/contract-import.ts';
import type { Handlers } from '../../worker/context.ts';
import { applyAnswers } from './apply.ts';
import { previewAnswers } from './preview.ts';

export const answersImportHandlers: Pick<Handlers<'survey'>, keyof typeof importCalls> = {
  previewAnswers,
  applyAnswers,
};
