/** The heat map: units × measures, and the same as the terminal prints it. */
import { earlierFigures } from '../../../db/survey/closed-rounds.ts';
import { readFigures } from '../../../db/survey/figures.ts';
import { depthsOf } from '../../../db/survey/units.ts';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import { roundTo } from '../../../shared/kernel/numbers.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { resultCalls } from '../../../shared/survey/contract-results.ts';
import type { ShownFigure } from '../../../shared/survey/figures-model.ts';
import type { Attribute } from '../../../shared/survey/round.ts';
import type { ParsedInput, QueryContext } from '../../worker/context.ts';
import { asFigure, headOf, lookUp, measureHeads, type RoundView, trendOf, viewRound } from './round-view.ts';

type Calls = typeof resultCalls;

/** @throws not_found, round_not_closed */
export function results(
  { db, language }: QueryContext,
  { roundId }: ParsedInput<Calls['results']>,
): CallOutput<Calls['results']> {
  const view = viewRound(db, roundId);
  const figure = lookUp(readFigures(db, roundId, { kind: 'score' }));
  const depths = depthsOf(view.units);
  const earlier = new Map(earlierFigures(db, view.round).map((one) => [`${one.unitId} ${one.measure}`, one]));
  const units = view.units.map(({ id, parent, code, name }, place) => ({
    unitId: id,
    code,
    name,
    depth: depths[place] ?? 0,
    parent: view.units[parent]?.id ?? null,
    rate: view.rates[place] ?? null,
    figures: view.measures.scores.map((measure) => asFigure(figure(id, measure.name))),
    changes: view.measures.scores.map(({ name: key }) => trendOf(figure(id, key), earlier.get(`${id} ${key}`))),
  }));
  return { head: headOf(view), measures: measureHeads(view, language), units };
}

/** @throws not_found, round_not_closed, bad_input when the round did not ask for the attribute `by` */
function attributeOf({ round }: RoundView, by: string): Attribute {
  const attribute = round.questionnaire.attributes.find(({ key }) => key === by);
  if (!attribute) throw new AppFailure('bad_input', { field: 'by' });
  return attribute;
}

/** Every unit's score in each band of the attribute, not rounded, in the order of `results`. */
export function bandFigures({ db }: Pick<QueryContext, 'db'>, roundId: RoundId, by: string) {
  const view = viewRound(db, roundId);
  const attribute = attributeOf(view, by);
  const found = lookUp(readFigures(db, roundId, { kind: 'band' }).filter((one) => one.attribute === by));
  const units = view.units.map(({ id, code }) => ({
    code,
    rows: attribute.bands.map((band) => ({
      band: band.code,
      figures: view.measures.scores.map(({ name }) => asFigure(found(id, name, band.code))),
    })),
  }));
  return { attribute, units };
}

const DECIMALS = 4;
const told = (shown: ShownFigure | null) =>
  shown ? { n: shown.n, mean: roundTo(shown.mean, DECIMALS) } : { hidden: true as const };

/** @throws not_found, round_not_closed, bad_input when the round did not ask for the attribute `by` */
export function surveyFigures(
  { db }: QueryContext,
  { roundId, by }: ParsedInput<Calls['surveyFigures']>,
): CallOutput<Calls['surveyFigures']> {
  const view = viewRound(db, roundId);
  const { round, units, measures } = view;
  const attribute = by === null ? null : attributeOf(view, by);
  const score = lookUp(readFigures(db, roundId, { kind: 'score' }));
  const banded = lookUp(readFigures(db, roundId, { kind: 'band' }).filter((one) => one.attribute === by));
  const names = measures.scores.map(({ name }) => name);
  return {
    round: round.settings.name,
    units: units.map(({ id, code, name }) => ({
      code,
      name,
      dimensions: Object.fromEntries(names.map((measure) => [measure, told(score(id, measure))])),
      ...(attribute && {
        bands: Object.fromEntries(
          attribute.bands.map((band) => [
            band.code,
            Object.fromEntries(names.map((measure) => [measure, told(banded(id, measure, band.code))])),
          ]),
        ),
      }),
    })),
  };
}
