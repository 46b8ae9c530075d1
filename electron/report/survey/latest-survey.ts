import { readPulses } from '../../../db/learning/onboarding-pulse.ts';
import { listRounds } from '../../../db/survey/rounds.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { SurveyData } from '../../../shared/report/survey/survey-data.ts';
import { closingDay, type Reading, readSurvey } from './read-survey.ts';

/** The survey that was closed last by the day, undefined when none was. The pulse of newcomers is not about everybody. */
export function latestSurvey(context: Reading, asOf: IsoDate): SurveyData | undefined {
  const pulses = new Set(readPulses(context.db).map(({ roundId }) => roundId));
  const closed = listRounds(context.db).filter(
    (round) => round.state === 'closed' && !pulses.has(round.id) && closingDay(round) <= asOf,
  );
  const latest = closed.reduce<(typeof closed)[number] | undefined>(
    (best, round) => (best && closingDay(best) >= closingDay(round) ? best : round),
    undefined,
  );
  return latest && readSurvey(context, { roundId: latest.id, unitId: null });
}
