/** One unit's results: every measure with its interval, norm and last round, spreads, bands, and what stands out. */
import { type EarlierFigure, earlierFigures } from '../../../db/survey/closed-rounds.ts';
import { readFigures } from '../../../db/survey/figures.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { Locale } from '../../../shared/kernel/numbers.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { itemsOf } from '../../../shared/survey/answer-pack.ts';
import type { resultCalls, UnitResult } from '../../../shared/survey/contract-results.ts';
import type { FrozenFigure, ShownFigure } from '../../../shared/survey/figures-model.ts';
import { highlightsOf } from '../../../shared/survey/highlights.ts';
import { intervalOf } from '../../../shared/survey/mean-interval.ts';
import { sayText } from '../../../shared/survey/say-text.ts';
import type { ParsedInput, QueryContext } from '../../worker/context.ts';
import { asFigure, lookUp, pathTo, type RoundView, trendOf, viewRound } from './round-view.ts';

function itemLines({ round, measures }: RoundView, found: ReturnType<typeof lookUp>, unitId: UnitId, language: Locale) {
  const all = itemsOf(round.questionnaire);
  return measures.items.map(({ name, index, dimensions }): UnitResult['items'][number] => {
    const shown = found(unitId, name);
    const options = measures.compiled.items[index]?.options ?? [];
    const anyScore = options.some(({ score }) => score !== null);
    const lines = options.flatMap(({ label, score, notApplicable }, place) =>
      notApplicable || (anyScore && score === null)
        ? []
        : [{ label: sayText(label, language).text, count: shown?.counts?.[place] ?? 0 }],
    );
    return {
      key: name,
      measure: dimensions[0]?.name ?? null,
      text: all[index]?.item.text ?? {},
      distribution: shown && { n: shown.n, options: lines },
    };
  });
}

function bandRows(view: RoundView, figures: readonly FrozenFigure[], unitId: UnitId, language: Locale) {
  return view.round.questionnaire.attributes.map(({ key, bands }): UnitResult['bands'][number] => {
    const found = lookUp(figures.filter((one) => one.kind === 'band' && one.attribute === key));
    const rows = bands.map(({ code, label }) => ({
      band: code,
      label: sayText(label, language).text,
      figures: view.measures.scores.map(({ name }) => asFigure(found(unitId, name, code))),
    }));
    return { attribute: key, rows };
  });
}

/** @throws not_found, round_not_closed */
export function unitResult(
  { db, language }: QueryContext,
  { roundId, unitId }: ParsedInput<(typeof resultCalls)['unitResult']>,
): UnitResult {
  const view = viewRound(db, roundId);
  const place = view.units.findIndex(({ id }) => id === unitId);
  const unit = view.units[place];
  if (!unit) throw new AppFailure('not_found');
  const path = pathTo(view.units, place);
  const figures = readFigures(db, roundId, { unitId });
  const score = lookUp(figures.filter(({ kind }) => kind === 'score'));
  const top = path[0]?.id;
  const whole = lookUp(top ? readFigures(db, roundId, { unitId: top, kind: 'score' }) : []);
  const alpha = new Map(readFigures(db, roundId, { kind: 'alpha' }).map(({ measure, shown }) => [measure, shown]));
  const earlier = new Map(earlierFigures(db, view.round, unitId).map((one) => [one.measure, one]));
  const measures = view.measures.scores.map(({ name }) => {
    const shown = score(unitId, name);
    return {
      key: name,
      figure: asFigure(shown),
      interval: shown && intervalOf(shown),
      missing: shown ? shown.missing : null,
      alpha: alpha.get(name)?.mean ?? null,
      trend: trendOf(shown, earlier.get(name)),
    };
  });
  return {
    unitId,
    code: unit.code,
    name: unit.name,
    path: path.map(({ id, name }) => ({ unitId: id, name })),
    rate: view.rates[place] ?? null,
    measures,
    items: itemLines(view, lookUp(figures.filter(({ kind }) => kind === 'distribution')), unitId, language),
    bands: bandRows(view, figures, unitId, language),
    ...spoken(
      view,
      (name) => score(unitId, name),
      (name) => (top ? whole(top, name) : null),
      earlier,
    ),
  };
}

type Look = (measure: string) => ShownFigure | null;

function spoken(view: RoundView, score: Look, whole: Look, earlier: ReadonlyMap<string, EarlierFigure>) {
  const { strengths, attention } = highlightsOf(
    view.measures.scores.map(({ name, dimension }, at) => ({
      key: name,
      direction: dimension.direction,
      scoring: dimension.scoring,
      figure: score(name),
      whole: whole(name),
      earlier: earlier.get(name) ?? null,
      norm: view.norms[at] ?? null,
    })),
  );
  return { strengths: [...strengths], attention: [...attention] };
}
