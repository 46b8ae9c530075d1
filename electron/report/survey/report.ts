/** The survey report as a preview, and as a release that is checked against the ledger and written to it. */
import { insertRelease } from '../../../db/report/ledger.ts';
import { closedRound } from '../../../db/survey/closed-rounds.ts';
import { newId } from '../../../shared/kernel/ids.ts';
import type { ReleaseFigure } from '../../../shared/report/ledger.ts';
import type { ReportModel } from '../../../shared/report/model.ts';
import { allBandLines, ledgerKey, type SurveyBands } from '../../../shared/report/survey/released-figures.ts';
import { buildSurveyReport, type SurveyReport } from '../../../shared/report/survey/survey-report.ts';
import type { CommandContext, QueryContext } from '../../worker/context.ts';
import { formatMoment, sha256 } from '../moment.ts';
import { checkReleased } from './check-released.ts';
import { readBands, readSurvey, type SurveyScope } from './read-survey.ts';

/** @throws not_found, round_not_closed */
function makeReport(context: QueryContext, scope: SurveyScope): SurveyReport {
  const { language, now } = context;
  return buildSurveyReport(readSurvey(context, scope), {
    language,
    madeAt: formatMoment(now, language),
    hash: sha256,
  });
}

export const previewSurvey = (context: QueryContext, scope: SurveyScope): ReportModel =>
  makeReport(context, scope).model;

/** @throws figures_changed, bad_input {field} when the round did not ask for `by`, and what the preview throws */
export function releaseSurvey(
  context: CommandContext,
  { recipients, by = null, ...scope }: SurveyScope & { readonly recipients: string; readonly by?: string | null },
): ReportModel {
  const { db, set, actor } = context;
  const { model, released: ofReport } = makeReport(context, scope);
  const released = by === null ? ofReport : withBands(ofReport, readBands(context, scope.roundId, by));
  checkReleased(db, released);
  const id = newId(context.random);
  const limits = readLimits(context, scope);
  insertRelease(
    db,
    {
      id,
      stamp: set.stamp,
      madeAt: set.at,
      madeBy: actor.id,
      report: 'survey',
      period: scope.roundId,
      asOf: model.asOf,
      recipients,
      limits,
      hash: model.hash,
    },
    released,
  );
  const hidden = released.filter((figure) => figure.hidden).length;
  context.note({ release: id, round: scope.roundId, by: by ?? '', figures: released.length, hidden });
  return model;
}

/** The report has some of the bands itself. */
function withBands(ofReport: readonly ReleaseFigure[], bands: SurveyBands): ReleaseFigure[] {
  const known = new Set(ofReport.map(ledgerKey));
  return [...ofReport, ...allBandLines(bands).filter((line) => !known.has(ledgerKey(line)))];
}

const readLimits = ({ db }: CommandContext, { roundId }: SurveyScope): string =>
  JSON.stringify(closedRound(db, roundId).settings.limits);
