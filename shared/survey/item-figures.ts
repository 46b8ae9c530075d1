/** How the answers to a question are spread over its options, per unit. */
import { unitPattern } from '../disclosure/unit-pattern.ts';
import { tallyAnswers } from '../disclosure/unit-tally.ts';
import { anyOf, type FigureWork, hideBefore, without } from './figure-work.ts';
import type { FrozenFigure } from './figures-model.ts';
import { type ItemMeasure, limitNamesOf, limitOf, type ScoreMeasure } from './measures.ts';
import type { LimitName } from './round.ts';
import { type CompiledDimension, type CompiledItem, mostNegativeScore } from './scoring.ts';
import { leavesTheIncomplete, tellsTheIncomplete } from './tied-figures.ts';
import { addUpwards } from './unit-sums.ts';

const BYTES = 256;

/**
 * Per stored byte the options it stands for, from 0; empty where it is no valid answer. "I have no superior" and
 * other options without points are not counted where the question has options with points: the figure is of
 * those who answered the question.
 */
export function tickedBy({ kind, options, worth }: CompiledItem): number[][] {
  const anyWorth = worth.some((value) => !Number.isNaN(value));
  const counts = (option: number): boolean =>
    options[option]?.notApplicable === false && (!anyWorth || options[option]?.score !== null);
  return Array.from({ length: BYTES }, (_, byte) => {
    const ticked = kind === 'several' ? options.map((_o, i) => i).filter((i) => byte & (1 << i)) : [byte - 1];
    return ticked.filter((option) => option >= 0 && option < options.length && counts(option));
  });
}

const itemLimits = ({ dimensions }: ItemMeasure, kind: CompiledItem['kind']): LimitName[] => [
  'distribution',
  ...dimensions.flatMap(({ dimension }) => limitNamesOf(dimension)),
  // "From whom" (domain §3.2).
  ...(kind === 'several' ? (['offensive'] as const) : []),
];

/** Where it may be told, and how many answered it in each unit with all below. */
function shownOf(
  work: FigureWork,
  measure: ItemMeasure,
  { ticked, mustHide }: { readonly ticked: readonly number[][]; readonly mustHide: Uint8Array },
): { readonly units: Uint8Array; readonly answered: Int32Array } {
  const { parents, limits, measures, bytes, hiddenBefore } = work;
  const item = measures.compiled.items[measure.index] as CompiledItem;
  const tally = tallyAnswers({
    parents,
    counts: bytes.counts,
    stride: bytes.stride,
    from: bytes.from[measure.index] as number,
    valid: Uint8Array.from({ length: bytes.sizes[measure.index] as number }, (_, byte) =>
      (ticked[byte] as readonly number[]).length > 0 ? 1 : 0,
    ),
    worst: worstByte(measure, item),
  });
  const limit = limitOf(limits, ...itemLimits(measure, item.kind));
  return { units: unitPattern({ parents, limit, preferHidden: hiddenBefore, mustHide }, tally), answered: tally.total };
}

/** Answers per unit with all below it and option, `options` cells per unit. */
function countOptions({ parents, bytes }: FigureWork, column: number, ticked: readonly number[][], options: number) {
  const counts = new Float64Array(parents.length * options);
  const size = bytes.sizes[column] as number;
  for (let unit = 0; unit < parents.length; unit++) {
    const first = unit * bytes.stride + (bytes.from[column] as number);
    for (let byte = 0; byte < size; byte++) {
      const given = bytes.counts[first + byte] as number;
      if (given === 0) continue;
      for (const option of ticked[byte] as readonly number[]) {
        counts[unit * options + option] = (counts[unit * options + option] as number) + given;
      }
    }
  }
  addUpwards(parents, counts, options);
  return counts;
}

/**
 * Of the question that decides whether the one in this column is asked: where it may be told at the most. What hangs
 * on it is told nowhere else, for how many answered that is how many gave one answer here. Undefined: always asked.
 */
export function gateOf(work: FigureWork, column: number): Uint8Array | undefined {
  const { items } = work.measures.compiled;
  const source = items[column]?.askedAfter ?? null;
  if (source === null) return undefined;
  const known = work.gates.get(source);
  if (known) return known;
  const measure = work.measures.items.find(({ index }) => index === source);
  if (!measure) return undefined;
  const above = gateOf(work, source);
  const scores = measure.dimensions.flatMap(({ name }) => work.scores.get(name) ?? []);
  const hidden = [...scores.map(({ units }) => units), ...(above ? [above] : [])].map(without);
  const ticked = tickedBy(items[source] as CompiledItem);
  const gate = shownOf(work, measure, { ticked, mustHide: anyOf(work.units.length, hidden) }).units;
  work.gates.set(source, gate);
  return gate;
}

export function distributionFigures(work: FigureWork, measure: ItemMeasure): FrozenFigure[] {
  const { units, respondents, measures } = work;
  const item = measures.compiled.items[measure.index] as CompiledItem;
  const ticked = tickedBy(item);
  const { units: shown, answered } = shownOf(work, measure, { ticked, mustHide: mustHide(work, measure) });
  hideBefore(work, shown);
  const options = item.options.length;
  const counts = countOptions(work, measure.index, ticked, options);
  return units.map(({ id }, unit) => {
    const at = { kind: 'distribution', unitId: id, measure: measure.name, attribute: '', band: '' } as const;
    if (shown[unit] !== 1) return { ...at, shown: null };
    const n = answered[unit] as number;
    const own = Array.from(counts.subarray(unit * options, (unit + 1) * options));
    const all = respondents[unit] as number;
    return { ...at, shown: { n, mean: meanOf(item, own, n), sd: null, missing: (all - n) / all, counts: own } };
  });
}

/** Of the points; 0 for questions without points and with several answers, whose figure is their counts. */
function meanOf({ worth, kind }: CompiledItem, counts: readonly number[], n: number): number {
  if (kind !== 'one') return 0;
  const sum = counts.reduce((total, count, option) => {
    const points = worth[option + 1] as number;
    return count === 0 || Number.isNaN(points) ? total : total + count * points;
  }, 0);
  return sum / n;
}

/** −1: there is none. */
function worstByte({ dimensions }: ItemMeasure, { kind, worth }: CompiledItem): number {
  const dimension = dimensions[0]?.dimension;
  if (!dimension || kind !== 'one') return -1;
  const worst = dimension.scoring === 'any_yes' ? 100 : mostNegativeScore(dimension);
  return worth.indexOf(worst);
}

/**
 * Distributions tell means too: never where one of the question's dimensions is hidden. Nor where the question that it
 * hangs on is; nor where the last open one of a sum would tell of those who answered some of its questions only.
 */
function mustHide(work: FigureWork, { name, index, dimensions }: ItemMeasure): Uint8Array {
  const { compiled } = work.measures;
  const tie = work.ties.items.get(name);
  const limit = limitOf(work.limits, ...(dimensions[0] ? limitNamesOf(dimensions[0].dimension) : ['mean' as const]));
  const mostNegative = dimensions[0] ? mostNegativeScore(dimensions[0].dimension) : Number.NaN;
  const scores = [...new Set([...dimensions, ...(tie?.scores ?? [])])];
  const gates = compiled.items.flatMap((item, column) => {
    const isNear = column === index || item.askedAfter === index;
    return isNear ? (gateOf(work, column) ?? []) : [];
  });
  return anyOf(work.units.length, [
    ...scores.flatMap((score) => {
      const shown = work.scores.get(score.name);
      if (!shown) return [];
      // One question's spread is its distribution's.
      const isAlone = score.dimension.columns.length === 1 && isScale(score.dimension);
      return isAlone ? [without(shown.units), without(shown.spread)] : [without(shown.units)];
    }),
    ...dimensions.map((score) => completeOf(work, score)),
    ...(tie ? [tellsTheIncomplete(work, tie, { attributes: [], limit, mostNegative }).units] : []),
    ...gates.map(without),
  ]);
}

/** A dimension less one of its questions leaves those who answered the others too: hidden where these are few. */
function completeOf(work: FigureWork, score: ScoreMeasure): Uint8Array {
  const known = work.complete.get(score.name);
  if (known) return known;
  const limit = limitOf(work.limits, ...limitNamesOf(score.dimension));
  const asked = work.ties.columnsBeside(score.name);
  const { units } = leavesTheIncomplete(work, asked, { attributes: [], limit, mostNegative: Number.NaN });
  work.complete.set(score.name, units);
  return units;
}

const isScale = ({ scoring }: CompiledDimension): boolean => scoring === 'mean' || scoring === 'sum_all';
