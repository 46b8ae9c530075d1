/**
 * Reading, making, changing and removing rows of the room's tables, the same way for all: every changed field is a
 * line of the change log, so that each has its history (domain §1.3).
 */
import { type ChangeSet, type FieldValue, logChange } from '../engine/change-log.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, prepared, run } from '../engine/statements.ts';
import { WHOLE_ROW } from '../staff/spell-log.ts';
import { type ApvTable, type ApvTables, shapes, type TableShape } from './tables.ts';

type Stored<T extends ApvTable> = ApvTables[T] & { readonly born: string };

const columnOf = (field: string): string => field.replaceAll(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`);

const shapeOf = (table: ApvTable): TableShape<Record<string, unknown>> =>
  shapes[table] as unknown as TableShape<Record<string, unknown>>;

/** `id, round_id AS roundId, …`, with the name of the table before each where several are joined. */
export const selectList = (table: ApvTable): string =>
  [...shapeOf(table).columns, 'born'].map((field) => `${table}.${columnOf(field)} AS ${field}`).join(', ');

/** A row as SQLite gave it under the names of `selectList`. */
export function toRow<T extends ApvTable>(table: T, raw: Readonly<Record<string, unknown>>): Stored<T> {
  const { booleans, lists } = shapeOf(table);
  const row: Record<string, unknown> = { ...raw };
  for (const field of booleans) row[field] = raw[field] === null ? null : raw[field] === 1;
  for (const field of lists) row[field] = JSON.parse(raw[field] as string);
  return row as unknown as Stored<T>;
}

const toValue = (value: unknown): FieldValue => {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return Array.isArray(value) ? JSON.stringify(value) : (value as FieldValue);
};

/** @param where SQL over the table's own columns, as `round_id = ?`; may end with ORDER BY */
export const readRows = <T extends ApvTable>(
  db: ReadableDB,
  table: T,
  where: string,
  params: readonly unknown[] = [],
): Stored<T>[] =>
  all<Record<string, unknown>>(db, `SELECT ${selectList(table)} FROM ${table} WHERE ${where}`, params).map((raw) =>
    toRow(table, raw),
  );

export const findRow = <T extends ApvTable>(db: ReadableDB, table: T, id: ApvTables[T]['id']): Stored<T> | undefined =>
  readRows(db, table, 'id = ?', [id])[0];

export function insertRow<T extends ApvTable>(db: WritableDB, set: ChangeSet, table: T, row: ApvTables[T]): void {
  const { columns } = shapeOf(table);
  const values = columns.map((field) => toValue((row as unknown as Record<string, unknown>)[field]));
  prepared(
    db,
    `INSERT INTO ${table} (${columns.map(columnOf).join(', ')}, born) VALUES (${columns.map(() => '?').join(', ')}, ?)`,
  ).run(...values, set.stamp);
}

/**
 * Writes what differs and logs each field.
 * @returns the names of the fields that changed
 */
export function changeRow<T extends ApvTable>(
  db: WritableDB,
  set: ChangeSet,
  table: T,
  old: Stored<T>,
  fields: Partial<ApvTables[T]>,
): (keyof ApvTables[T] & string)[] {
  const before = old as unknown as Readonly<Record<string, unknown>>;
  const changed = Object.entries(fields as Readonly<Record<string, unknown>>)
    .map(([field, value]) => ({ field, from: toValue(before[field]), to: toValue(value) }))
    .filter(({ from, to }) => from !== to);
  for (const { field, from, to } of changed) {
    logChange(db, set, { tbl: table, row: old.id, field: columnOf(field), born: old.born }, from, to);
    run(db, `UPDATE ${table} SET ${columnOf(field)} = ? WHERE id = ?`, [to, old.id]);
  }
  return changed.map(({ field }) => field as keyof ApvTables[T] & string);
}

/** The whole row stays in the change log as its old value. */
export function removeRow<T extends ApvTable>(db: WritableDB, set: ChangeSet, table: T, { id, born }: Stored<T>): void {
  const old = prepared(db, `SELECT * FROM ${table} WHERE id = ?`).get(id);
  logChange(db, set, { tbl: table, row: id, field: WHOLE_ROW, born }, JSON.stringify(old), null);
  run(db, `DELETE FROM ${table} WHERE id = ?`, [id]);
  run(db, 'INSERT OR REPLACE INTO tombstone (tbl, row, stamp) VALUES (?, ?, ?)', [table, id, set.stamp]);
}
