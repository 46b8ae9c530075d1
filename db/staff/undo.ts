/**
 * Takes an import, or an edit by hand, back: what it changed gets its old value,
 * what it took away comes back with its own making stamp, what it made is
 * deleted. All of it is a change set of its own; the lines of what is undone
 * stay, except what they said of rows that are gone.
 */
import { collationKey } from '../../shared/kernel/text.ts';
import { type ChangeSet, changesOf, type FieldValue, type LoggedChange, logChange } from '../engine/change-log.ts';
import type { WritableDB } from '../engine/handles.ts';
import { WHOLE_ROW } from '../engine/rows.ts';
import { all, get, prepared, run } from '../engine/statements.ts';
import { forgetPerson, indexPersons } from './text-index.ts';
import { keysOf, logKey, TABLES, type Table, tableOf, whereOf } from './undo-tables.ts';
import { nameKey } from './write-engagement.ts';

/** Columns that hold numbers; the log keeps every value as text. */
const NUMBERS = new Set(['fte', 'weekly_hours', 'manager', 'remote', 'hours', 'valid_months', 'queue']);

const stored = (field: string, value: string | null): FieldValue =>
  value !== null && NUMBERS.has(field) ? Number(value) : value;

function bornOf(db: WritableDB, table: Table, row: string): string {
  const sql = `SELECT born FROM ${table.name} WHERE ${whereOf(table)}`;
  return get<{ born: string }>(db, sql, keysOf(table, row))?.born ?? '';
}

function putBack(db: WritableDB, set: ChangeSet, table: Table, change: LoggedChange): void {
  const old = JSON.parse(change.old_value ?? '{}') as Record<string, FieldValue>;
  const columns = Object.keys(old);
  run(
    db,
    `INSERT INTO ${table.name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    columns.map((c) => old[c]),
  );
  run(db, 'DELETE FROM tombstone WHERE tbl = ? AND row = ?', [change.tbl, change.row]);
  const at = { tbl: change.tbl, row: change.row, field: WHOLE_ROW, born: String(old.born ?? '') };
  logChange(db, set, at, null, change.old_value);
}

/** A row and the values its fields go back to. */
interface Restoration {
  readonly table: Table;
  readonly row: string;
  readonly values: Map<string, FieldValue>;
}

/** All fields of a row in one go: start and end of an engagement must fit each other at every moment. */
function restoreFields(db: WritableDB, { table, row, values }: Restoration): void {
  const keys = keysOf(table, row);
  const assignments = [...values.keys()].map((field) => `${field} = ?`).join(', ');
  prepared(db, `UPDATE ${table.name} SET ${assignments} WHERE ${whereOf(table)}`).run(...values.values(), ...keys);
  rederive(db, table, row);
}

/** Columns that are worked out from others are not logged; they are worked out again. */
function rederive(db: WritableDB, table: Table, row: string): void {
  const where = whereOf(table);
  const keys = keysOf(table, row);
  if (table.name === 'person') {
    const p = get<{ first_name: string; last_name: string }>(db, `SELECT * FROM person WHERE ${where}`, keys);
    if (p) run(db, `UPDATE person SET name_key = ? WHERE ${where}`, [nameKey(p.first_name, p.last_name), ...keys]);
  }
  if (table.name === 'unit_spell' || table.name === 'course') {
    const named = get<{ name: string }>(db, `SELECT name FROM ${table.name} WHERE ${where}`, keys);
    if (named) run(db, `UPDATE ${table.name} SET name_key = ? WHERE ${where}`, [collationKey(named.name), ...keys]);
  }
}

/** Two rows may get each other's CPR number back; no two may have the same on the way. */
function freeNumbers(db: WritableDB, restorations: Iterable<Restoration>): void {
  for (const { table, row, values } of restorations) {
    if (table.name === 'person' && values.has('cpr')) run(db, `UPDATE person SET cpr = '' WHERE id = ?`, [row]);
  }
}

/** Newest line first, so that a field that was written twice ends at its first value. */
function restoreRows(db: WritableDB, set: ChangeSet, stamp: string, tick: () => void): Map<string, Set<string>> {
  const restored = new Map<string, Set<string>>(TABLES.map((t) => [t.name, new Set()]));
  const fields = new Map<string, Restoration>();
  for (const change of changesOf(db, stamp).reverse()) {
    const table = tableOf.get(change.tbl);
    if (!table) continue;
    tick();
    const { tbl, row, field } = change;
    restored.get(tbl)?.add(row);
    if (field === WHOLE_ROW) {
      putBack(db, set, table, change);
      continue;
    }
    logChange(db, set, { tbl, row, field, born: bornOf(db, table, row) }, change.new_value, change.old_value);
    const value = stored(field, change.old_value);
    const known = fields.get(`${tbl} ${row}`);
    if (known) known.values.set(field, value);
    else fields.set(`${tbl} ${row}`, { table, row, values: new Map([[field, value]]) });
  }
  freeNumbers(db, fields.values());
  for (const restoration of fields.values()) restoreFields(db, restoration);
  return restored;
}

/** Deletes what was made. The log forgets what it said of these rows, but not of an earlier life under the same key. */
function removeBorn(db: WritableDB, set: ChangeSet, table: Table, stamp: string): number {
  const { name } = table;
  const born = `SELECT ${logKey(table)} AS key FROM ${name} WHERE born = @stamp`;
  const values = { name, stamp, own: set.stamp };
  run(
    db,
    `UPDATE change SET old_value = NULL, new_value = NULL WHERE tbl = @name AND stamp >= @stamp AND row IN (${born})`,
    { name, stamp },
  );
  run(db, `INSERT OR REPLACE INTO tombstone (tbl, row, stamp) SELECT @name, key, @own FROM (${born})`, values);
  if (name === 'person') {
    for (const { n } of all<{ n: number }>(db, 'SELECT n FROM person WHERE born = ?', [stamp])) forgetPerson(db, n);
  }
  return run(db, `DELETE FROM ${name} WHERE born = ?`, [stamp]);
}

/** Families, not rows: an engagement and its spells count as one. */
function countFamilies(restored: ReadonlyMap<string, ReadonlySet<string>>): number {
  const families = new Set<string>();
  for (const table of TABLES) {
    for (const row of restored.get(table.name) ?? []) families.add(table.family + row.slice(0, 22));
  }
  return families.size;
}

export interface Undone {
  /** Persons, engagements and units that are back at what they were. */
  readonly restored: number;
  /** Persons, engagements, units, courses, completions, roles and periods of leave that are gone. */
  readonly removed: number;
}

/** The persons whose words in the text index are no longer right. */
function personsToIndex(db: WritableDB, restored: ReadonlyMap<string, ReadonlySet<string>>, stamp: string): string[] {
  const known = all<{ id: string }>(
    db,
    `SELECT DISTINCT p.id FROM person p JOIN engagement e ON e.person_id = p.id WHERE e.born = @stamp AND p.born <> @stamp`,
    { stamp },
  );
  // An engagement that goes back to another person, or whose key does, takes its words along.
  const handed = all<{ id: string }>(
    db,
    `SELECT e.person_id AS id FROM change c JOIN engagement e ON e.id = c.row
     WHERE c.stamp = @stamp AND c.tbl = 'engagement' AND c.field IN ('key', 'source', 'person_id')
     UNION SELECT new_value FROM change WHERE stamp = @stamp AND tbl = 'engagement' AND field = 'person_id'`,
    { stamp },
  );
  return [...new Set([...(restored.get('person') ?? []), ...[...known, ...handed].map((p) => p.id)])];
}

/** @param tick is called now and then; throws to stop the work */
export function undoChanges(db: WritableDB, set: ChangeSet, stamp: string, tick: () => void): Undone {
  const restored = restoreRows(db, set, stamp, tick);
  const stale = personsToIndex(db, restored, stamp);
  let removed = 0;
  for (const table of TABLES) {
    tick();
    const count = removeBorn(db, set, table, stamp);
    if (table.counted) removed += count;
  }
  indexPersons(db, stale);
  return { restored: countFamilies(restored), removed };
}
