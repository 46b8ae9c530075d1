/** The report room's use-cases, one per call of its contract. */
import type { Handlers } from '../worker/context.ts';
import { apvReportHandlers } from './apv/handlers.ts';
import { previewBoard, releaseBoard } from './board.ts';
import { courseProof } from './course-proof.ts';
import { readOutlook, readOverview } from './overview.ts';
import { surveyReportHandlers } from './survey/handlers.ts';

export const reportHandlers: Handlers<'report'> = {
  overview: readOverview,
  outlook: readOutlook,
  board: previewBoard,
  releaseBoard,
  ...surveyReportHandlers,
  courseProof,
  ...apvReportHandlers,
};
