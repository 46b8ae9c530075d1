/** Closed rounds as the results want them, and what earlier ones showed. */
import type { RoundId, UnitId } from '../../shared/kernel/ids.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { measuresOf } from '../../shared/survey/measures.ts';
import type { Questionnaire } from '../../shared/survey/round.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { findRound, listRounds, type StoredRound } from './rounds.ts';

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
  /** As the later round calls it. */
  readonly measure: string;
  readonly roundName: string;
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
}

/**
 * What a dimension is in any round: two questionnaires may have one of the same key, and which of them is numbered
 * depends on what else was asked.
 */
function dimensionNames({ questionnaire }: ClosedRound): Map<string, string> {
  return new Map(
    measuresOf(questionnaire).scores.map(({ name, dimension }) => [
      JSON.stringify([
        questionnaire.instruments[dimension.instrument]?.body.name.toLowerCase(),
        dimension.key,
        dimension.scoring,
      ]),
      name,
    ]),
  );
}

/** Per unit and dimension the newest shown figure of rounds that ended before this one. */
export function earlierFigures(db: ReadableDB, round: ClosedRound, unitId?: UnitId): EarlierFigure[] {
  const mine = dimensionNames(round);
  const found = new Map<string, EarlierFigure>();
  for (const earlier of roundsBefore(db, round)) {
    const theirs = new Map(
      [...dimensionNames(earlier)].flatMap(([dimension, name]) => {
        const here = mine.get(dimension);
        return here === undefined ? [] : [[name, here] as const];
      }),
    );
    const figures = all<EarlierFigure>(
      db,
      `SELECT unit_id AS unitId, measure, ? AS roundName, n, mean, sd FROM survey_figure
       WHERE round_id = ? AND kind = 'score' AND n IS NOT NULL AND (? IS NULL OR unit_id = ?)`,
      [earlier.settings.name, earlier.id, unitId ?? null, unitId ?? null],
    );
    for (const figure of figures) {
      const measure = theirs.get(figure.measure);
      const place = `${figure.unitId} ${measure}`;
      if (measure !== undefined && !found.has(place)) found.set(place, { ...figure, measure });
    }
  }
  return [...found.values()];
}

/** Newest first. */
function roundsBefore(db: ReadableDB, round: ClosedRound): ClosedRound[] {
  const before = listRounds(db).flatMap((one): ClosedRound[] => {
    const { state, questionnaire, settings } = one;
    const isBefore = state === 'closed' && one.id !== round.id && settings.closesOn < round.settings.closesOn;
    return isBefore && questionnaire ? [{ ...one, questionnaire }] : [];
  });
  return before.sort((a, b) =>
    a.settings.closesOn === b.settings.closesOn
      ? a.id < b.id
        ? -1
        : 1
      : a.settings.closesOn < b.settings.closesOn
        ? 1
        : -1,
  );
}
