/** A closed round with what its pages need of it: measures with names and norms, units with their place. */

import type { z } from 'zod';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { type ClosedRound, closedRound, type EarlierFigure } from '../../../db/survey/closed-rounds.ts';
import { findInstrument } from '../../../db/survey/instruments.ts';
import { readRoundUnits, type StoredRoundUnit } from '../../../db/survey/units.ts';
import type { RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import type { Locale } from '../../../shared/kernel/numbers.ts';
import type { MeasureHead, roundHead, trend } from '../../../shared/survey/contract-results.ts';
import type { ResponseRate } from '../../../shared/survey/contract-rounds.ts';
import type { FrozenFigure, ShownFigure } from '../../../shared/survey/figures-model.ts';
import type { Norm } from '../../../shared/survey/instrument.ts';
import { measuresOf, type RoundMeasures } from '../../../shared/survey/measures.ts';
import { ratesOf } from '../../../shared/survey/rates.ts';
import { sayText } from '../../../shared/survey/say-text.ts';
import { judgeDifference } from '../../../shared/survey/stats.ts';

export interface RoundView {
  readonly round: ClosedRound;
  readonly units: readonly StoredRoundUnit[];
  readonly rates: readonly ResponseRate[];
  readonly measures: RoundMeasures;
  readonly norms: readonly (Norm | null)[];
}

/**
 * Reference values are no part of what was asked: those that the questionnaire has today are read, so that newer ones
 * serve the results of older rounds too, and one that was wrong is gone from them once it is mended. A questionnaire
 * that is no longer in the register has those it had when the round opened. Of several the newest year counts; with
 * it stand year, n and source wherever it is shown.
 */
function normsFor(db: ReadableDB, { questionnaire }: ClosedRound, { scores }: RoundMeasures): (Norm | null)[] {
  const known = questionnaire.instruments.map(({ id, body }) => (findInstrument(db, id)?.body ?? body).norms);
  return scores.map(({ dimension }) => {
    const mine = (known[dimension.instrument] ?? []).filter((norm) => norm.dimension === dimension.key);
    return mine.reduce<Norm | null>((newest, norm) => (newest && newest.year >= norm.year ? newest : norm), null);
  });
}

/** @throws not_found, round_not_closed */
export function viewRound(db: ReadableDB, roundId: RoundId): RoundView {
  const round = closedRound(db, roundId);
  const units = readRoundUnits(db, roundId);
  const measures = measuresOf(round.questionnaire);
  return { round, units, rates: ratesOf(units).units, measures, norms: normsFor(db, round, measures) };
}

export function headOf({ round }: RoundView): z.output<typeof roundHead> {
  const bodies = round.questionnaire.instruments.map(({ body }) => body);
  return {
    id: round.id,
    name: round.settings.name,
    opensOn: round.settings.opensOn,
    closesOn: round.settings.closesOn,
    limits: round.settings.limits,
    attributes: [...round.questionnaire.attributes],
    attributions: bodies.map(({ attribution }) => attribution).filter((text) => text !== ''),
    ownQuestions: bodies.some(({ own }) => own),
  };
}

export function measureHeads({ round, measures, norms }: RoundView, language: Locale): MeasureHead[] {
  return measures.scores.map(({ name, dimension }, place) => {
    const norm = norms[place];
    return {
      key: name,
      name: sayText(dimension.name, language).text,
      instrument: round.questionnaire.instruments[dimension.instrument]?.body.name ?? '',
      direction: dimension.direction,
      scoring: dimension.scoring,
      limit: dimension.limit,
      items: dimension.columns.length,
      norm: norm ? normOf(norm) : null,
    };
  });
}

const normOf = ({ mean, sd, year, population, source, n }: Norm) => ({ mean, sd, year, population, source, n });

export type Trend = z.output<typeof trend>;

/** The arrow only where the difference is clear of chance; `uncertain`: too few answers to say that nothing happened. */
export function trendOf(now: ShownFigure | null, before: EarlierFigure | undefined): Trend {
  if (!now || !before) return null;
  const { arrow, uncertain } = judgeDifference(now, before);
  const judged = arrow === 'none' && uncertain ? 'uncertain' : arrow;
  return { roundName: before.roundName, mean: before.mean, n: before.n, difference: now.mean - before.mean, judged };
}

/** Looks figures up; nothing found is hidden. */
export function lookUp(
  figures: readonly FrozenFigure[],
): (unitId: UnitId, measure: string, band?: string) => ShownFigure | null {
  const places = new Map(figures.map((one) => [`${one.unitId} ${one.measure} ${one.band}`, one.shown]));
  return (unitId, measure, band = '') => places.get(`${unitId} ${measure} ${band}`) ?? null;
}

export const asFigure = (shown: ShownFigure | null) => shown && { n: shown.n, mean: shown.mean, sd: shown.sd };

/** From the top down to the unit's parent. */
export function pathTo(units: readonly StoredRoundUnit[], unit: number): StoredRoundUnit[] {
  const path: StoredRoundUnit[] = [];
  for (let at = units[unit]?.parent ?? -1; at >= 0; at = units[at]?.parent ?? -1)
    path.unshift(units[at] as StoredRoundUnit);
  return path;
}

/** Places of the unit and all below it. */
export function subtreeOf(units: readonly StoredRoundUnit[], top: number): number[] {
  const inside = new Set([top]);
  units.forEach(({ parent }, place) => {
    if (inside.has(parent)) inside.add(place);
  });
  return [...inside];
}
