/** Use-cases of the learning room's part `catalogue`, one per call of its contract. */
import type { catalogueCalls } from '../../../shared/learning/contract-courses.ts';
import type { Handlers } from '../../worker/context.ts';
import { holdClass, recordAttendance, reopenClass } from './attendance.ts';
import { catalogue, endCourse, oneCourse, saveCourse } from './catalogue.ts';
import { attachCertificate, detachCertificate, exportCertificate } from './certificate.ts';
import { classes, classSums, oneClass } from './class-lists.ts';
import { cancelClass, saveClass } from './class-plan.ts';
import { completions, removeCompletion, saveCompletion } from './completions.ts';
import { enrol, withdraw } from './seats.ts';

export const catalogueHandlers: Pick<Handlers<'learning'>, keyof typeof catalogueCalls> = {
  catalogue,
  course: oneCourse,
  saveCourse,
  endCourse,
  classes,
  class: oneClass,
  classSums,
  saveClass,
  enrol,
  withdraw,
  holdClass,
  recordAttendance,
  cancelClass,
  reopenClass,
  completions,
  saveCompletion,
  removeCompletion,
  attachCertificate,
  detachCertificate,
  exportCertificate,
};
