/**
 * Rows of other rooms that stand on a person or a unit. While one does, what made the person or the unit cannot be
 * undone, by file or by hand. A new table with such a column belongs here; a test finds the ones that are missing.
 */
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly of: 'person' | 'unit';
  /** Rows with the same value are one thing to people: a survey, an APV round. */
  readonly thing: string;
}

const units = (thing: string, ...tables: readonly string[]): Reference[] =>
  tables.map((table) => ({ table, column: 'unit_id', of: 'unit', thing }));

export const REFERENCES: readonly Reference[] = [
  ...units('round_id', 'survey_unit', 'survey_invitation', 'apv_round_unit', 'apv_participant', 'apv_method'),
  ...units('round_id', 'apv_check', 'apv_photo', 'apv_problem', 'apv_statement'),
  ...units('id', 'apv_earlier', 'incident', 'apv_discussion'),
  ...units('substance_id', 'substance_use'),
  { table: 'survey_invitation', column: 'person_id', of: 'person', thing: 'round_id' },
  { table: 'apv_participant', column: 'person_id', of: 'person', thing: 'round_id' },
  { table: 'apv_sign_off', column: 'person_id', of: 'person', thing: 'round_id' },
  { table: 'apv_line', column: 'responsible_id', of: 'person', thing: 'id' },
  { table: 'amo_training', column: 'person_id', of: 'person', thing: 'id' },
];

const FAMILY = { person: 'p', unit: 'u' } as const;

/** Pairs: the family of the person or unit, and what stands on it. */
export const STANDS_ON = REFERENCES.map(
  ({ table, column, of, thing }) =>
    `SELECT '${FAMILY[of]}' || ${column}, '?' || ${thing} FROM ${table} WHERE ${column} IS NOT NULL`,
).join(' UNION ');

/** What stands on one row of `person` or `unit`; nothing for rows of other tables. */
export const thingsOn = (db: ReadableDB, tbl: string, id: string): string[] =>
  REFERENCES.filter(({ of }) => of === tbl).flatMap(({ table, column, thing }) =>
    all<{ thing: string }>(db, `SELECT DISTINCT '?' || ${thing} AS thing FROM ${table} WHERE ${column} = ?`, [id]).map(
      (row) => row.thing,
    ),
  );
