/**
 * Fills a new register with the demo municipality by the same use-cases that a
 * real municipality's files go through, file by file, each in a command of its
 * own: so the demo's history, log and undo are real. Then come two closed surveys and what
 * is known of the working environment.
 */
import { DEMO_SEED, type DemoStep, makeDemo } from '../../shared/demo/demo.ts';
import { demoRounds } from '../../shared/demo/survey.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { RandomBytes } from '../../shared/kernel/ids.ts';
import type { Locale } from '../../shared/kernel/numbers.ts';
import { importCourseRows } from '../learning/import-rows.ts';
import { importOrganisationRows, importStaffRows } from '../staff/import/rows.ts';
import type { BaseContext, CommandContext, Job } from '../worker/context.ts';
import type { OpenRegister } from '../worker/session.ts';
import { runCommand } from '../worker/transaction.ts';
import { fillDemoApv } from './apv.ts';
import { DEMO_FILES } from './files.ts';
import { fillDemoLearning } from './learning.ts';
import { closeDemoRound } from './survey.ts';

export interface FillBase {
  readonly now: Date;
  readonly today: IsoDate;
  readonly random: RandomBytes;
  readonly job: Job;
  readonly language: Locale;
}

export interface FillOptions {
  readonly seed?: number;
  /** Persons employed today, about; 2,000 when left out. */
  readonly people?: number;
  readonly quarters?: number;
}

/** Inside the fill only the whole is reported: its parts would let the bar run back. */
const silent = (job: Job): Job => ({ ...job, report: () => undefined });

function contextOf(base: FillBase): BaseContext {
  return {
    ...base,
    job: silent(base.job),
    pathOf: () => {
      throw new Error('the demo reads no files');
    },
    memory: new Map(),
  };
}

function importStep(context: CommandContext, step: DemoStep): void {
  const options = {
    effective: step.effective,
    extent: 'full',
    fileName: DEMO_FILES[step.kind](step.effective),
  } as const;
  if (step.kind === 'organisation') importOrganisationRows(context, step.rows, options);
  else importStaffRows(context, step.rows, options);
}

/** @throws cancelled, and what the imports throw */
export function fillDemo(open: OpenRegister, base: FillBase, options: FillOptions = {}): void {
  base.job.report({ phase: 'demo', done: 0, total: 0 });
  const { seed = DEMO_SEED, ...size } = options;
  const demo = makeDemo(seed, base.today, size);
  const context = contextOf(base);
  const rounds = demoRounds(base.today);
  const total = demo.steps.length + 3 + rounds.length;
  const run = (done: number, call: string, work: (command: CommandContext) => void): void => {
    base.job.throwIfCancelled();
    base.job.report({ phase: 'demo', done, total });
    runCommand(open, context, open.actor, call, work);
  };
  demo.steps.forEach((step, i) => {
    run(i, 'staff.applyImport', (command) => importStep(command, step));
  });
  run(demo.steps.length, 'staff.applyImport', (command) => {
    importCourseRows(command, demo.courses, { fileName: DEMO_FILES.courses(base.today) });
  });
  rounds.forEach((round, i) => {
    run(demo.steps.length + 1 + i, 'survey.closeRound', (command) => closeDemoRound(command, seed, round, i > 0));
  });
  run(total - 2, 'apv.saveRound', (command) => fillDemoApv(command, open.media, seed));
  run(total - 1, 'learning.adoptRules', (command) => fillDemoLearning(command, seed));
  base.job.report({ phase: 'demo', done: total, total });
}
