/**
 * A round's measures under the names that its figures are kept by. Keys are
 * unique within a questionnaire only; a later one of the same name is numbered.
 */

import type { LimitName, Questionnaire, RoundLimits } from './round.ts';
import { type CompiledDimension, type CompiledInstrument, compileInstruments } from './scoring.ts';

export interface ScoreMeasure {
  readonly name: string;
  /** Index into the compiled dimensions. */
  readonly index: number;
  readonly dimension: CompiledDimension;
}

export interface ItemMeasure {
  readonly name: string;
  /** Column in the row of answers. */
  readonly index: number;
  /** The dimensions it is part of. */
  readonly dimensions: readonly ScoreMeasure[];
}

export interface RoundMeasures {
  readonly compiled: CompiledInstrument;
  readonly scores: readonly ScoreMeasure[];
  /** Without comments. */
  readonly items: readonly ItemMeasure[];
}

function namesOf(keys: readonly string[]): string[] {
  const taken = new Set<string>();
  return keys.map((key) => {
    let name = key;
    for (let next = 2; taken.has(name); next++) name = `${key}_${next}`;
    taken.add(name);
    return name;
  });
}

/** Dimensions and items in the order of the questionnaires. */
export function measuresOf({ instruments }: Pick<Questionnaire, 'instruments'>): RoundMeasures {
  const compiled = compileInstruments(instruments.map(({ body }) => body));
  const scoreNames = namesOf(compiled.dimensions.map(({ key }) => key));
  const itemNames = namesOf(compiled.items.map(({ key }) => key));
  const scores = compiled.dimensions.map((dimension, index) => ({
    name: scoreNames[index] as string,
    index,
    dimension,
  }));
  const items = compiled.items.flatMap((item, index) =>
    item.kind === 'text'
      ? []
      : [
          {
            name: itemNames[index] as string,
            index,
            dimensions: scores.filter((s) => s.dimension.columns.includes(index)),
          },
        ],
  );
  return { compiled, scores, items };
}

export type Limit = RoundLimits['mean'];

/** The stricter of the two in both respects. */
export const stricter = (a: Limit, b: Limit): Limit => ({ n: Math.max(a.n, b.n), t: Math.max(a.t, b.t) });

/**
 * Which limits a dimension's figure must keep, whatever its questionnaire says: that of offensive acts for a share of
 * any 'yes', that of distributions for a recommendation figure, and for the mean of one question with two answers,
 * which is one.
 */
export function limitNamesOf({ limit, scoring, worth }: CompiledDimension): LimitName[] {
  const points = new Set([...(worth[0] ?? [])].filter((value) => !Number.isNaN(value)));
  if (scoring === 'any_yes') return [limit, 'offensive'];
  return scoring === 'recommendation' || (worth.length === 1 && points.size <= 2) ? [limit, 'distribution'] : [limit];
}

/** The strictest of the round's limits of these names. */
export const limitOf = (limits: RoundLimits, ...names: readonly LimitName[]): Limit =>
  names.map((name) => limits[name]).reduce(stricter);
