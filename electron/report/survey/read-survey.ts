/** Reads what a survey report is made of, through the results' own use-cases, so that its figures are theirs. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { isDemo } from '../../../db/report/demo.ts';
import { closedRound } from '../../../db/survey/closed-rounds.ts';
import { organisationName } from '../../../db/survey/people.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { SurveyBands } from '../../../shared/report/survey/released-figures.ts';
import { type SurveyData, topOf } from '../../../shared/report/survey/survey-data.ts';
import type { InstrumentBody } from '../../../shared/survey/instrument.ts';
import { comments } from '../../survey/results/comments.ts';
import { bandFigures, results } from '../../survey/results/overview.ts';
import { unitResult } from '../../survey/results/unit-result.ts';
import type { BaseContext, QueryContext } from '../../worker/context.ts';

export interface SurveyScope {
  readonly roundId: RoundId;
  /** Null: the whole round. */
  readonly unitId: UnitId | null;
}

/** More comments of one unit are not printed. */
const MOST_COMMENTS = 5000;

export const sourceOf = ({ name, attribution, licence, own }: InstrumentBody) => ({ name, attribution, licence, own });

/** The day the last answer could be given, when nobody closed it before. */
export const closingDay = (round: {
  readonly closedOn: IsoDate | null;
  readonly settings: { readonly closesOn: IsoDate };
}): IsoDate =>
  round.closedOn !== null && round.closedOn < round.settings.closesOn ? round.closedOn : round.settings.closesOn;

function releasedComments(context: QueryContext, roundId: RoundId, unitId: UnitId): SurveyData['comments'] {
  const { rows } = comments(context, { roundId, unitId, state: 'released', offset: 0, limit: MOST_COMMENTS });
  const groups = new Map<string, string[]>();
  for (const { item, redacted, state } of rows) {
    if (state !== 'released' || redacted === null || redacted.trim() === '') continue;
    groups.set(item, [...(groups.get(item) ?? []), redacted]);
  }
  return [...groups].map(([question, texts]) => ({ question, texts }));
}

/** A query, or a command that reads before it writes. */
export type Reading = BaseContext & { readonly db: ReadableDB; readonly actor: QueryContext['actor'] };

/** Every unit's figures in the bands of one background question. @throws not_found, round_not_closed, bad_input */
export function readBands(context: Reading, roundId: RoundId, by: string): SurveyBands {
  const { attribute, units } = bandFigures(context, roundId, by);
  const { measures } = results(context, { roundId });
  return { roundId, attribute: attribute.key, measures, units };
}

/** @throws not_found, round_not_closed */
export function readSurvey(context: Reading, { roundId, unitId }: SurveyScope): SurveyData {
  const { db } = context;
  const round = closedRound(db, roundId);
  const { head, measures, units } = results(context, { roundId });
  if (unitId !== null && !units.some((unit) => unit.unitId === unitId)) throw new AppFailure('not_found');
  const about = unitId ?? topOf({ units })?.unitId ?? null;
  return {
    organisation: organisationName(db, round.settings.opensOn) || (units[0]?.name ?? ''),
    demo: isDemo(db),
    head,
    closedOn: closingDay(round),
    anonymity: round.settings.anonymity,
    sources: round.questionnaire.instruments.map(({ body }) => sourceOf(body)),
    measures,
    units,
    subject: about === null ? null : unitResult(context, { roundId, unitId: about }),
    whole: unitId === null,
    comments: about === null ? [] : releasedComments(context, roundId, about),
  };
}
