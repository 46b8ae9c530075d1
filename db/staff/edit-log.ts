/**
 * Writing and logging of undated rows that people edit: fields that change are
 * lines of the log, a row that is taken away is one line with the whole row as
 * its old value (see `spell-log.ts`), a new row is told by its `born` stamp.
 */
import { type ChangeSet, type FieldValue, logChange } from '../engine/change-log.ts';
import type { WritableDB } from '../engine/handles.ts';
import { WHOLE_ROW } from '../engine/rows.ts';
import { get, prepared, run } from '../engine/statements.ts';
import type { ColumnChange } from './spell-log.ts';

export type RowTable = 'person' | 'engagement' | 'completion' | 'role_assignment' | 'leave_period' | 'class_seat';

export interface RowRef {
  readonly tbl: RowTable;
  readonly id: string;
  /** What the row is called in the log; its id, but a leave begins with its engagement (see `undo-tables.ts`). */
  readonly row?: string;
}

/** Leave is logged under its engagement, as spells are, so that both are seen as one thing. */
export const leaveRow = (engagementId: string, leaveId: string): string => `${engagementId}@${leaveId}`;

/** Writes the columns that differ and logs each. @returns how many differ */
export function updateRow(
  db: WritableDB,
  set: ChangeSet,
  { tbl, id, row = id }: RowRef,
  columns: readonly ColumnChange[],
): number {
  const changed = columns.filter(([, from, to]) => from !== to);
  if (changed.length === 0) return 0;
  const born = get<{ born: string }>(db, `SELECT born FROM ${tbl} WHERE id = ?`, [id])?.born ?? '';
  for (const [field, from, to] of changed) logChange(db, set, { tbl, row, field, born }, from, to);
  const assignments = changed.map(([column]) => `${column} = ?`).join(', ');
  prepared(db, `UPDATE ${tbl} SET ${assignments} WHERE id = ?`).run(...changed.map(([, , to]) => to), id);
  return changed.length;
}

export function removeRow(db: WritableDB, set: ChangeSet, { tbl, id, row = id }: RowRef): void {
  const old = get<{ born: string }>(db, `SELECT * FROM ${tbl} WHERE id = ?`, [id]);
  if (!old) return;
  logChange(db, set, { tbl, row, field: WHOLE_ROW, born: old.born }, JSON.stringify(old), null);
  run(db, `DELETE FROM ${tbl} WHERE id = ?`, [id]);
  run(db, 'INSERT OR REPLACE INTO tombstone (tbl, row, stamp) VALUES (?, ?, ?)', [tbl, row, set.stamp]);
}

export function insertRow(
  db: WritableDB,
  set: ChangeSet,
  tbl: RowTable,
  values: Readonly<Record<string, FieldValue>>,
): void {
  const columns = Object.keys(values);
  const marks = columns.map(() => '?').join(', ');
  const sql = `INSERT INTO ${tbl} (${columns.join(', ')}, born) VALUES (${marks}, ?)`;
  prepared(db, sql).run(...Object.values(values), set.stamp);
}

/** What else is to be known of a command than its call: `correction`, or the stamp that was undone. */
export const labelSet = (db: WritableDB, set: ChangeSet, label: string): number =>
  run(db, 'UPDATE change_set SET label = ? WHERE stamp = ?', [label, set.stamp]);
