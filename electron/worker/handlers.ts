/** Every room's use-cases: one line per room. */
import type { AppRegistry } from '../../shared/registry.ts';
import { apvHandlers } from '../apv/handlers.ts';
import { learningHandlers } from '../learning/handlers.ts';
import { privacyHandlers } from '../privacy/handlers.ts';
import { registerHandlers } from '../register/handlers.ts';
import { reportHandlers } from '../report/handlers.ts';
import { staffHandlers } from '../staff/handlers.ts';
import { surveyHandlers } from '../survey/handlers.ts';
import type { Handlers } from './context.ts';

/** The desktop's calls are answered in the main process. */
type WorkerRoom = Exclude<keyof AppRegistry, 'desktop'>;

export const handlers: { readonly [Room in WorkerRoom]: Handlers<Room> } = {
  register: registerHandlers,
  staff: staffHandlers,
  survey: surveyHandlers,
  apv: apvHandlers,
  learning: learningHandlers,
  report: reportHandlers,
  privacy: privacyHandlers,
};
