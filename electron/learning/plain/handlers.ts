/** Use-cases of the learning room's part `plain`, one per call of its contract. */
import type { plainCalls } from '../../../shared/learning/contract-plain.ts';
import type { Handlers } from '../../worker/context.ts';
import { newEdition, publishPlain, reopenPlain } from './editions.ts';
import { addPlainFile, plainPicture } from './files.ts';
import { newPlain, plainCourse, savePlain } from './write.ts';

export const plainHandlers: Pick<Handlers<'learning'>, keyof typeof plainCalls> = {
  newPlain,
  plainCourse,
  savePlain,
  publishPlain,
  reopenPlain,
  newEdition,
  addPlainFile,
  plainPicture,
};
