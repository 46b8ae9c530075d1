/** The English catalogue: the same keys as the Danish one, or it does not compile. */
import type { Messages } from './da.ts';
import { app } from './en/app.ts';
import { charts } from './en/charts.ts';
import { desktop } from './en/desktop.ts';
import { errors } from './en/errors.ts';
import { imports } from './en/imports.ts';
import { learning } from './en/learning.ts';
import { privacy } from './en/privacy.ts';
import { register } from './en/register.ts';
import { report } from './en/report.ts';
import { staff } from './en/staff.ts';
import { start } from './en/start.ts';
import { terminal } from './en/terminal.ts';

export const en: Messages = {
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
