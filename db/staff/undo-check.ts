/**
 * Which imports can no longer be undone. Rows are seen in families (see
 * `undo-tables.ts`). An import is blocked by a family that it touched and that
 * was touched again later, by a file or by hand, and by a row that hangs on one
 * it made (a completion on a person) and was touched later, even taken away, or
 * by what other rooms keep about it (`undo-references.ts`). What was undone and
 * its undoing cancel each other out and block nothing, so that imports and
 * edits can be undone one after the other.
 */
import type { ReadableDB } from '../engine/handles.ts';
import { prepared } from '../engine/statements.ts';
import { STANDS_ON } from './undo-references.ts';
import { FAMILY_OF_LINE, FAMILY_OF_ROWS, GONE, takenAway } from './undo-tables.ts';

/** A row that was taken away since still counts as touched by whoever made it. */
const TOUCHES = `
  SELECT family, born FROM (${FAMILY_OF_ROWS})
  UNION ALL SELECT ${FAMILY_OF_LINE}, stamp FROM change WHERE stamp NOT IN (SELECT stamp FROM gone)
  UNION ALL SELECT ${FAMILY_OF_LINE}, old_value ->> 'born' FROM change WHERE field = '*' AND json_valid(old_value)`;

/** Engagements that have changed hands in a merge. */
const HANDED = `(SELECT row FROM change WHERE tbl = 'engagement' AND field = 'person_id')`;

/** What hangs on what: the family above, the family below. */
const HANGS = `
  SELECT 'p' || person_id, 'e' || id FROM engagement
  UNION ALL SELECT 'e' || id, 'o' || id FROM engagement WHERE id IN ${HANDED}
  UNION ALL SELECT 'p' || person_id, 'k' || id FROM completion
  UNION ALL SELECT 'c' || course_id, 'k' || id FROM completion
  UNION ALL SELECT 'p' || person_id, 'h' || id FROM class_seat
  UNION ALL SELECT 'p' || person_id, 'r' || id FROM role_assignment
  UNION ALL SELECT 'p' || merged_into, 'p' || id FROM person WHERE merged_into IS NOT NULL
  UNION ALL SELECT 'u' || unit_id, 'r' || id FROM role_assignment WHERE unit_id IS NOT NULL
  UNION ALL SELECT 'u' || from_unit, 's' || id FROM unit_successor
  UNION ALL SELECT 'u' || to_unit, 's' || id FROM unit_successor
  UNION ALL SELECT DISTINCT 'u' || unit_id, 'e' || engagement_id FROM engagement_spell
  UNION ALL SELECT DISTINCT 'u' || parent_id, 'u' || unit_id FROM unit_spell WHERE parent_id IS NOT NULL
  UNION ALL SELECT 'p' || owner, family FROM (${takenAway('person_id')})
  UNION ALL SELECT 'u' || owner, family FROM (${takenAway('unit_id')}) WHERE owner IS NOT NULL
  UNION ALL SELECT 'c' || owner, family FROM (${takenAway('course_id')}) WHERE owner IS NOT NULL`;

const MADE = `
  SELECT 'p' || id, born FROM person UNION ALL SELECT 'u' || id, born FROM unit
  UNION ALL SELECT 'c' || id, born FROM course UNION ALL SELECT 'e' || id, born FROM engagement WHERE id IN ${HANDED}`;

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
  for (const [above, thing] of pairs(db, STANDS_ON)) {
    const born = madeBy.get(above);
    if (born !== undefined) block(born, thing);
  }
  return new Map([...inTheWay].map(([stamp, families]) => [stamp, families.size]));
}
