/** A closed round with what its pages need of it: measures with names and norms, units with their place. */

import type { z } from 'zod';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { type ClosedRound, closedRound, type EarlierFigure } from '../../../db/survey/closed-rounds.ts';
import { readRoundUnits, type StoredRoundUnit } from '../../../db/survey/units.ts';
import type { RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import type { Locale } from '../../../shared/kernel/numbers.ts';
import { closedRates } from '../../../shared/survey/closed-rates.ts';
import type { MeasureHead, roundHead, trend } from '../../../shared/survey/contract-results.ts';
import type { ResponseRate } from '../../../shared/survey/contract-rounds.ts';
import type { FrozenFigure, ShownFigure } from '../../../shared/survey/figures-model.ts';
import type { Norm } from '../../../shared/survey/instrument.ts';
import { measuresOf, type RoundMeasures } from '../../../shared/survey/measures.ts';
import { sayText } from '../../../shared/survey/say-text.ts';
import { judgeDifference } from '../../../shared/survey/stats.ts';

/** Domain §3.2: fewer are told as "fewer than 5". */
export const LEAST_INVITED = 5;

export interface RoundView {
  readonly round: ClosedRound;
  readonly units: readonly StoredRoundUnit[];
  readonly rates: readonly ResponseRate[];
  readonly measures: RoundMeasures;
  readonly norms: readonly (Norm | null)[];
}

/** @throws not_found, round_not_closed */
export function viewRound(db: ReadableDB, roundId: RoundId): RoundView {
  const round = closedRound(db, roundId);
  const units = readRoundUnits(db, roundId);
  const measures = measuresOf(round.questionnaire);
  const norms = measures.scores.map(({ dimension }) => {
    const known = round.questionnaire.instruments[dimension.instrument]?.body.norms ?? [];
    const mine = known.filter((norm) => norm.dimension === dimension.key);
    return mine.reduce<Norm | null>((newest, norm) => (newest && newest.year >= norm.year ? newest : norm), null);
  });
  return { round, units, rates: closedRates(units, LEAST_INVITED), measures, norms };
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
