/** The APV room's use-cases, one per call of its contract. */
import type { Handlers } from '../worker/context.ts';
import { amoHandlers } from './amo/handlers.ts';
import { boardHandlers } from './board/handlers.ts';
import { chemicalsHandlers } from './chemicals/handlers.ts';
import { incidentsHandlers } from './incidents/handlers.ts';
import { planHandlers } from './plan/handlers.ts';
import { problemsHandlers } from './problems/handlers.ts';
import { roundsHandlers } from './rounds/handlers.ts';
import { uncoverHandlers } from './uncover/handlers.ts';

export const apvHandlers: Handlers<'apv'> = {
  ...boardHandlers,
  ...roundsHandlers,
  ...uncoverHandlers,
  ...problemsHandlers,
  ...planHandlers,
  ...chemicalsHandlers,
  ...incidentsHandlers,
  ...amoHandlers,
};
