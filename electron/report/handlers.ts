/** The report room's use-cases, one per call of its contract. */
import type { Handlers } from '../worker/context.ts';
import { previewBoard, releaseBoard } from './board.ts';
import { readOverview } from './overview.ts';

export const reportHandlers: Handlers<'report'> = {
  overview: readOverview,
  board: previewBoard,
  releaseBoard,
};
