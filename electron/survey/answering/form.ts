/** What the respondent is shown. */
import { organisationName } from '../../../db/survey/people.ts';
import { readRoundUnits } from '../../../db/survey/units.ts';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import type { RespondentForm } from '../../../shared/survey/contract-answering.ts';
import type { QueryContext } from '../../worker/context.ts';
import { requireOpenRound } from '../rounds/find-round.ts';

export function respondentForm({ db }: QueryContext, { roundId }: { readonly roundId: RoundId }): RespondentForm {
  const { settings, questionnaire } = requireOpenRound(db, roundId);
  const { name, closesOn, languages, anonymity, firstScreen, commentQuestion, limits } = settings;
  return {
    roundId,
    name,
    organisation: organisationName(db, settings.opensOn) || (readRoundUnits(db, roundId)[0]?.name ?? ''),
    closesOn,
    languages,
    anonymity,
    firstScreen,
    commentQuestion,
    questionnaire,
    mayPause: settings.codes === 'unit',
    smallest: { mean: limits.mean.n, distribution: limits.distribution.n, comments: limits.comments.n },
  };
}
