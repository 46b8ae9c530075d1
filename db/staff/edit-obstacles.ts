/**
 * What stands in the way of undoing an edit by hand: things it touched that
 * were touched again later, later things that hang on what it made, numbers
 * that somebody else has got since, and roles whose place is no longer there. Asked edit by edit through indexes, where
 * `undo-check.ts` looks at everything once for the large imports.
 */
import type { EngagementId } from '../../shared/kernel/ids.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';
import { clashingRoles, mergedOwners } from './edit-role-clashes.ts';
import { thingsOn } from './undo-references.ts';
import { familyOf, GONE, logKey, TABLES, tableOf, takenAway } from './undo-tables.ts';

/** Whether the set was undone, or is one that undid. */
export const isGone = (db: ReadableDB, stamp: string): boolean =>
  get(db, `${GONE} SELECT 1 FROM gone WHERE stamp = ?`, [stamp]) !== undefined;

/** The newest touch of a family that still counts, as a subquery for each kind of row and log line it is made of. */
function touchQueries(family: string): { sql: string; params: string[] }[] {
  const [letter, id] = [family.charAt(0), family.slice(1)];
  if (letter === 'o') {
    const sql = `SELECT stamp FROM change WHERE tbl = 'engagement' AND row = ? AND field = 'person_id'`;
    return [{ sql, params: [id] }];
  }
  return TABLES.filter((t) => t.family === letter).flatMap(({ name, owner }) => {
    const not = name === 'engagement' ? ` AND field <> 'person_id'` : '';
    return [
      { sql: `SELECT born AS stamp FROM ${name} WHERE ${owner ?? 'id'} = ?`, params: [id] },
      owner
        ? {
            sql: `SELECT stamp FROM change WHERE tbl = '${name}' AND row >= ? AND row < ?`,
            params: [`${id}@`, `${id}A`],
          }
        : { sql: `SELECT stamp FROM change WHERE tbl = '${name}' AND row = ?${not}`, params: [id] },
    ];
  });
}

function isTouchedSince(db: ReadableDB, family: string, stamp: string): boolean {
  return touchQueries(family).some(
    ({ sql, params }) =>
      get(db, `${GONE} SELECT 1 FROM (${sql}) WHERE stamp > ? AND stamp NOT IN (SELECT stamp FROM gone) LIMIT 1`, [
        ...params,
        stamp,
      ]) !== undefined,
  );
}

export const isUnitTouchedSince = (db: ReadableDB, unitId: string, stamp: string): boolean =>
  isTouchedSince(db, `u${unitId}`, stamp);

/** Engagements whose spells the set changed. */
export const engagementsTouchedBy = (db: ReadableDB, stamp: string): EngagementId[] =>
  all<{ id: EngagementId }>(
    db,
    `SELECT DISTINCT substr(row, 1, 22) AS id FROM change WHERE stamp = ? AND tbl = 'engagement_spell'`,
    [stamp],
  ).map((e) => e.id);

interface Line {
  readonly tbl: string;
  readonly row: string;
  readonly field: string;
  readonly old_value: string | null;
  readonly new_value: string | null;
}

/** Log keys of the rows that the stamps made and that are still there. One pass over each table. */
export function rowsMadeBy(db: ReadableDB, stamps: readonly string[]): Map<string, { tbl: string; row: string }[]> {
  const made = new Map<string, { tbl: string; row: string }[]>(stamps.map((s) => [s, []]));
  for (const table of TABLES) {
    const sql = `SELECT ${logKey(table)} AS row, born FROM ${table.name} WHERE born IN (SELECT value FROM json_each(?))`;
    for (const { row, born } of all<{ row: string; born: string }>(db, sql, [JSON.stringify(stamps)])) {
      made.get(born)?.push({ tbl: table.name, row });
    }
  }
  return made;
}

/** Rows that the edit made and that were taken away later: whoever did so stands in the way. */
const removedLater = (db: ReadableDB, stamp: string): { tbl: string; row: string }[] =>
  all(
    db,
    `SELECT tbl, row FROM change
     WHERE stamp > @stamp AND field = '*' AND json_valid(old_value) AND old_value ->> 'born' = @stamp`,
    { stamp },
  );

/** What hangs on rows of these tables, or hung on them and may come back, as families. */
const HANGING: Readonly<Record<string, string>> = {
  person: `SELECT 'e' || id AS family FROM engagement WHERE person_id = @id
    UNION ALL SELECT 'k' || id FROM completion WHERE person_id = @id
    UNION ALL SELECT 'h' || id FROM class_seat WHERE person_id = @id
    UNION ALL SELECT 'r' || id FROM role_assignment WHERE person_id = @id
    UNION ALL SELECT 'p' || id FROM person WHERE merged_into = @id
    UNION ALL SELECT family FROM (${takenAway('person_id')}) WHERE owner = @id`,
  engagement: `SELECT 'o' || @id AS family`,
  unit: `SELECT DISTINCT 'e' || engagement_id AS family FROM engagement_spell WHERE unit_id = @id
    UNION ALL SELECT DISTINCT 'u' || unit_id FROM unit_spell WHERE parent_id = @id
    UNION ALL SELECT 'r' || id FROM role_assignment WHERE unit_id = @id
    UNION ALL SELECT 's' || id FROM unit_successor WHERE from_unit = @id OR to_unit = @id
    UNION ALL SELECT family FROM (${takenAway('unit_id')}) WHERE owner = @id`,
};

function hangingOn(db: ReadableDB, tbl: string, id: string): string[] {
  const sql = HANGING[tbl];
  return sql ? all<{ family: string }>(db, sql, { id }).map((h) => h.family) : [];
}

/** After a merge, what a file brings under the duplicate's number goes to the kept person: with it the merge stands. */
const gainedSince = (db: ReadableDB, keep: string, stamp: string): string[] =>
  ['engagement', 'completion', 'role_assignment'].flatMap((name) =>
    all<{ id: string }>(db, `SELECT id FROM ${name} WHERE person_id = ? AND born > ?`, [keep, stamp]).map(
      ({ id }) => `${tableOf.get(name)?.family}${id}`,
    ),
  );

/** Unique numbers that a row would get back, but that another one has got since. */
function takenSince(db: ReadableDB, lines: readonly Line[]): string[] {
  const rows = new Set(lines.map((l) => l.row));
  return lines.flatMap(({ tbl, row, field, old_value }) => {
    if (old_value === null || old_value === '') return [];
    const sql =
      tbl === 'person' && field === 'cpr'
        ? 'SELECT id FROM person WHERE cpr = ?'
        : tbl === 'engagement' && field === 'key'
          ? 'SELECT id FROM engagement WHERE key = ?'
          : undefined;
    const other = sql === undefined ? undefined : get<{ id: string }>(db, sql, [old_value]);
    return other && other.id !== row && !rows.has(other.id) ? [other.id] : [];
  });
}

/**
 * How many things stand in the way of undoing the edit; 0 when it can be undone.
 * @param made what `rowsMadeBy` found for the stamp
 */
export function countObstacles(db: ReadableDB, stamp: string, made: readonly { tbl: string; row: string }[]): number {
  const lines = all<Line>(db, 'SELECT tbl, row, field, old_value, new_value FROM change WHERE stamp = ?', [stamp]);
  const touched = [
    ...lines.map((l) => familyOf(l.tbl, l.row, l.field)),
    ...[...made, ...removedLater(db, stamp)].map(({ tbl, row }) => familyOf(tbl, row, '')),
    ...made.flatMap(({ tbl, row }) => hangingOn(db, tbl, row)),
  ];
  const families = new Set(touched.filter((f) => f !== undefined));
  const later = [...families].filter((family) => isTouchedSince(db, family, stamp));
  const merges = lines.filter((l) => l.field === 'merged_into' && l.new_value !== null);
  const gained = merges.flatMap((l) => gainedSince(db, l.new_value ?? '', stamp));
  const standing = made.flatMap(({ tbl, row }) => thingsOn(db, tbl, row));
  const roles = [...clashingRoles(db, stamp), ...mergedOwners(db, stamp)];
  return new Set([...later, ...standing, ...gained, ...takenSince(db, lines), ...roles]).size;
}
