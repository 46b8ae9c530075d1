import { describe, expect, it } from 'vitest';
import { makeChance } from '../../../shared/demo/chance.ts';

describe('chance', () => {
  it('repeats itself for the same seed and stream only', () => {
    const draw = (seed: number, stream: string) => {
      const chance = makeChance(seed, stream);
      return Array.from({ length: 20 }, () => chance.int(0, 1_000_000));
    };
    expect(draw(1, 'a')).toEqual(draw(1, 'a'));
    expect(draw(1, 'a')).not.toEqual(draw(1, 'b'));
    expect(draw(1, 'a')).not.toEqual(draw(2, 'a'));
  });

  it('is even, keeps to the weights and to the limits', () => {
    const chance = makeChance(42, 'test');
    const rolls = Array.from({ length: 60_000 }, () => chance.int(1, 6));
    for (let face = 1; face <= 6; face++) {
      const share = rolls.filter((r) => r === face).length / rolls.length;
      expect(Math.abs(share - 1 / 6)).toBeLessThan(0.01);
    }
    const picks = Array.from({ length: 40_000 }, () =>
      chance.weighted([
        ['a', 3],
        ['b', 1],
        ['c', 0],
      ]),
    );
    expect(picks.includes('c')).toBe(false);
    expect(picks.filter((p) => p === 'a').length / picks.length).toBeCloseTo(0.75, 1);
    const ages = Array.from({ length: 20_000 }, () => chance.normal(45, 10, 20, 70));
    expect(ages.every((a) => a >= 20 && a <= 70)).toBe(true);
    expect(ages.reduce((sum, a) => sum + a, 0) / ages.length).toBeCloseTo(45, 0);
  });
});
