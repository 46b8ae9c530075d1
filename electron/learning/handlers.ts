/** The learning room's use-cases, one per call of its contract. */
import type { Handlers } from '../worker/context.ts';
import { listAllCourses, setCourse } from './courses.ts';
import { listExpiring } from './expiring.ts';
import { expiringByUnit, learningFigures } from './figures.ts';
import { previewCourses } from './preview.ts';

export const learningHandlers: Handlers<'learning'> = {
  courses: listAllCourses,
  setCourse,
  expiring: listExpiring,
  expiringByUnit: ({ db }, { asOf }) => expiringByUnit(db, asOf),
  figures: ({ db }, { asOf }) => learningFigures(db, asOf),
  previewCourses,
};
