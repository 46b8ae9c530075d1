/**
 * The one place where a round's figures are decided (design §5, domain §3.2–3.3): what each unit, question and
 * band may show, and the figures themselves. Made once at closing; the same answers give the same figures.
 */
import type { BandAttribute, MeasurePattern } from '../disclosure/measure.ts';
import { countBytes } from './byte-counts.ts';
import { anyOf, bandsOf, type FigureWork, pattern, protect, type ShownScores, without } from './figure-work.ts';
import type { FrozenFigure, RoundColumns, RoundUnit, ShownFigure } from './figures-model.ts';
import { distributionFigures, gateOf } from './item-figures.ts';
import { limitNamesOf, limitOf, measuresOf, type ScoreMeasure } from './measures.ts';
import type { Questionnaire, RoundLimits } from './round.ts';
import { itemScores, mostNegativeScore, scoreDimension } from './scoring.ts';
import { sortColumns } from './sorted-columns.ts';
import { cronbachAlpha } from './stats.ts';
import { leavesTheIncomplete, tellsTheIncomplete } from './tied-figures.ts';
import { tiesOf } from './tied-measures.ts';
import { parentsOf, respondentsOf, spreadOf, sumUnits, type UnitSums } from './unit-sums.ts';

/**
 * @param step before each measure: `done` of `total` are fixed; may throw to stop
 * @returns hidden figures as `shown: null` and nothing else
 */
export function fixFigures(
  questionnaire: Questionnaire,
  units: readonly RoundUnit[],
  answers: RoundColumns,
  limits: RoundLimits,
  step: (done: number, total: number) => void = () => {},
): FrozenFigure[] {
  const columns = sortColumns(answers);
  const parents = parentsOf(units);
  const measures = measuresOf(questionnaire);
  const work: FigureWork = {
    units,
    parents,
    columns,
    bytes: countBytes(measures.compiled, units.length, columns),
    respondents: respondentsOf(parents, columns),
    limits,
    questionnaire,
    measures,
    ties: tiesOf(measures),
    scores: new Map(),
    complete: new Map(),
    gates: new Map(),
    hiddenBefore: new Uint8Array(units.length),
  };
  const figures: FrozenFigure[] = [];
  const total = measures.scores.length + measures.items.length;
  work.ties.order.forEach((measure, done) => {
    step(done, total);
    const scores = scoreDimension(measures.compiled, measure.index, columns.answers, columns.respondents);
    work.scores.set(measure.name, scoreFigures(work, measure, scores, figures));
    figures.push(...alphaFigure(work, measure));
  });
  measures.items.forEach((item, done) => {
    step(measures.scores.length + done, total);
    figures.push(...distributionFigures(work, item));
  });
  return figures;
}

function scoreFigures(
  work: FigureWork,
  measure: ScoreMeasure,
  scores: Float64Array,
  figures: FrozenFigure[],
): ShownScores {
  const { units, parents, columns, respondents, limits, questionnaire } = work;
  const { dimension } = measure;
  const attributes = bandsOf(work);
  // Unit and band figures of one measure are taken from each other, so they keep one limit: the stricter.
  const names = limitNamesOf(dimension);
  const limit = limitOf(limits, ...names, ...(attributes.length > 0 ? (['band'] as const) : []));
  const worth = worthOf(measure, scores);
  const beside = hiddenBeside(work, measure, attributes);
  const own = protect(work, {
    value: worth,
    attributes,
    limit,
    mostNegative: worstOf(measure),
    mustHide: beside.units,
  });
  const may = {
    ...own,
    bands: own.bands.map((mask, at) => mask.map((one, cell) => (beside.bands[at]?.[cell] ? 0 : one))),
  };
  const spread = spreadPattern(work, measure, worth, may.units);
  const sums = sumUnits(parents, columns.unit, worth);
  units.forEach(({ id }, unit) => {
    const shown = may.units[unit] === 1 ? groupOf(sums, unit, respondents[unit] as number) : null;
    const sd = shown && spread[unit] === 1 ? spreadOf(sums, unit) : null;
    figures.push({
      kind: 'score',
      unitId: id,
      measure: measure.name,
      attribute: '',
      band: '',
      shown: shown && { ...shown, sd },
    });
  });
  questionnaire.attributes.forEach((attribute, place) => {
    const band = attributes[place] as (typeof attributes)[number];
    const shownBands = may.bands[place] as Uint8Array;
    const cells = sumUnits(parents, columns.unit, worth, band);
    units.forEach(({ id }, unit) => {
      attribute.bands.forEach(({ code }, index) => {
        const cell = unit * (band.bands + 1) + index + 1;
        // Of a band nothing is told of those who did not answer: `missing` is 0.
        const shown = shownBands[cell] === 1 ? groupOf(cells, cell, cells.n[cell] as number) : null;
        figures.push({ kind: 'band', unitId: id, measure: measure.name, attribute: attribute.key, band: code, shown });
      });
    });
  });
  return { ...may, spread };
}

/**
 * What other figures hide in this one: those it is tied to, and questions that decide whether one of its own is
 * asked, for then its number of answers says how many gave which. 1 = hide.
 */
function hiddenBeside(
  work: FigureWork,
  { name, dimension }: ScoreMeasure,
  attributes: readonly BandAttribute[],
): MeasurePattern {
  const size = work.units.length;
  const { ties, limits, scores } = work;
  const gates = [...dimension.columns].flatMap((column) => gateOf(work, column) ?? []);
  const limit = limitOf(limits, ...limitNamesOf(dimension), ...(attributes.length > 0 ? (['band'] as const) : []));
  const guarded = { attributes, limit, mostNegative: mostNegativeScore(dimension) };
  const isMixed = attributes.length > 0 || ties.sharesQuestions(name);
  const hiding = isMixed ? [leavesTheIncomplete(work, ties.columnsBeside(name), guarded)] : [];
  const tie = ties.scores.get(name);
  if (tie) hiding.push(tellsTheIncomplete(work, tie, guarded));
  const others = tie?.scores.flatMap((score) => scores.get(score.name) ?? []) ?? [];
  return {
    units: anyOf(size, [
      ...[...gates, ...others.map(({ units }) => units)].map(without),
      ...hiding.map((h) => h.units),
    ]),
    bands: attributes.map(({ bands }, at) =>
      anyOf(size * (bands + 1), [
        ...hiding.flatMap((mask) => mask.bands[at] ?? []),
        ...others.flatMap((other) => (other.bands[at] ? [without(other.bands[at])] : [])),
      ]),
    ),
  };
}

/**
 * Where the standard deviation may be told. With the mean of 5 answers it tells how many gave which, so it keeps
 * the limit of distributions. Nowhere for figures that have none.
 */
function spreadPattern(work: FigureWork, measure: ScoreMeasure, value: Float64Array, shown: Uint8Array): Uint8Array {
  const { dimension, name } = measure;
  if (dimension.scoring === 'any_yes' || dimension.scoring === 'recommendation') return new Uint8Array(shown.length);
  const limit = limitOf(work.limits, 'distribution', ...limitNamesOf(dimension));
  const others = work.ties.scores.get(name)?.scores.flatMap((score) => work.scores.get(score.name) ?? []) ?? [];
  const mustHide = anyOf(shown.length, [without(shown), ...others.map(({ spread }) => without(spread))]);
  return pattern(work, { value, attributes: [], limit, mostNegative: worstOf(measure), mustHide }).units;
}

/** What a score adds to its group's figure: itself, 0/100 for offensive acts, −100/0/100 for the recommendation. */
function worthOf({ dimension: { scoring } }: ScoreMeasure, scores: Float64Array): Float64Array {
  if (scoring === 'any_yes') return scores.map((score) => score * 100);
  if (scoring !== 'recommendation') return scores;
  return scores.map((score) => (Number.isNaN(score) ? score : score >= 9 ? 100 : score <= 6 ? -100 : 0));
}

/** The value of `worthOf` that says most against the workplace. */
function worstOf({ dimension }: ScoreMeasure): number {
  if (dimension.scoring === 'any_yes') return 100;
  return dimension.scoring === 'recommendation' ? -100 : mostNegativeScore(dimension);
}

function groupOf(sums: UnitSums, cell: number, respondents: number): ShownFigure {
  const n = sums.n[cell] as number;
  return { n, mean: (sums.sum[cell] as number) / n, sd: null, missing: (respondents - n) / respondents, counts: null };
}

/**
 * Of the whole round only, and of enough complete answers to be no one's. It is about those who answered everything,
 * the spreads about everybody: where the difference is a few, their answers could be tried until all numbers fit.
 */
function alphaFigure(work: FigureWork, { index, name, dimension }: ScoreMeasure): FrozenFigure[] {
  const { units, columns, limits, measures, parents, respondents } = work;
  const whole = units[0];
  const isScale = dimension.scoring === 'mean' || dimension.scoring === 'sum_all';
  if (!whole || !isScale || dimension.columns.length < 2) return [];
  const items = itemScores(measures.compiled, index, columns.answers, columns.respondents);
  const { n, alpha } = cronbachAlpha(items);
  const limit = limitOf(limits, 'distribution', ...limitNamesOf(dimension));
  const answered = columns.unit.filter((_, row) => items.some((item) => !Number.isNaN(item[row]))).length;
  const spread = work.scores.get(name)?.spread;
  const isWhole = parents.every((parent, unit) => parent >= 0 || respondents[unit] === 0 || spread?.[unit] === 1);
  const enough = isWhole && n >= limit.n && (answered === n || answered - n >= limit.t);
  const shown = alpha === null || !enough ? null : { n, mean: alpha, sd: null, missing: 0, counts: null };
  return [{ kind: 'alpha', unitId: whole.id, measure: name, attribute: '', band: '', shown }];
}
