import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixSize, type RiskLevel, riskOf } from '../../../shared/apv/risk.ts';
import { type Matrix, matrix } from '../../../shared/apv/words.ts';

const ORDER: readonly RiskLevel[] = ['low', 'medium', 'high_orange', 'high'];
const levels = (which: Matrix): readonly (readonly (string | undefined)[])[] => {
  const steps = Array.from({ length: matrixSize(which) }, (_, i) => i + 1);
  return steps.map((likelihood) => steps.map((consequence) => riskOf(which, likelihood, consequence)?.level));
};

describe('the risk matrix', () => {
  it('3 × 3: 1–2 low, 3–4 medium, 6–9 high', () => {
    expect(levels('3x3')).toEqual([
      ['low', 'low', 'medium'],
      ['low', 'medium', 'high'],
      ['medium', 'high', 'high'],
    ]);
  });

  // Rows by likelihood; the last column is consequence 5, never below orange.
  it('5 × 5: 1–4 low, 5–9 medium, 10–15 orange, 16–25 high, and consequence 5 at least orange', () => {
    const [L, M, O, H] = ORDER;
    expect(levels('5x5')).toEqual([
      [L, L, L, L, O],
      [L, L, M, M, O],
      [L, M, M, O, O],
      [L, M, O, H, H],
      [M, O, O, H, H],
    ]);
  });

  it.each([
    [1, 5, 5, 'high_orange'],
    [4, 4, 16, 'high'],
    [2, 2, 4, 'low'],
    [3, 3, 9, 'medium'],
  ] as const)('the checks of the reference: (%i, %i) is %i, %s', (likelihood, consequence, score, level) => {
    expect(riskOf('5x5', likelihood, consequence)).toEqual({ score, level });
  });

  it('never falls when likelihood or consequence rises', () => {
    const cell = fc.constantFrom(...matrix.options).chain((which) => {
      const step = fc.integer({ min: 1, max: matrixSize(which) });
      return fc.record({ which: fc.constant(which), a: fc.tuple(step, step), b: fc.tuple(step, step) });
    });
    const rank = (which: Matrix, [likelihood, consequence]: readonly [number, number]): number => {
      const risk = riskOf(which, likelihood, consequence);
      return risk ? ORDER.indexOf(risk.level) : -1;
    };
    fc.assert(
      fc.property(cell, ({ which, a, b }) => {
        const low = [Math.min(a[0], b[0]), Math.min(a[1], b[1])] as const;
        const high = [Math.max(a[0], b[0]), Math.max(a[1], b[1])] as const;
        expect(rank(which, low)).toBeGreaterThanOrEqual(0);
        expect(rank(which, high)).toBeGreaterThanOrEqual(rank(which, low));
      }),
    );
  });

  it('has no risk until both are given, nor for a number outside it', () => {
    expect(riskOf('3x3', null, 2)).toBeNull();
    expect(riskOf('3x3', 2, null)).toBeNull();
    expect(riskOf('3x3', 4, 1)).toBeNull();
    expect(riskOf('5x5', 0, 1)).toBeNull();
    expect(riskOf('5x5', 1.5, 1)).toBeNull();
  });
});
