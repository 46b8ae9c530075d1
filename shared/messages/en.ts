/** The English catalogue: the same keys as the Danish one, or it does not compile. */
import type { Messages } from './da.ts';
import { app } from './en/app.ts';
import { errors } from './en/errors.ts';
import { imports } from './en/imports.ts';
import { learning } from './en/learning.ts';
import { privacy } from './en/privacy.ts';
import { register } from './en/register.ts';
import { report } from './en/report.ts';
import { staff } from './en/staff.ts';

export const en: Messages = { app, errors, imports, learning, privacy, register, report, staff };
