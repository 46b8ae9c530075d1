/**
 * Large loads: rows first, indexes after, with room in memory for the pages that
 * are written. An index built over finished rows costs a third of one that is
 * kept up row by row, and pages that stay in memory are encrypted once. All of
 * it is inside the caller's transaction: a rollback brings the indexes back.
 */
import { postponeCheckpoint } from '../engine/checkpoint.ts';
import type { WritableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';

/** Below this, or where the tables already hold much, keeping indexes up is cheaper. */
const LARGE = 10_000;
/** KiB, SQLite's negative form. A load of 100,000 engagements writes about 75 MB. */
const ROOMY_CACHE = -96 * 1024;

const TABLES = JSON.stringify(['person', 'engagement', 'engagement_spell']);

interface Index {
  readonly name: string;
  readonly sql: string;
}

/** As the schema has them; those that carry a primary key or UNIQUE have no text and stay. */
const readIndexes = (db: WritableDB): Index[] =>
  all<Index>(
    db,
    `SELECT name, sql FROM sqlite_schema
     WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(?))`,
    [TABLES],
  );

const countRows = (db: WritableDB): number => get<{ n: number }>(db, 'SELECT count(*) AS n FROM engagement')?.n ?? 0;

/** Whether a load of so many new rows is better done without its indexes. */
export const isLarge = (db: WritableDB, rows: number): boolean => rows >= LARGE && rows >= 4 * countRows(db);

/**
 * Runs `load`, which must not look for rows by the left-out indexes.
 * @param beforeIndex is called before each index; throws to stop the work
 */
export function withoutIndexes<T>(db: WritableDB, load: () => T, beforeIndex: () => void): T {
  const cache = db.pragma('cache_size', { simple: true });
  db.pragma(`cache_size = ${ROOMY_CACHE}`);
  postponeCheckpoint(db);
  try {
    const indexes = readIndexes(db);
    for (const { name } of indexes) db.exec(`DROP INDEX "${name}"`);
    const result = load();
    for (const { sql } of indexes) {
      beforeIndex();
      db.exec(sql);
    }
    return result;
  } finally {
    db.pragma(`cache_size = ${Number(cache)}`);
  }
}
