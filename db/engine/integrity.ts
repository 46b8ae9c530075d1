/**
 * Is the register whole? Each check counts what is wrong; its name is a key of
 * `register.checks` in the messages. Every page of an SQLCipher file carries a
 * code under the key, so reading all of them also finds damage by the disk.
 */

import { verifyAudit } from './audit.ts';
import type { ReadableDB } from './handles.ts';
import { checkMediaContent } from './integrity-media.ts';
import { countLostMedia } from './media-use.ts';
import { schemaVersion } from './open.ts';
import { toAppFailure } from './sqlite-errors.ts';
import { all, get } from './statements.ts';

export const checkNames = [
  'pages',
  'mediaPages',
  'references',
  'audit',
  'changeLog',
  'engagementSpells',
  'unitSpells',
  'search',
  'media',
] as const;
export type CheckName = (typeof checkNames)[number];

export interface CheckReport {
  readonly ok: boolean;
  readonly checks: { readonly name: CheckName; readonly ok: boolean; readonly count: number }[];
  readonly schemaVersion: number;
}

const countOf = (db: ReadableDB, text: string): number => get<{ n: number }>(db, text)?.n ?? 0;

function countPageFaults(db: ReadableDB): number {
  const rows = db.pragma('integrity_check') as { integrity_check: string }[];
  return rows.filter((row) => row.integrity_check !== 'ok').length;
}

const countBrokenReferences = (db: ReadableDB): number => (db.pragma('foreign_key_check') as unknown[]).length;

/** Gaps and overlaps between neighbours, and engagements whose spells do not reach from start to end. */
const ENGAGEMENT_SPELLS = `
SELECT (
  SELECT count(*) FROM (
    SELECT valid_from, lag(valid_to) OVER (PARTITION BY engagement_id ORDER BY valid_from) AS before FROM engagement_spell
  ) WHERE before IS NOT NULL AND date(before, '+1 day') IS NOT valid_from
) + (
  SELECT count(*) FROM (
    SELECT e.start_date, e.end_date, min(s.valid_from) AS first, max(s.valid_to) AS last
    FROM engagement e LEFT JOIN engagement_spell s ON s.engagement_id = e.id GROUP BY e.id
  ) WHERE first IS NOT start_date OR last IS NOT end_date
) AS n`;

const UNIT_SPELLS = `
SELECT count(*) AS n FROM (
  SELECT valid_from, lag(valid_to) OVER (PARTITION BY unit_id ORDER BY valid_from) AS before FROM unit_spell
) WHERE before >= valid_from`;

/** A person who cannot be searched for, or index words of nobody. */
const SEARCH = `
SELECT (SELECT count(*) FROM person WHERE n NOT IN (SELECT id FROM person_fts_docsize))
     + (SELECT count(*) FROM person_fts_docsize WHERE id NOT IN (SELECT n FROM person)) AS n`;

/** Rows that say they were made by a transaction nobody knows. Tables are found by their `born` column. */
function countUnbornRows(db: ReadableDB): number {
  const tables = all<{ name: string }>(
    db,
    `SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
     WHERE m.type = 'table' AND c.name = 'born' AND m.name NOT IN ('setting')`,
  );
  let count = 0;
  for (const { name } of tables) {
    count += countOf(db, `SELECT count(*) n FROM "${name}" WHERE born NOT IN (SELECT stamp FROM change_set)`);
  }
  return count + countOf(db, 'SELECT count(*) n FROM change WHERE old_stamp > stamp');
}

type Check = readonly [name: CheckName, count: () => number];

function checksFor(db: ReadableDB, media: ReadableDB): Check[] {
  return [
    ['pages', () => countPageFaults(db)],
    ['mediaPages', () => countPageFaults(media)],
    ['references', () => countBrokenReferences(db)],
    ['audit', () => verifyAudit(db).faults],
    ['changeLog', () => countUnbornRows(db)],
    ['engagementSpells', () => countOf(db, ENGAGEMENT_SPELLS)],
    ['unitSpells', () => countOf(db, UNIT_SPELLS)],
    ['search', () => countOf(db, SEARCH)],
    ['media', () => countBrokenReferences(media) + checkMediaContent(media) + countLostMedia(db, media)],
  ];
}

/** A check that runs into a damaged page has found a fault and has not failed. */
function countFaults(count: () => number): number {
  try {
    return count();
  } catch (error) {
    const code = toAppFailure(error)?.error.code;
    if (code === 'register_damaged' || code === 'wrong_key') return 1;
    throw toAppFailure(error) ?? error;
  }
}

/** @param onStep called before each check; may throw to cancel */
export function checkRegister(
  db: ReadableDB,
  media: ReadableDB,
  onStep: (done: number, total: number) => void = () => {},
): CheckReport {
  const list = checksFor(db, media);
  const checks = list.map(([name, count], i) => {
    onStep(i, list.length);
    const faults = countFaults(count);
    return { name, ok: faults === 0, count: faults };
  });
  onStep(list.length, list.length);
  return { ok: checks.every((check) => check.ok), checks, schemaVersion: schemaVersion(db) };
}
