/** The Danish catalogue. One file per room; the English one has the same type. */
import { app } from './da/app.ts';
import { charts } from './da/charts.ts';
import { desktop } from './da/desktop.ts';
import { edit } from './da/edit.ts';
import { errors } from './da/errors.ts';
import { exports } from './da/exports.ts';
import { imports } from './da/imports.ts';
import { learning } from './da/learning.ts';
import { people } from './da/people.ts';
import { privacy } from './da/privacy.ts';
import { quality } from './da/quality.ts';
import { register } from './da/register.ts';
import { report } from './da/report.ts';
import { sources } from './da/sources.ts';
import { staff } from './da/staff.ts';
import { start } from './da/start.ts';
import { terminal } from './da/terminal.ts';
import { units } from './da/units.ts';

export const da = {
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
export type Messages = typeof da;
