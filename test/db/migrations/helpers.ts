// Every migration is tested in the same shape: to the version before, put something in, take the
// step, look. `extra` runs the engine with a made-up step after the shipped ones.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { WritableDB } from '../../../db/engine/handles.ts';
import { migrate } from '../../../db/engine/migrate.ts';
import { openRegisterFiles } from '../../../db/engine/open.ts';
import { migrations } from '../../../db/migrations/index.ts';
import type { Migration } from '../../../db/migrations/migration.ts';
import { tempFolder } from '../engine/helpers.ts';

export interface MigrationBench {
  readonly db: WritableDB;
  /** Takes the database to this version; 0 is an empty one. */
  readonly to: (version: number) => void;
  readonly tables: () => string[];
}

export function makeBench(extra: readonly Migration[] = []): MigrationBench {
  const steps = [...migrations, ...extra];
  const folder = path.join(tempFolder(), 'Trin.pejling');
  mkdirSync(folder);
  const files = openRegisterFiles(folder, randomBytes(32), { create: true });
  onTestFinished(() => files.close());
  const db = files.writer;
  return {
    db,
    to: (version) => {
      const upTo = steps.filter((step) => step.version <= version);
      if (upTo.length > 0) migrate(db, upTo);
    },
    tables: () =>
      db
        .prepare(
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\' ORDER BY name",
        )
        .pluck()
        .all() as string[],
  };
}
