/**
 * Writing and logging of dated rows. A field that changes is a line of the log
 * on its own; a spell that is taken away is one line with field `*` and the
 * whole row as its old value, so that an import can be undone. A spell that is
 * new is told by its `born` stamp alone.
 */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { type ChangeSet, type FieldValue, logChange } from '../engine/change-log.ts';
import type { WritableDB } from '../engine/handles.ts';
import { WHOLE_ROW } from '../engine/rows.ts';
import { get, prepared, run } from '../engine/statements.ts';

/** Columns that make up the key, apart from `valid_from`. */
const OWNER = { engagement_spell: 'engagement_id', unit_spell: 'unit_id' } as const;
export type SpellTable = keyof typeof OWNER;

export const spellKey = (owner: string, from: string): string => `${owner}@${from}`;

export interface SpellRef {
  readonly tbl: SpellTable;
  readonly owner: string;
  readonly from: IsoDate;
}

const bornOf = (db: WritableDB, { tbl, owner, from }: SpellRef): string =>
  get<{ born: string }>(db, `SELECT born FROM ${tbl} WHERE ${OWNER[tbl]} = ? AND valid_from = ?`, [owner, from])
    ?.born ?? '';

export type ColumnChange = readonly [column: string, from: FieldValue, to: FieldValue];

/** Writes the columns that differ and logs each; `derived` columns are written without a line of their own. */
export function updateSpell(
  db: WritableDB,
  set: ChangeSet,
  ref: SpellRef,
  columns: readonly ColumnChange[],
  derived: readonly (readonly [column: string, value: FieldValue])[] = [],
): void {
  const changed = columns.filter(([, from, to]) => from !== to);
  if (changed.length === 0) return;
  const born = bornOf(db, ref);
  const row = spellKey(ref.owner, ref.from);
  for (const [column, from, to] of changed) logChange(db, set, { tbl: ref.tbl, row, field: column, born }, from, to);
  const values = [...changed.map(([column, , to]) => [column, to] as const), ...derived];
  const assignments = values.map(([column]) => `${column} = ?`).join(', ');
  prepared(db, `UPDATE ${ref.tbl} SET ${assignments} WHERE ${OWNER[ref.tbl]} = ? AND valid_from = ?`).run(
    ...values.map(([, to]) => to),
    ref.owner,
    ref.from,
  );
}

export function removeSpell(db: WritableDB, set: ChangeSet, ref: SpellRef): void {
  const where = `WHERE ${OWNER[ref.tbl]} = ? AND valid_from = ?`;
  const old = get<{ born: string }>(db, `SELECT * FROM ${ref.tbl} ${where}`, [ref.owner, ref.from]);
  if (!old) return;
  const row = spellKey(ref.owner, ref.from);
  logChange(db, set, { tbl: ref.tbl, row, field: WHOLE_ROW, born: old.born }, JSON.stringify(old), null);
  run(db, `DELETE FROM ${ref.tbl} ${where}`, [ref.owner, ref.from]);
  run(db, 'INSERT OR REPLACE INTO tombstone (tbl, row, stamp) VALUES (?, ?, ?)', [ref.tbl, row, set.stamp]);
}
