import { describe, expect, it } from 'vitest';
import { flipBits, flipKeyBits } from './bit-flips.ts';

describe('a register with one bit turned over', () => {
  it('is found damaged, and shows nothing but what was written', async () => {
    const result = await flipBits(60, 22);
    expect(result.wrong).toEqual([]);
    expect(result.missed).toEqual([]);
    expect(result.foundAtOpening + result.foundByCheck).toBe(result.flips);
  });

  it('gives the right key or none when the bit is in keys.json', async () => {
    const result = await flipKeyBits(150, 23);
    expect(result.wrong).toEqual([]);
    expect(result.refused).toBeGreaterThan(100);
  });
});
