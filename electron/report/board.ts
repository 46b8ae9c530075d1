/** The board report as a preview, and as a release that is checked against the ledger and written to it. */
import { readBoardApv } from '../../db/report/apv-board.ts';
import { readBoardData } from '../../db/report/board-data.ts';
import { insertRelease, readReleased } from '../../db/report/ledger.ts';
import { strictLimits } from '../../shared/disclosure/limits.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { newId } from '../../shared/kernel/ids.ts';
import { AppFailure, unwrap } from '../../shared/kernel/result.ts';
import { boardAsOf } from '../../shared/report/as-of.ts';
import { type BoardReport, buildBoardReport } from '../../shared/report/board.ts';
import type { ReportModel } from '../../shared/report/model.ts';
import type { CommandContext, QueryContext } from '../worker/context.ts';
import { formatMoment, sha256 } from './moment.ts';
import { checkReleased } from './survey/check-released.ts';
import { latestSurvey } from './survey/latest-survey.ts';
import type { Reading } from './survey/read-survey.ts';

export interface BoardInput {
  readonly period: string;
  readonly asOf?: IsoDate | undefined;
}

/** Parts of `readBoardData`, then disclosure and writing. */
const STEPS = 6;

/** @throws period_in_future, bad_input, nothing_to_report, cancelled */
function makeBoard(context: Reading, input: BoardInput): BoardReport {
  const { db, job, today, language } = context;
  const asOf = unwrap(boardAsOf(input.period, input.asOf, today));
  let done = 0;
  const step = (phase = 'counting'): void => {
    job.throwIfCancelled();
    job.report({ phase, done: done++, total: STEPS });
  };
  step();
  const data = readBoardData(db, asOf, { step });
  if (data.persons === 0) throw new AppFailure('nothing_to_report');
  step('disclosure');
  const survey = latestSurvey(context, asOf);
  const apv = readBoardApv(db, asOf);
  return buildBoardReport(
    { ...data, ...(survey && { survey }), ...(apv && { apv }) },
    { period: input.period, language, madeAt: formatMoment(context.now, language), hash: sha256 },
    readReleased(db, input.period),
  );
}

export const previewBoard = (context: QueryContext, input: BoardInput): ReportModel => makeBoard(context, input).model;

/** The same report, noted as handed out. @throws figures_changed, and what the preview throws */
export function releaseBoard(
  context: CommandContext,
  input: BoardInput & { readonly recipients: string },
): ReportModel {
  const { model, released } = makeBoard(context, input);
  context.job.report({ phase: 'writing', done: STEPS, total: STEPS });
  checkReleased(context.db, released);
  const id = newId(context.random);
  insertRelease(
    context.db,
    {
      id,
      stamp: context.set.stamp,
      madeAt: context.set.at,
      madeBy: context.actor.id,
      report: 'board',
      period: model.period,
      asOf: model.asOf,
      recipients: input.recipients,
      limits: JSON.stringify(strictLimits),
      hash: model.hash,
    },
    released,
  );
  const hidden = released.filter((f) => f.hidden).length;
  context.note({ release: id, asOf: model.asOf, figures: released.length, hidden });
  return model;
}
