/** The learning room's use-cases, one per call of its contract. */
import type { Handlers } from '../worker/context.ts';
import { catalogueHandlers } from './catalogue/handlers.ts';
import { listAllCourses } from './courses.ts';
import { listExpiring } from './expiring.ts';
import { expiringByUnit, learningFigures } from './figures.ts';
import { onboardingHandlers } from './onboarding/handlers.ts';
import { packagesHandlers } from './packages/handlers.ts';
import { plainHandlers } from './plain/handlers.ts';
import { playerHandlers } from './player/handlers.ts';
import { previewCourses } from './preview.ts';
import { requirementsHandlers } from './requirements/handlers.ts';
import { skillsHandlers } from './skills/handlers.ts';
import { talksHandlers } from './talks/handlers.ts';
import { xapiHandlers } from './xapi/handlers.ts';

export const learningHandlers: Handlers<'learning'> = {
  ...requirementsHandlers,
  ...catalogueHandlers,
  ...packagesHandlers,
  ...playerHandlers,
  ...plainHandlers,
  ...xapiHandlers,
  ...skillsHandlers,
  ...talksHandlers,
  ...onboardingHandlers,
  courses: listAllCourses,
  expiring: listExpiring,
  expiringByUnit: ({ db }, { asOf }) => expiringByUnit(db, asOf),
  figures: ({ db }, { asOf }) => learningFigures(db, asOf),
  previewCourses,
};
