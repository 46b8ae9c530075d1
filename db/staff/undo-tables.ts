/**
 * The tables whose rows an undo puts back, and the families in which rows are
 * seen when asking whether something later stands on a change: an engagement
 * with its spells and its leave is one thing to people, and so is a unit with
 * its spells. To whom an engagement belongs is a family of its own, so that a
 * merge can be taken back although a file has changed somebody's hours since.
 */

/** How a logged row is found. The log key of a row of two parts is its owner's id, `@` and the other part. */
export interface Table {
  readonly name: string;
  readonly family: string;
  /** Column of the owner's id, for rows whose log key has two parts. */
  readonly owner?: string;
  /** Column of the other part. */
  readonly part?: string;
  /** Whether its rows are told of when things are counted; parts of others are not. */
  readonly counted: boolean;
}

const spell = { part: 'valid_from', counted: false } as const;

/** Children before parents, so that nothing is deleted from under another row. */
export const TABLES: readonly Table[] = [
  { name: 'completion', family: 'k', counted: true },
  { name: 'class_seat', family: 'h', counted: false },
  { name: 'course', family: 'c', counted: true },
  { name: 'leave_period', family: 'e', owner: 'engagement_id', part: 'id', counted: true },
  { name: 'role_assignment', family: 'r', counted: true },
  { name: 'unit_successor', family: 's', counted: false },
  { name: 'engagement_spell', family: 'e', owner: 'engagement_id', ...spell },
  { name: 'engagement', family: 'e', counted: true },
  { name: 'person', family: 'p', counted: true },
  { name: 'unit_spell', family: 'u', owner: 'unit_id', ...spell },
  { name: 'unit', family: 'u', counted: true },
];
export const tableOf: ReadonlyMap<string, Table> = new Map(TABLES.map((t) => [t.name, t]));

/** The log key of each row, as SQL. */
export const logKey = ({ owner, part }: Table): string => (owner ? `${owner} || '@' || ${part}` : 'id');
export const whereOf = ({ owner, part }: Table): string => (owner ? `${owner} = ? AND ${part} = ?` : 'id = ?');
export const keysOf = ({ owner }: Table, row: string): string[] => (owner ? [row.slice(0, 22), row.slice(23)] : [row]);

/** Who an engagement belongs to, as a family of its own. */
const OWNED = 'o';

/** One letter and an id. */
export function familyOf(tbl: string, row: string, field: string): string | undefined {
  const table = tableOf.get(tbl);
  if (!table) return undefined;
  const letter = tbl === 'engagement' && field === 'person_id' ? OWNED : table.family;
  return letter + row.slice(0, 22);
}

/** The same as SQL over rows of `change`; `?` for rows of other rooms. */
export const FAMILY_OF_LINE = `CASE ${TABLES.map(({ name, family }) =>
  name === 'engagement'
    ? `WHEN tbl = 'engagement' THEN CASE field WHEN 'person_id' THEN '${OWNED}' ELSE '${family}' END`
    : `WHEN tbl = '${name}' THEN '${family}'`,
).join(' ')} ELSE '?' END || substr(row, 1, 22)`;

/** Families of the rows as they stand, with the stamps that made them. */
export const FAMILY_OF_ROWS = TABLES.map(
  ({ name, family, owner }) => `SELECT '${family}' || ${owner ?? 'id'} AS family, born FROM ${name}`,
).join(' UNION ALL ');

/** Change sets that were undone, and those that undid them: they cancel each other out. */
export const GONE = `WITH gone(stamp) AS (
  SELECT stamp FROM import_run WHERE undone_stamp IS NOT NULL
  UNION ALL SELECT undone_stamp FROM import_run WHERE undone_stamp IS NOT NULL
  UNION ALL SELECT label FROM change_set WHERE call = 'staff.undoEdit' AND label <> ''
  UNION ALL SELECT stamp FROM change_set WHERE call = 'staff.undoEdit' AND label <> '')`;

/**
 * Roles and completions that were taken away here and come back when that is undone, with what they would then stand on.
 * What the learning room takes away is not undone.
 */
export const takenAway = (column: 'person_id' | 'unit_id' | 'course_id'): string => `
  SELECT c.old_value ->> '${column}' AS owner, CASE c.tbl WHEN 'completion' THEN 'k' ELSE 'r' END || c.row AS family
  FROM change c JOIN change_set s ON s.stamp = c.stamp
  WHERE c.tbl IN ('completion', 'role_assignment') AND c.field = '*' AND json_valid(c.old_value)
    AND s.call LIKE 'staff.%'`;
