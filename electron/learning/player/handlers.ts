/** Use-cases of the learning room's part `player`, one per call of its contract. */
import type { playerCalls } from '../../../shared/learning/contract-player.ts';
import type { Handlers } from '../../worker/context.ts';
import { beginAttempt, endAttempt } from './begin.ts';
import { commitAttempt } from './commit.ts';
import { fileRange, playedFiles } from './files.ts';
import { attempts, playable } from './list.ts';

export const playerHandlers: Pick<Handlers<'learning'>, keyof typeof playerCalls> = {
  attempts,
  playable,
  beginAttempt,
  playedFiles,
  fileRange,
  commitAttempt,
  endAttempt,
};
