import { describe, expect, it } from 'vitest';
import { killMigration, photographMigration } from './migration-cuts.ts';
import { olderVersions } from './migration-steps.ts';

describe('a migration that is cut short', () => {
  it.each(olderVersions)('from version %i leaves the old register or the newest at every statement', async (from) => {
    const result = await photographMigration(from);
    expect(result.wrong).toEqual([]);
    expect(result.stayed).toBeGreaterThan(3);
    expect(result.arrived).toBe(1);
  });

  it('does so when the process is killed in the middle of it', async () => {
    const result = await killMigration(olderVersions[0] ?? 0, 15);
    expect(result.wrong).toEqual([]);
    expect(result.stayed).toBeGreaterThan(1);
  });
});
