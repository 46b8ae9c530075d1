/** The newest edits by hand, of the register or of one person, and whether they can be taken back. */
import type { PersonId } from '../../shared/kernel/ids.ts';
import { undoableCalls } from '../../shared/staff/edit-calls.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';
import { countObstacles, rowsMadeBy } from './edit-obstacles.ts';
import { mergedFamily } from './merged.ts';
import { GONE } from './undo-tables.ts';

const MOST = 20;
const CALLS = JSON.stringify(undoableCalls);

export interface EditSet {
  readonly stamp: string;
  readonly at: string;
  readonly actor: string;
  readonly call: string;
}

export const getEdit = (db: ReadableDB, stamp: string): EditSet | undefined =>
  get<EditSet>(
    db,
    `SELECT stamp, at, actor, call FROM change_set WHERE stamp = ? AND call IN (SELECT value FROM json_each(?))`,
    [stamp, CALLS],
  );

const newestEdits = (db: ReadableDB): EditSet[] =>
  all<EditSet>(
    db,
    `${GONE} SELECT stamp, at, actor, call FROM change_set
     WHERE call IN (SELECT value FROM json_each(?)) AND stamp NOT IN (SELECT stamp FROM gone)
     ORDER BY stamp DESC LIMIT ${MOST}`,
    [CALLS],
  );

/** Rows that belong to the persons, as table and log key, with the stamps that made them. */
const OWN_ROWS = `own(tbl, row, born) AS (
  SELECT 'person', p.id, p.born FROM json_each(@ids) j JOIN person p ON p.id = j.value
  UNION ALL SELECT 'engagement', e.id, e.born FROM json_each(@ids) j JOIN engagement e ON e.person_id = j.value
  UNION ALL SELECT 'engagement_spell', s.engagement_id || '@' || s.valid_from, s.born
    FROM json_each(@ids) j JOIN engagement e ON e.person_id = j.value JOIN engagement_spell s ON s.engagement_id = e.id
  UNION ALL SELECT 'leave_period', l.engagement_id || '@' || l.id, l.born
    FROM json_each(@ids) j JOIN engagement e ON e.person_id = j.value JOIN leave_period l ON l.engagement_id = e.id
  UNION ALL SELECT 'role_assignment', r.id, r.born FROM json_each(@ids) j JOIN role_assignment r ON r.person_id = j.value)`;

/** Spells and leave that are gone are found by their engagement, roles by whom they belonged to. */
const OWN_STAMPS = `
  SELECT born AS stamp FROM own
  UNION SELECT c.stamp FROM own o JOIN change c ON c.tbl = o.tbl AND c.row = o.row
    WHERE o.tbl IN ('person', 'engagement', 'role_assignment')
  UNION SELECT c.stamp FROM own o CROSS JOIN change c ON c.tbl = 'engagement_spell'
    AND c.row >= o.row || '@' AND c.row < o.row || 'A' WHERE o.tbl = 'engagement'
  UNION SELECT c.stamp FROM own o CROSS JOIN change c ON c.tbl = 'leave_period'
    AND c.row >= o.row || '@' AND c.row < o.row || 'A' WHERE o.tbl = 'engagement'
  UNION SELECT stamp FROM change WHERE tbl = 'role_assignment' AND field = '*' AND json_valid(old_value)
    AND old_value ->> 'person_id' IN (SELECT value FROM json_each(@ids))`;

function editsOfPerson(db: ReadableDB, ids: string): EditSet[] {
  return all<EditSet>(
    db,
    `${GONE}, ${OWN_ROWS}
     SELECT s.stamp, s.at, s.actor, s.call FROM (${OWN_STAMPS}) t JOIN change_set s ON s.stamp = t.stamp
     WHERE s.call IN (SELECT value FROM json_each(@calls)) AND s.stamp NOT IN (SELECT stamp FROM gone)
     ORDER BY s.stamp DESC LIMIT ${MOST}`,
    { ids, calls: CALLS },
  );
}

/** What the stamps made among the person's own rows, found by index. */
function ownRowsMade(db: ReadableDB, ids: string): Map<string, { tbl: string; row: string }[]> {
  const made = new Map<string, { tbl: string; row: string }[]>();
  for (const { born, ...row } of all<{ tbl: string; row: string; born: string }>(
    db,
    `WITH ${OWN_ROWS} SELECT tbl, row, born FROM own`,
    { ids },
  )) {
    const list = made.get(born);
    if (list) list.push(row);
    else made.set(born, [row]);
  }
  return made;
}

/** Newest first; what was undone, and the undoing, is left out. Null: of everybody. */
export function recentEdits(db: ReadableDB, personId: PersonId | null): (EditSet & { canUndo: boolean })[] {
  const ids = personId === null ? '[]' : JSON.stringify(mergedFamily(db, personId));
  const edits = personId === null ? newestEdits(db) : editsOfPerson(db, ids);
  const stamps = edits.map((e) => e.stamp);
  const made = personId === null ? rowsMadeBy(db, stamps) : ownRowsMade(db, ids);
  return edits.map((edit) => ({ ...edit, canUndo: countObstacles(db, edit.stamp, made.get(edit.stamp) ?? []) === 0 }));
}
