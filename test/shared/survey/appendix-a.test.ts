/** The scoring fixture of domain Appendix A: twelve respondents, computed independently in Python. */
import { describe, expect, it } from 'vitest';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { compileInstrument, itemScores, type ScoredQuestions, scoreDimension } from '../../../shared/survey/scoring.ts';
import { copsoqCoreKey, whoFiveKey } from '../../../shared/survey/scoring-keys.ts';
import { cronbachAlpha, summarise } from '../../../shared/survey/stats.ts';
import { dimensionOf, five, itemOf } from './questions.ts';

const fixture = `1;50;25;75;50;50;50;75;5;1;5;2;1
2;0;75;75;25;0;50;0;5;1;2;5;1
3;100;;75;25;0;25;25;4;2;5;1;5
4;50;100;25;25;25;0;0;5;1;5;2;4
5;;;50;75;50;50;50;2;2;1;5;3
6;100;75;50;100;75;50;50;5;4;2;3;2
7;75;75;0;;75;75;;5;4;5;4;1
8;0;50;75;50;50;75;100;3;4;3;1;4
9;50;25;100;;;;25;2;2;4;4;4
10;0;25;75;50;50;75;50;4;3;4;2;2
11;0;25;25;25;0;50;25;3;3;1;;4
12;100;50;100;75;75;50;100;5;4;4;4;4`;

const social = copsoqCoreKey.dimensions.find((dimension) => dimension.key === 'social_kapital');
const who = whoFiveKey.dimensions[0];
if (!social || !who) throw new Error('the keys have no such dimension');

const questions: ScoredQuestions = {
  items: [
    ...['QD2', 'QD3'].map((key) => itemOf(key)),
    itemOf('QD4', { reversed: true }),
    ...social.items.map((key) => itemOf(key)),
    ...who.items.map((key) => itemOf(key, { responseSet: 'who5' })),
  ],
  dimensions: [dimensionOf(['QD2', 'QD3', 'QD4'], { key: 'qd' }), social, who],
  responseSets: [five, ...whoFiveKey.responseSets],
};

const compiled = compileInstrument(questions);

/** The fixture holds points for the first seven, digits for WHO-5; the urn holds option numbers. */
const rows = fixture.split('\n').map((line) =>
  line
    .split(';')
    .slice(1)
    .map((value, column) => {
      if (value === '') return 0;
      const options = compiled.items[column]?.options ?? [];
      return options.find((one) => (column < 7 ? one.score === Number(value) : one.code === value))?.number ?? 0;
    }),
);
const answers = Uint8Array.from(rows.flat());
const scoresOf = (dimension: number): Float64Array => scoreDimension(compiled, dimension, answers, rows.length);
const printed = (scores: ArrayLike<number>, decimals: number): (number | null)[] =>
  Array.from(scores, (score) => (Number.isNaN(score) ? null : Number(score.toFixed(decimals))));

describe('Appendix A', () => {
  it('has the scores of every person', () => {
    expect(printed(scoresOf(0), 3)).toEqual([33.333, 33.333, 62.5, 75, null, 75, 83.333, 25, 25, 16.667, 33.333, 50]);
    expect(printed(scoresOf(1), 2)).toEqual([56.25, 18.75, 18.75, 12.5, 56.25, 68.75, 75, 68.75, null, 56.25, 25, 75]);
    expect(
      printed(
        scoresOf(1).map((score) => score / 6.25),
        9,
      ),
    ).toEqual([9, 3, 3, 2, 9, 11, 12, 11, null, 9, 4, 12]);
    expect(printed(scoresOf(2), 9)).toEqual([56, 56, 68, 68, 52, 64, 76, 60, 64, 60, null, 84]);
  });

  it.each([
    ['QD', 0, '46.5909', '23.6304'],
    ['social capital', 1, '48.2955', '24.5412'],
    ['WHO-5', 2, '64.3636', '9.3731'],
  ])('has the mean and SD of %s', (_, dimension, mean, sd) => {
    const group = summarise(scoresOf(dimension));
    expect([group.n, group.respondents, group.mean?.toFixed(4), group.sd?.toFixed(4)]).toEqual([11, 12, mean, sd]);
    expect(group.missing).toBeCloseTo(1 / 12, 12);
  });

  it('has social capital on 0–16', () => {
    const group = summarise(scoresOf(1).map((score) => score / 6.25));
    expect([group.mean?.toFixed(4), group.sd?.toFixed(4)]).toEqual(['7.7273', '3.9266']);
  });

  it.each([
    ['QD', 0, '0.4908'],
    ['social capital', 1, '0.8531'],
  ])('has the alpha of %s on complete cases', (_, dimension, wanted) => {
    const { n, alpha } = cronbachAlpha(itemScores(compiled, dimension, answers, rows.length));
    expect([n, alpha?.toFixed(4)]).toEqual([10, wanted]);
  });
});

it('19 answers with 3, 4, 0, 5 and 7 of each option have the mean 61.84 (domain §2.9)', () => {
  const given = [0, 0, 0, 25, 25, 25, 25, 75, 75, 75, 75, 75, 100, 100, 100, 100, 100, 100, 100];
  const one: ScoredQuestions = { items: [itemOf('Q')], dimensions: [dimensionOf(['Q'])], responseSets: [five] };
  const codes = Uint8Array.from(given, (points) => 5 - points / 25);
  expect(summarise(scoreDimension(compileInstrument(one), 0, codes, 19)).mean?.toFixed(2)).toBe('61.84');
});

it('the own module scores every dimension', () => {
  const own = compileInstrument(ownModule);
  const best = Uint8Array.from(ownModule.items, (item, index) => (index > 23 ? 11 : item.reversed ? 5 : 1));
  const scores = own.dimensions.map((_, index) => scoreDimension(own, index, best, 1)[0]);
  expect(scores).toEqual([...Array(15).fill(100), 10]);
});
