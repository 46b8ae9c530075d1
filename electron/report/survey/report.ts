/** The survey report as a preview, and as a release that is checked against the ledger and written to it. */
import { insertRelease } from '../../../db/report/ledger.ts';
import { closedRound } from '../../../db/survey/closed-rounds.ts';
import { newId } from '../../../shared/kernel/ids.ts';
import type { ReportModel } from '../../../shared/report/model.ts';
import { buildSurveyReport, type SurveyReport } from '../../../shared/report/survey/survey-report.ts';
import type { CommandContext, QueryContext } from '../../worker/context.ts';
import { formatMoment, sha256 } from '../moment.ts';
import { checkReleased } from './check-released.ts';
import { readSurvey, type SurveyScope } from './read-survey.ts';

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

/** @throws figures_changed, and what the preview throws */
export function releaseSurvey(
  context: CommandContext,
  { recipients, ...scope }: SurveyScope & { readonly recipients: string },
): ReportModel {
  const { db, set, actor } = context;
  const { model, released } = makeReport(context, scope);
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
  context.note({ release: id, round: scope.roundId, figures: released.length, hidden });
  return model;
}

const readLimits = ({ db }: CommandContext, { roundId }: SurveyScope): string =>
  JSON.stringify(closedRound(db, roundId).settings.limits);
