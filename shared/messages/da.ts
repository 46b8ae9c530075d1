/** The Danish catalogue. One file per room; the English one has the same type. */

import { amo } from './da/amo.ts';
import { answering } from './da/answering.ts';
import { answersImport } from './da/answers-import.ts';
import { app } from './da/app.ts';
import { apv } from './da/apv.ts';
import { apvBoard } from './da/apv-board.ts';
import { apvMeeting } from './da/apv-meeting.ts';
import { apvPlan } from './da/apv-plan.ts';
import { apvProblems } from './da/apv-problems.ts';
import { apvReport } from './da/apv-report.ts';
import { apvRounds } from './da/apv-rounds.ts';
import { apvUncover } from './da/apv-uncover.ts';
import { attempts } from './da/attempts.ts';
import { charts } from './da/charts.ts';
import { chemicals } from './da/chemicals.ts';
import { classes } from './da/classes.ts';
import { desktop } from './da/desktop.ts';
import { edit } from './da/edit.ts';
import { elearning } from './da/elearning.ts';
import { errors } from './da/errors.ts';
import { exports } from './da/exports.ts';
import { imports } from './da/imports.ts';
import { incidents } from './da/incidents.ts';
import { instruments } from './da/instruments.ts';
import { learning } from './da/learning.ts';
import { onboarding } from './da/onboarding.ts';
import { people } from './da/people.ts';
import { personLearning } from './da/person-learning.ts';
import { plainCourse } from './da/plain-course.ts';
import { player } from './da/player.ts';
import { privacy } from './da/privacy.ts';
import { quality } from './da/quality.ts';
import { register } from './da/register.ts';
import { report } from './da/report.ts';
import { requirements } from './da/requirements.ts';
import { results } from './da/results.ts';
import { rounds } from './da/rounds.ts';
import { skills } from './da/skills.ts';
import { sources } from './da/sources.ts';
import { staff } from './da/staff.ts';
import { start } from './da/start.ts';
import { survey } from './da/survey.ts';
import { surveyReport } from './da/survey-report.ts';
import { talks } from './da/talks.ts';
import { terminal } from './da/terminal.ts';
import { units } from './da/units.ts';
import { xapi } from './da/xapi.ts';

export const da = {
  apvBoard,
  apvRounds,
  apvUncover,
  apvMeeting,
  apvProblems,
  apvPlan,
  chemicals,
  incidents,
  amo,
  apvReport,
  apv,
  survey,
  instruments,
  answering,
  results,
  surveyReport,
  answersImport,
  rounds,
  app,
  charts,
  desktop,
  edit,
  errors,
  exports,
  imports,
  learning,
  requirements,
  classes,
  elearning,
  attempts,
  player,
  plainCourse,
  xapi,
  skills,
  talks,
  onboarding,
  personLearning,
  people,
  privacy,
  quality,
  register,
  report,
  sources,
  staff,
  start,
  terminal,
  units,
};
export type Messages = typeof da;
