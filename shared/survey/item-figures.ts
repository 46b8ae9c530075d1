/** How the answers to a question are spread over its options, per unit. */
import { anyOf, type FigureWork, pattern, protect, without } from './figure-work.ts';
import type { FrozenFigure } from './figures-model.ts';
import { type ItemMeasure, limitNamesOf, limitOf, type ScoreMeasure } from './measures.ts';
import type { LimitName } from './round.ts';
import { type CompiledDimension, type CompiledItem, mostNegativeScore } from './scoring.ts';
import { leavesTheIncomplete, tellsTheIncomplete } from './tied-figures.ts';
import { addUpwards, countOptions } from './unit-sums.ts';

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

/** What its protection is about. */
function askedOf({ columns, limits, measures }: FigureWork, measure: ItemMeasure, ticked: readonly number[][]) {
  const item = measures.compiled.items[measure.index] as CompiledItem;
  const width = measures.compiled.items.length;
  const value = new Float64Array(columns.respondents);
  for (let row = 0; row < value.length; row++) {
    const byte = columns.answers[row * width + measure.index] as number;
    value[row] = (ticked[byte] as readonly number[]).length > 0 ? byte : Number.NaN;
  }
  const limit = limitOf(limits, ...itemLimits(measure, item.kind));
  return { value, attributes: [], limit, mostNegative: worstByte(measure, item) };
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
  const asked = askedOf(work, measure, tickedBy(items[source] as CompiledItem));
  const gate = pattern(work, { ...asked, mustHide: anyOf(work.units.length, hidden) }).units;
  work.gates.set(source, gate);
  return gate;
}

export function distributionFigures(work: FigureWork, measure: ItemMeasure): FrozenFigure[] {
  const { units, parents, columns, respondents, measures } = work;
  const item = measures.compiled.items[measure.index] as CompiledItem;
  const ticked = tickedBy(item);
  const width = measures.compiled.items.length;
  const asked = askedOf(work, measure, ticked);
  const { value } = asked;
  const shown = protect(work, { ...asked, mustHide: mustHide(work, measure) }).units;
  const options = item.options.length;
  const counts = countOptions(parents, columns, { column: measure.index, width, options }, ticked);
  const answered = new Float64Array(units.length);
  for (let row = 0; row < value.length; row++) {
    const at = columns.unit[row] as number;
    if (!Number.isNaN(value[row])) answered[at] = (answered[at] as number) + 1;
  }
  addUpwards(parents, answered);
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

function worstByte({ dimensions }: ItemMeasure, { kind, worth }: CompiledItem): number {
  const dimension = dimensions[0]?.dimension;
  if (!dimension || kind !== 'one') return Number.NaN;
  const worst = dimension.scoring === 'any_yes' ? 100 : mostNegativeScore(dimension);
  const byte = worth.indexOf(worst);
  return byte < 0 ? Number.NaN : byte;
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
