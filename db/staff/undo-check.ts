/**
 * Which imports can no longer be undone. Rows are seen in families: an
 * engagement with its spells, a unit with its spells, a person, a course, a
 * completion. An import is blocked by a family that it touched and that was
 * touched again later, and by a row that hangs on one it made (a completion on
 * a person) and was touched later. Undone imports and their undoing cancel each
 * other out and block nothing, so that imports can be undone one after the other.
 */
import type { ReadableDB } from '../engine/handles.ts';
import { prepared } from '../engine/statements.ts';

/** Families as one letter and an id; the logged row of a spell begins with its owner's id. */
const TOUCHES = `
  SELECT 'e' || id, born FROM engagement
  UNION ALL SELECT 'e' || engagement_id, born FROM engagement_spell
  UNION ALL SELECT 'p' || id, born FROM person
  UNION ALL SELECT 'u' || id, born FROM unit
  UNION ALL SELECT 'u' || unit_id, born FROM unit_spell
  UNION ALL SELECT 'c' || id, born FROM course
  UNION ALL SELECT 'k' || id, born FROM completion
  UNION ALL SELECT CASE tbl WHEN 'engagement' THEN 'e' WHEN 'engagement_spell' THEN 'e' WHEN 'person' THEN 'p'
      WHEN 'unit' THEN 'u' WHEN 'unit_spell' THEN 'u' WHEN 'course' THEN 'c' WHEN 'completion' THEN 'k' ELSE '?' END
      || substr(row, 1, 22), stamp
    FROM change WHERE stamp NOT IN (SELECT stamp FROM gone)`;

/** What hangs on what: the family above, the family below. */
const HANGS = `
  SELECT 'p' || person_id, 'e' || id FROM engagement
  UNION ALL SELECT 'p' || person_id, 'k' || id FROM completion
  UNION ALL SELECT 'c' || course_id, 'k' || id FROM completion
  UNION ALL SELECT DISTINCT 'u' || unit_id, 'e' || engagement_id FROM engagement_spell
  UNION ALL SELECT DISTINCT 'u' || parent_id, 'u' || unit_id FROM unit_spell WHERE parent_id IS NOT NULL`;

const MADE = `
  SELECT 'p' || id, born FROM person UNION ALL SELECT 'u' || id, born FROM unit
  UNION ALL SELECT 'c' || id, born FROM course`;

const GONE = `WITH gone(stamp) AS (
  SELECT stamp FROM import_run WHERE undone_stamp IS NOT NULL
  UNION ALL SELECT undone_stamp FROM import_run WHERE undone_stamp IS NOT NULL)`;

const pairs = (db: ReadableDB, sql: string): IterableIterator<[string, string]> =>
  prepared(db, sql).raw(true).iterate() as IterableIterator<[string, string]>;

/** Newest touch of every family, and the families each import touched. */
function readTouches(db: ReadableDB): { last: Map<string, string>; touched: Map<string, Set<string>> } {
  const runs = pairs(db, 'SELECT stamp, id FROM import_run WHERE undone_stamp IS NULL');
  const touched = new Map<string, Set<string>>([...runs].map(([stamp]) => [stamp, new Set()]));
  const last = new Map<string, string>();
  for (const [family, stamp] of pairs(db, `${GONE} ${TOUCHES}`)) {
    const seen = last.get(family);
    if (seen === undefined || stamp > seen) last.set(family, stamp);
    touched.get(stamp)?.add(family);
  }
  return { last, touched };
}

/** Stamp of each import that cannot be undone → how many families stand in the way. */
export function blockedRuns(db: ReadableDB): Map<string, number> {
  const { last, touched } = readTouches(db);
  const inTheWay = new Map<string, Set<string>>();
  const block = (stamp: string, family: string): void => {
    const set = inTheWay.get(stamp);
    if (set) set.add(family);
    else inTheWay.set(stamp, new Set([family]));
  };
  for (const [stamp, families] of touched) {
    for (const family of families) if ((last.get(family) ?? '') > stamp) block(stamp, family);
  }
  const madeBy = new Map<string, string>();
  for (const [family, born] of pairs(db, MADE)) if (touched.has(born)) madeBy.set(family, born);
  for (const [above, below] of pairs(db, HANGS)) {
    const born = madeBy.get(above);
    if (born !== undefined && (last.get(below) ?? '') > born) block(born, below);
  }
  return new Map([...inTheWay].map(([stamp, families]) => [stamp, families.size]));
}
