import { describe, expect, it } from 'vitest';
import { killMigration, photographMigration } from './migration-cuts.ts';
import { olderVersions } from './migration-steps.ts';

/** The newest step is looked at closely; each statement of all of them is the long form's (`npm run prove`). */
const everyOf = (from: number): number => (from === olderVersions.at(-1) ? 3 : 15);

describe('a migration that is cut short', () => {
  it.each(olderVersions)('from version %i leaves the old register or the newest wherever it stops', async (from) => {
    const result = await photographMigration(from, everyOf(from));
    expect(result.wrong).toEqual([]);
    expect(result.stayed).toBeGreaterThan(3);
    expect(result.arrived).toBe(1);
  });

  it('does so when the process is killed in the middle of it', async () => {
    const result = await killMigration(olderVersions[0] ?? 0, 40);
    expect(result.wrong).toEqual([]);
    expect(result.stayed).toBeGreaterThan(1);
  });
});
