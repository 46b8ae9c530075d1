/** The Danish catalogue. One file per room; the English one has the same type. */
import { app } from './da/app.ts';
import { charts } from './da/charts.ts';
import { desktop } from './da/desktop.ts';
import { errors } from './da/errors.ts';
import { imports } from './da/imports.ts';
import { learning } from './da/learning.ts';
import { privacy } from './da/privacy.ts';
import { register } from './da/register.ts';
import { report } from './da/report.ts';
import { staff } from './da/staff.ts';
import { start } from './da/start.ts';
import { terminal } from './da/terminal.ts';

export const da = {
  app,
  charts,
  desktop,
  errors,
  imports,
  learning,
  privacy,
  register,
  report,
  staff,
  start,
  terminal,
};
export type Messages = typeof da;
