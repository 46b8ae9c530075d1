/** Every step in order. The engine asserts that the numbers rise. */
import base from './0010-base.ts';
import staff from './0020-staff.ts';
import learning from './0030-learning.ts';
import staffWhole from './0040-staff-whole.ts';
import survey from './0050-survey.ts';
import apv from './0060-apv.ts';
import learningWhole from './0070-learning-whole.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [base, staff, learning, staffWhole, survey, apv, learningWhole];
export const newestVersion: number = migrations.at(-1)?.version ?? 0;
