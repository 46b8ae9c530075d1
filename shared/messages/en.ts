/** The English catalogue: the same keys as the Danish one, or it does not compile. */
import type { Messages } from './da.ts';
import { answering } from './en/answering.ts';
import { answersImport } from './en/answers-import.ts';
import { app } from './en/app.ts';
import { charts } from './en/charts.ts';
import { desktop } from './en/desktop.ts';
import { edit } from './en/edit.ts';
import { errors } from './en/errors.ts';
import { exports } from './en/exports.ts';
import { imports } from './en/imports.ts';
import { instruments } from './en/instruments.ts';
import { learning } from './en/learning.ts';
import { people } from './en/people.ts';
import { privacy } from './en/privacy.ts';
import { quality } from './en/quality.ts';
import { register } from './en/register.ts';
import { report } from './en/report.ts';
import { results } from './en/results.ts';
import { rounds } from './en/rounds.ts';
import { sources } from './en/sources.ts';
import { staff } from './en/staff.ts';
import { start } from './en/start.ts';
import { survey } from './en/survey.ts';
import { surveyReport } from './en/survey-report.ts';
import { terminal } from './en/terminal.ts';
import { units } from './en/units.ts';

export const en: Messages = {
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
