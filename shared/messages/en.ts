/** The English catalogue: the same keys as the Danish one, or it does not compile. */
import type { Messages } from './da.ts';
import { amo } from './en/amo.ts';
import { answering } from './en/answering.ts';
import { answersImport } from './en/answers-import.ts';
import { app } from './en/app.ts';
import { apv } from './en/apv.ts';
import { apvBoard } from './en/apv-board.ts';
import { apvMeeting } from './en/apv-meeting.ts';
import { apvPlan } from './en/apv-plan.ts';
import { apvProblems } from './en/apv-problems.ts';
import { apvReport } from './en/apv-report.ts';
import { apvRounds } from './en/apv-rounds.ts';
import { apvUncover } from './en/apv-uncover.ts';
import { attempts } from './en/attempts.ts';
import { charts } from './en/charts.ts';
import { chemicals } from './en/chemicals.ts';
import { classes } from './en/classes.ts';
import { desktop } from './en/desktop.ts';
import { edit } from './en/edit.ts';
import { elearning } from './en/elearning.ts';
import { errors } from './en/errors.ts';
import { exports } from './en/exports.ts';
import { imports } from './en/imports.ts';
import { incidents } from './en/incidents.ts';
import { instruments } from './en/instruments.ts';
import { learning } from './en/learning.ts';
import { onboarding } from './en/onboarding.ts';
import { people } from './en/people.ts';
import { personLearning } from './en/person-learning.ts';
import { plainCourse } from './en/plain-course.ts';
import { player } from './en/player.ts';
import { privacy } from './en/privacy.ts';
import { quality } from './en/quality.ts';
import { register } from './en/register.ts';
import { report } from './en/report.ts';
import { requirements } from './en/requirements.ts';
import { results } from './en/results.ts';
import { rounds } from './en/rounds.ts';
import { skills } from './en/skills.ts';
import { sources } from './en/sources.ts';
import { staff } from './en/staff.ts';
import { start } from './en/start.ts';
import { survey } from './en/survey.ts';
import { surveyReport } from './en/survey-report.ts';
import { talks } from './en/talks.ts';
import { terminal } from './en/terminal.ts';
import { units } from './en/units.ts';
import { xapi } from './en/xapi.ts';

export const en: Messages = {
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
