import { describe, expect, it } from 'vitest';
import {
  groupFigure,
  recommendation,
  socialCapitalBand,
  socialCapitalPoints,
} from '../../../shared/survey/special-figures.ts';

const none = Number.NaN;

describe('the recommendation figure', () => {
  it('is per cent of 9–10 less per cent of 0–6 (domain §2.7)', () => {
    const { n, figure, shares } = recommendation([9, 10, 10, 8, 7, 6, 3, 9, 5, 10]);
    expect([n, figure]).toEqual([10, 20]);
    expect(shares).toEqual({ promoters: 0.5, passives: 0.2, detractors: 0.3 });
  });
  it('leaves out those who did not answer', () =>
    expect(recommendation([9, none, 0])).toMatchObject({ n: 2, figure: 0 }));
  it('is nothing without answers', () => expect(recommendation([none])).toEqual({ n: 0, figure: null, shares: null }));
});

describe("the group's one figure", () => {
  it('is a mean, a per cent or a recommendation figure', () => {
    expect(groupFigure('mean', [50, none, 100])).toEqual({ n: 2, figure: 75 });
    expect(groupFigure('any_yes', [1, 0, 0, none, 0])).toEqual({ n: 4, figure: 25 });
    expect(groupFigure('recommendation', [9, 7], [0])).toEqual({ n: 1, figure: 100 });
    expect(groupFigure('any_yes', [none])).toEqual({ n: 0, figure: null });
  });
});

describe('social capital', () => {
  it('reads every band to its edges, the gaps closed', () => {
    const bands = [0, 8, 8.0499, 8.05, 8.1, 10.1, 10.1499, 10.15, 10.2, 10.2499, 10.25, 12.3, 12.3499, 12.35, 12.4, 16];
    expect(bands.map(socialCapitalBand)).toEqual([
      'very_low',
      'very_low',
      'very_low',
      'below_average',
      'below_average',
      'below_average',
      'below_average',
      'average',
      'average',
      'average',
      'above_average',
      'above_average',
      'above_average',
      'very_high',
      'very_high',
      'very_high',
    ]);
  });
  it('takes 63.75 of 100 for the Danish mean of 10.2', () => {
    expect(socialCapitalPoints(63.75)).toBeCloseTo(10.2, 12);
    expect(socialCapitalBand(socialCapitalPoints(63.75))).toBe('average');
  });
  it('is free of binary dust at an edge', () =>
    expect([8.05, 10.15, 10.25, 12.35].map((edge) => socialCapitalBand(socialCapitalPoints(edge * 6.25)))).toEqual([
      'below_average',
      'average',
      'above_average',
      'very_high',
    ]));
});
