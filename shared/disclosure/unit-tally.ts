/**
 * What a measure's respondents look like per unit, without a list of them:
 * counts, whether they all say the same, and how far they are from being
 * 90 % at the worst answer (domain §3.3, test 5).
 */
import type { MeasureInput } from './measure.ts';

/** Kinds of a group's answers; from `FIRST_VALUE` on, all gave the value of that number. */
export const NOBODY = 0;
export const MIXED = 1;
export const FIRST_VALUE = 2;

export interface UnitTally {
  /** Respondents with a valid value directly at the unit. */
  readonly own: Int32Array;
  /** With all units below. */
  readonly total: Int32Array;
  /** Kind of the unit's own answers. */
  readonly kind: Int32Array;
  /** 10 · (worst answers) − 9 · (answers) of the unit's own: 0 or more is a share of 90 % or more. */
  readonly worst: Int32Array;
}

/** Scores that are the same but for rounding are the same answer. */
export const sameScore = (value: number): number => Math.round(value * 1e6);

/** @returns per respondent the number of its value from `FIRST_VALUE` on, 0 = no valid answer; and the worst answer's number */
export function numberValues(input: MeasureInput): { readonly of: Int32Array; readonly worst: number } {
  const known = new Map<number, number>();
  const of = new Int32Array(input.value.length);
  let lastValue = Number.NaN;
  let lastNumber = 0;
  for (let i = 0; i < of.length; i++) {
    const value = input.value[i] as number;
    if (Number.isNaN(value)) continue;
    if (value !== lastValue) {
      const key = sameScore(value);
      const number = known.get(key) ?? known.size + FIRST_VALUE;
      known.set(key, number);
      lastValue = value;
      lastNumber = number;
    }
    of[i] = lastNumber;
  }
  return { of, worst: known.get(sameScore(input.mostNegative)) ?? -1 };
}

export const joinKinds = (a: number, b: number): number => (a === NOBODY ? b : b === NOBODY || a === b ? a : MIXED);

function emptyTally(size: number): UnitTally {
  return {
    own: new Int32Array(size),
    total: new Int32Array(size),
    kind: new Int32Array(size),
    worst: new Int32Array(size),
  };
}

function addTotals({ own, total }: UnitTally, parents: Int32Array): void {
  for (let u = parents.length - 1; u >= 0; u--) {
    const parent = parents[u] as number;
    total[u] = (total[u] as number) + (own[u] as number);
    if (parent >= 0) total[parent] = (total[parent] as number) + (total[u] as number);
  }
}

export function tallyUnits(input: MeasureInput): UnitTally {
  const { parents, unit } = input;
  const tally = emptyTally(parents.length);
  const values = numberValues(input);
  for (let i = 0; i < unit.length; i++) {
    const value = values.of[i] as number;
    const at = unit[i] as number;
    if (value === NOBODY || at < 0 || at >= parents.length) continue;
    tally.own[at] = (tally.own[at] as number) + 1;
    tally.kind[at] = joinKinds(tally.kind[at] as number, value);
    tally.worst[at] = (tally.worst[at] as number) + (value === values.worst ? 1 : -9);
  }
  addTotals(tally, parents);
  return tally;
}

/** How often each answer was given, where that has been counted already. */
export interface AnswerCounts {
  readonly parents: Int32Array;
  /** Answers of the unit itself at `unit * stride + from + answer`; an answer that is not `valid` does not count. */
  readonly counts: Int32Array;
  readonly stride: number;
  readonly from: number;
  /** Per answer 1 = valid. Two answers that are worth the same count as different ones. */
  readonly valid: Uint8Array;
  /** The answer that says most against the workplace, −1 when there is none. */
  readonly worst: number;
}

/** The same as `tallyUnits` finds, without looking at the respondents again. */
export function tallyAnswers({ parents, counts, stride, from, valid, worst }: AnswerCounts): UnitTally {
  const tally = emptyTally(parents.length);
  for (let u = 0; u < parents.length; u++) {
    let own = 0;
    let kind = NOBODY;
    for (let answer = 0; answer < valid.length; answer++) {
      const count = counts[u * stride + from + answer] as number;
      if (count === 0 || valid[answer] === 0) continue;
      own += count;
      kind = joinKinds(kind, FIRST_VALUE + answer);
    }
    const most = worst < 0 || valid[worst] !== 1 ? 0 : (counts[u * stride + from + worst] as number);
    tally.own[u] = own;
    tally.kind[u] = kind;
    tally.worst[u] = 10 * most - 9 * own;
  }
  addTotals(tally, parents);
  return tally;
}
