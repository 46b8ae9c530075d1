/** A process killed at every statement of every migration. */
import { killMigration, photographMigration } from '../crash/migration-cuts.ts';
import { olderVersions } from '../crash/migration-steps.ts';
import { claim, runProof, say } from '../support/report-lines.ts';

await runProof(async () => {
  for (const from of olderVersions) {
    for (const [how, cut] of [
      ['photographed', photographMigration],
      ['killed', killMigration],
    ] as const) {
      const { cuts, stayed, arrived, wrong } = await cut(from, 1);
      claim(
        wrong.length === 0,
        `from version ${from}, ${how} at ${cuts} points: ${stayed} stayed old, ${arrived} reached the newest, ${wrong.length} a third state`,
      );
      for (const text of wrong.slice(0, 20)) say(`        ${text}`);
    }
  }
});
