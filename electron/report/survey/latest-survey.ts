import { listRounds } from '../../../db/survey/rounds.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { SurveyData } from '../../../shared/report/survey/survey-data.ts';
import { closingDay, type Reading, readSurvey } from './read-survey.ts';

/** The survey that was closed last by the day, undefined when none was. */
export function latestSurvey(context: Reading, asOf: IsoDate): SurveyData | undefined {
  const closed = listRounds(context.db).filter((round) => round.state === 'closed' && closingDay(round) <= asOf);
  const latest = closed.reduce<(typeof closed)[number] | undefined>(
    (best, round) => (best && closingDay(best) >= closingDay(round) ? best : round),
    undefined,
  );
  return latest && readSurvey(context, { roundId: latest.id, unitId: null });
}
