/** What all measures of a round's figures share: the columns, the tree, and which units are dark already. */
import type { BandAttribute, MeasureInput, MeasurePattern } from '../disclosure/measure.ts';
import { protectMeasure } from '../disclosure/protect-measure.ts';
import type { ByteCounts } from './byte-counts.ts';
import type { RoundColumns, RoundUnit } from './figures-model.ts';
import type { RoundMeasures } from './measures.ts';
import type { Questionnaire, RoundLimits } from './round.ts';
import type { Ties } from './tied-measures.ts';

/** 1 = shown. */
export interface ShownScores extends MeasurePattern {
  /** Where the standard deviation is told. */
  readonly spread: Uint8Array;
}

/** What every measure of the round is made from. */
export interface FigureWork {
  readonly units: readonly RoundUnit[];
  readonly parents: Int32Array;
  readonly columns: RoundColumns;
  /** The same answers, counted. */
  readonly bytes: ByteCounts;
  readonly respondents: Float64Array;
  readonly limits: RoundLimits;
  readonly questionnaire: Questionnaire;
  readonly measures: RoundMeasures;
  readonly ties: Ties;
  /** Per dimension worked out so far. */
  readonly scores: Map<string, ShownScores>;
  /** Per dimension, where those who answered all its questions are few: 1 = hide its questions. */
  readonly complete: Map<string, Uint8Array>;
  /** Per question that others hang on, where it may be told at the most. */
  readonly gates: Map<number, Uint8Array>;
  /** 1 = hidden for a measure already: hidden first for the next, so that the same units stay dark. */
  readonly hiddenBefore: Uint8Array;
}

export type Asked = Pick<MeasureInput, 'value' | 'attributes' | 'limit' | 'mostNegative' | 'mustHide'>;

/** The round's background attributes. */
export const bandsOf = ({ questionnaire, columns }: FigureWork): BandAttribute[] =>
  questionnaire.attributes.map(({ bands }, place) => ({
    bands: bands.length,
    of: columns.bands[place] ?? new Uint8Array(columns.respondents),
  }));

/** What the measure may show. */
export const pattern = ({ parents, columns, hiddenBefore }: FigureWork, asked: Asked): MeasurePattern =>
  protectMeasure({ parents, unit: columns.unit, preferHidden: hiddenBefore, ...asked });

/** The same, and what it hides is hidden first in the measures that follow. */
export function protect(work: FigureWork, asked: Asked): MeasurePattern {
  const found = pattern(work, asked);
  hideBefore(work, found.units);
  return found;
}

/** What is hidden here is hidden first in the measures that follow. */
export function hideBefore({ hiddenBefore }: FigureWork, shown: Uint8Array): void {
  shown.forEach((one, unit) => {
    if (one === 0) hiddenBefore[unit] = 1;
  });
}

export const without = (shown: Uint8Array): Uint8Array => shown.map((one) => 1 - one);

/** 1 where any of them is 1. */
export function anyOf(size: number, masks: readonly Uint8Array[]): Uint8Array {
  const found = new Uint8Array(size);
  for (const mask of masks) {
    for (let at = 0; at < size; at++) if (mask[at] === 1) found[at] = 1;
  }
  return found;
}
