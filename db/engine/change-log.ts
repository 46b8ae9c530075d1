/**
 * The one change log. A writing transaction is one `change_set` with one stamp.
 * Making a row is told by the row's own `born` stamp; every later change of a
 * field and every deletion is a line of `change` that carries the stamp it
 * replaces, so that merging copies can see a conflict (design §4).
 */
import type { Stamp } from '../../shared/kernel/stamp.ts';
import type { WritableDB } from './handles.ts';
import { all, get, prepared, run } from './statements.ts';

export interface ChangeSet {
  readonly stamp: Stamp;
  readonly at: string;
  readonly actor: string;
  readonly call: string;
}

export type FieldValue = string | number | null;

const asText = (value: FieldValue): string | null => (value === null ? null : String(value));

export function openChangeSet(db: WritableDB, set: ChangeSet, label = ''): void {
  run(db, 'INSERT INTO change_set (stamp, at, actor, call, label) VALUES (?, ?, ?, ?, ?)', [
    set.stamp,
    set.at,
    set.actor,
    set.call,
    label,
  ]);
}

export function newestStamp(db: WritableDB): Stamp | undefined {
  return get<{ stamp: Stamp }>(db, 'SELECT stamp FROM change_set ORDER BY stamp DESC LIMIT 1')?.stamp;
}

/** The stamp that last wrote the field: its newest change, else the row's making. */
export function currentStamp(db: WritableDB, tbl: string, row: string, field: string, born: string): string {
  const last = get<{ stamp: string }>(
    db,
    'SELECT stamp FROM change WHERE tbl = ? AND row = ? AND field = ? ORDER BY n DESC LIMIT 1',
    [tbl, row, field],
  );
  // A row that was deleted and made again under the same key is younger than the lines of its first life.
  return last && last.stamp > born ? last.stamp : born;
}

const INSERT_CHANGE =
  'INSERT INTO change (stamp, tbl, row, field, old_stamp, old_value, new_value) VALUES (?, ?, ?, ?, ?, ?, ?)';

/** Writes one line of the log. `born` is the row's making stamp; the row itself is the caller's to update. */
export function logChange(
  db: WritableDB,
  set: ChangeSet,
  at: { readonly tbl: string; readonly row: string; readonly field: string; readonly born: string },
  from: FieldValue,
  to: FieldValue,
): void {
  const old = currentStamp(db, at.tbl, at.row, at.field, at.born);
  prepared(db, INSERT_CHANGE).run(set.stamp, at.tbl, at.row, at.field, old, asText(from), asText(to));
}

export interface LoggedChange {
  readonly n: number;
  readonly stamp: string;
  readonly tbl: string;
  readonly row: string;
  readonly field: string;
  readonly old_stamp: string;
  readonly old_value: string | null;
  readonly new_value: string | null;
}

export const changesOf = (db: WritableDB, stamp: string): LoggedChange[] =>
  all<LoggedChange>(db, 'SELECT * FROM change WHERE stamp = ? ORDER BY n', [stamp]);
