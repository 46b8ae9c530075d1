/** The Danish catalogue. One file per room; the English one has the same type. */
import { app } from './da/app.ts';
import { errors } from './da/errors.ts';
import { imports } from './da/imports.ts';
import { learning } from './da/learning.ts';
import { privacy } from './da/privacy.ts';
import { register } from './da/register.ts';
import { report } from './da/report.ts';
import { staff } from './da/staff.ts';

export const da = { app, errors, imports, learning, privacy, register, report, staff };
export type Messages = typeof da;
