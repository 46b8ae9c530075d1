/** Closed rounds as the results want them, and what earlier ones showed. */
import type { RoundId, UnitId } from '../../shared/kernel/ids.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { Questionnaire } from '../../shared/survey/round.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { findRound, type StoredRound } from './rounds.ts';

export interface ClosedRound extends StoredRound {
  readonly questionnaire: Questionnaire;
}

/** @throws not_found, round_not_closed */
export function closedRound(db: ReadableDB, roundId: RoundId): ClosedRound {
  const round = findRound(db, roundId);
  if (!round) throw new AppFailure('not_found');
  if (round.state !== 'closed' || round.questionnaire === null) throw new AppFailure('round_not_closed');
  return { ...round, questionnaire: round.questionnaire };
}

export interface EarlierFigure {
  readonly unitId: UnitId;
  readonly measure: string;
  readonly roundName: string;
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
}

/** Per unit and dimension the newest shown figure of rounds that ended before this one. */
export function earlierFigures(db: ReadableDB, round: ClosedRound, unitId?: UnitId): EarlierFigure[] {
  return all<EarlierFigure>(
    db,
    `SELECT unitId, measure, roundName, n, mean, sd FROM (
       SELECT f.unit_id AS unitId, f.measure, r.name AS roundName, f.n, f.mean, f.sd,
         row_number() OVER (
           PARTITION BY f.unit_id, f.measure ORDER BY json_extract(r.settings, '$.closesOn') DESC, r.id) AS place
       FROM survey_round r JOIN survey_figure f ON f.round_id = r.id AND f.kind = 'score'
       WHERE r.state = 'closed' AND r.id <> @roundId AND json_extract(r.settings, '$.closesOn') < @closesOn
         AND f.n IS NOT NULL AND (@unitId IS NULL OR f.unit_id = @unitId)
     ) WHERE place = 1`,
    { roundId: round.id, closesOn: round.settings.closesOn, unitId: unitId ?? null },
  );
}
