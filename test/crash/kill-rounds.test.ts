import { describe, expect, it } from 'vitest';
import { killRounds } from './kill-rounds.ts';

describe('a register whose writer is killed', () => {
  it('loses nothing that was acknowledged and holds nothing half', { timeout: 120_000 }, async () => {
    const result = await killRounds({ rounds: 20, seed: 20_261_122 });
    expect(result.wrong).toEqual([]);
    expect(result.lost).toBe(0);
    expect(result.acknowledged).toBeGreaterThan(100);
  });
});
