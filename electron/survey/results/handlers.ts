import type { resultCalls } from '../../../shared/survey/contract-results.ts';
import type { Handlers } from '../../worker/context.ts';
import { comments, reviewComment } from './comments.ts';
import { results, surveyFigures } from './overview.ts';
import { unitResult } from './unit-result.ts';

export const resultHandlers: Pick<Handlers<'survey'>, keyof typeof resultCalls> = {
  results,
  unitResult,
  comments,
  reviewComment,
  surveyFigures,
};
