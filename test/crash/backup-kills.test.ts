import { describe, expect, it } from 'vitest';
import { killBackups } from './backup-kills.ts';

describe('a backup whose process is killed', () => {
  it('is whole or not there, and leaves the register as it was', { timeout: 60_000 }, async () => {
    const result = await killBackups(5, 7);
    expect(result.wrong).toEqual([]);
    expect(result.half + result.whole).toBeGreaterThan(2);
  });
});
