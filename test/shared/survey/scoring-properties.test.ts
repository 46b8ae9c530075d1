import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileInstrument, scoreDimension } from '../../../shared/survey/scoring.ts';
import { bytes, itemOf, questionsOf } from './questions.ts';

/** 0 = not answered, 1–5 the options, 6 = no superior. */
const answer = fc.integer({ min: 0, max: 6 });
const item = fc.record({ reversed: fc.boolean() });
const survey = fc.array(item, { minLength: 1, maxLength: 8 }).chain((items) =>
  fc.record({
    items: fc.constant(
      items.map(({ reversed }, index) => itemOf(`Q${index}`, { reversed, notApplicable: 'no_superior' })),
    ),
    row: fc.array(answer, { minLength: items.length, maxLength: items.length }),
  }),
);

type Items = Parameters<typeof questionsOf>[0];

const scoreOf = (items: Items, row: readonly number[]): number => {
  const [score] = scoreDimension(compileInstrument(questionsOf(items)), 0, bytes([row]), 1);
  return score as number;
};

const answered = (byte: number): boolean => byte >= 1 && byte <= 5;

describe('a score by the mean', () => {
  it('turns to 100 less itself when every item is turned', () =>
    fc.assert(
      fc.property(survey, ({ items, row }) => {
        const turned = items.map((one) => ({ ...one, reversed: !one.reversed }));
        const score = scoreOf(items, row);
        if (Number.isNaN(score)) expect(scoreOf(turned, row)).toBeNaN();
        else expect(scoreOf(turned, row)).toBeCloseTo(100 - score, 9);
      }),
    ));

  it('is there exactly when at least half of the items are answered', () =>
    fc.assert(
      fc.property(survey, ({ items, row }) => {
        const half = row.filter(answered).length * 2 >= row.length;
        expect(Number.isNaN(scoreOf(items, row))).toBe(!half);
      }),
    ));

  it('does not depend on the order of the items', () =>
    fc.assert(
      fc.property(survey, fc.integer(), ({ items, row }, turn) => {
        const order = items.map((_, index) => (index + Math.abs(turn)) % items.length).reverse();
        const moved = scoreOf(
          order.map((index) => items[index] as (typeof items)[number]),
          order.map((index) => row[index] as number),
        );
        if (Number.isNaN(moved)) expect(scoreOf(items, row)).toBeNaN();
        else expect(scoreOf(items, row)).toBeCloseTo(moved, 9);
      }),
    ));

  it('never counts a missing answer: it is the score of the items answered alone', () =>
    fc.assert(
      fc.property(survey, ({ items, row }) => {
        const score = scoreOf(items, row);
        fc.pre(!Number.isNaN(score));
        const there = row.map((byte, index) => ({ byte, index })).filter(({ byte }) => answered(byte));
        const alone = scoreOf(
          there.map(({ index }) => items[index] as (typeof items)[number]),
          there.map(({ byte }) => byte),
        );
        expect(score).toBeCloseTo(alone, 9);
      }),
    ));

  it('is the same for a person among others as for the person alone', () =>
    fc.assert(
      fc.property(survey, fc.nat(5), fc.nat(5), ({ items, row }, before, after) => {
        const other = row.map(() => 1);
        const rows = [...Array(before).fill(other), row, ...Array(after).fill(other)];
        const all = scoreDimension(compileInstrument(questionsOf(items)), 0, bytes(rows), rows.length);
        expect(all[before]).toBe(scoreOf(items, row));
      }),
    ));
});
