/**
 * Reading, making, changing and removing rows of a room's tables, the same way for all: every changed field is a line
 * of the change log, so that each has its history (domain §1.3).
 */
import { type ChangeSet, type FieldValue, logChange } from './change-log.ts';
import type { ReadableDB, WritableDB } from './handles.ts';
import { all, prepared, run } from './statements.ts';

/** In the change log: the whole row came to an end, and stands there as JSON. */
export const WHOLE_ROW = '*';

/** Which columns a table has, and which of them are yes/no or lists and objects: SQLite knows neither. */
export interface TableShape<Row> {
  readonly columns: readonly (keyof Row & string)[];
  readonly booleans: readonly (keyof Row & string)[];
  readonly lists: readonly (keyof Row & string)[];
}

export type Shapes<Tables> = { readonly [T in keyof Tables]: TableShape<Tables[T]> };

type Stored<Row> = Row & { readonly born: string };
type IdOf<Row> = Row extends { readonly id: infer Id } ? Id : never;

export const columnOf = (field: string): string => field.replaceAll(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`);

const toValue = (value: unknown): FieldValue => {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as FieldValue);
};

/** @typeParam Tables the room's tables by name; each row has an `id` */
export function makeRows<Tables>(shapes: Shapes<Tables>) {
  type Name = keyof Tables & string;
  const shapeOf = (table: Name): TableShape<Record<string, unknown>> =>
    shapes[table] as unknown as TableShape<Record<string, unknown>>;

  /** `id, round_id AS roundId, …`, with the name of the table before each where several are joined. */
  const selectList = (table: Name): string =>
    [...shapeOf(table).columns, 'born'].map((field) => `${table}.${columnOf(field)} AS ${field}`).join(', ');

  /** A row as SQLite gave it under the names of `selectList`. */
  function toRow<T extends Name>(table: T, raw: Readonly<Record<string, unknown>>): Stored<Tables[T]> {
    const { booleans, lists } = shapeOf(table);
    const row: Record<string, unknown> = { ...raw };
    for (const field of booleans) row[field] = raw[field] === null ? null : raw[field] === 1;
    for (const field of lists) row[field] = JSON.parse(raw[field] as string);
    return row as unknown as Stored<Tables[T]>;
  }

  /** @param where SQL over the table's own columns, as `round_id = ?`; may end with ORDER BY */
  const readRows = <T extends Name>(
    db: ReadableDB,
    table: T,
    where: string,
    params: readonly unknown[] = [],
  ): Stored<Tables[T]>[] =>
    all<Record<string, unknown>>(db, `SELECT ${selectList(table)} FROM ${table} WHERE ${where}`, params).map((raw) =>
      toRow(table, raw),
    );

  const findRow = <T extends Name>(db: ReadableDB, table: T, id: IdOf<Tables[T]>): Stored<Tables[T]> | undefined =>
    readRows(db, table, 'id = ?', [id])[0];

  function insertRow<T extends Name>(db: WritableDB, set: ChangeSet, table: T, row: Tables[T]): void {
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
  function changeRow<T extends Name>(
    db: WritableDB,
    set: ChangeSet,
    table: T,
    old: Stored<Tables[T]>,
    fields: Partial<Tables[T]>,
  ): (keyof Tables[T] & string)[] {
    const before = old as unknown as Readonly<Record<string, unknown>> & { readonly id: string };
    const changed = Object.entries(fields as Readonly<Record<string, unknown>>)
      .map(([field, value]) => ({ field, from: toValue(before[field]), to: toValue(value) }))
      .filter(({ from, to }) => from !== to);
    for (const { field, from, to } of changed) {
      logChange(db, set, { tbl: table, row: before.id, field: columnOf(field), born: old.born }, from, to);
      run(db, `UPDATE ${table} SET ${columnOf(field)} = ? WHERE id = ?`, [to, before.id]);
    }
    return changed.map(({ field }) => field as keyof Tables[T] & string);
  }

  /** The whole row stays in the change log as its old value. */
  function removeRow<T extends Name>(db: WritableDB, set: ChangeSet, table: T, row: Stored<Tables[T]>): void {
    const { id, born } = row as unknown as { readonly id: string; readonly born: string };
    const old = prepared(db, `SELECT * FROM ${table} WHERE id = ?`).get(id);
    logChange(db, set, { tbl: table, row: id, field: WHOLE_ROW, born }, JSON.stringify(old), null);
    run(db, `DELETE FROM ${table} WHERE id = ?`, [id]);
    run(db, 'INSERT OR REPLACE INTO tombstone (tbl, row, stamp) VALUES (?, ?, ?)', [table, id, set.stamp]);
  }

  return { selectList, toRow, readRows, findRow, insertRow, changeRow, removeRow };
}
