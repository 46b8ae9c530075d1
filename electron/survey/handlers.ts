/** The survey room's use-cases, one per call of its contract. */
import type { Handlers } from '../worker/context.ts';
import { answeringHandlers } from './answering/handlers.ts';
import { answersImportHandlers } from './answers-import/handlers.ts';
import { instrumentHandlers } from './instruments/handlers.ts';
import { resultHandlers } from './results/handlers.ts';
import { roundHandlers } from './rounds/handlers.ts';

export const surveyHandlers: Handlers<'survey'> = {
  ...instrumentHandlers,
  ...roundHandlers,
  ...answeringHandlers,
  ...answersImportHandlers,
  ...resultHandlers,
};
