/** A line of the change log as people read it: names for ids, and a word of what it is about. */
import type { apvRoundCalls } from '../../shared/apv/contract-rounds.ts';
import { firstWords } from '../../shared/apv/guards-problems.ts';
import type { PersonId, UnitId } from '../../shared/kernel/ids.ts';
import type { CallOutput } from '../../shared/kernel/registry.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { WHOLE_ROW } from '../engine/rows.ts';
import { get } from '../engine/statements.ts';
import { nameOfPerson, unitNames } from './people.ts';

export type HistoryLine = CallOutput<(typeof apvRoundCalls)['roundHistory']>['rows'][number];

interface LoggedLine {
  readonly at: string;
  readonly actor: string;
  readonly table: string;
  readonly rowId: string;
  readonly column: string;
  readonly from: string | null;
  readonly to: string | null;
}

type Content = Readonly<Record<string, unknown>>;

/** As the row is now, else as it was when it was removed. The table's name comes from the program's own list. */
function contentOf(db: ReadableDB, table: string, rowId: string): Content {
  const row = get<Content>(db, `SELECT * FROM ${table} WHERE id = ?`, [rowId]);
  if (row) return row;
  const removed = get<{ old: string }>(
    db,
    'SELECT old_value AS old FROM change WHERE tbl = ? AND row = ? AND field = ? ORDER BY n DESC LIMIT 1',
    [table, rowId, WHOLE_ROW],
  );
  return removed ? JSON.parse(removed.old) : {};
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Where each table keeps what its rows are about; a method says its kind as the code it is stored as. */
const SUBJECT: Readonly<Record<string, string>> = {
  apv_participant: 'name',
  apv_method: 'kind',
  apv_check: 'question',
  apv_photo: 'caption',
  apv_problem: 'description',
  apv_line: 'measure',
  apv_sign_off: 'name',
};

/** Columns that hold the id of something with a name, and where that stands. */
const NAMED: Readonly<Record<string, string>> = {
  problem_id: 'SELECT description AS name FROM apv_problem WHERE id = ?',
  carried_from: 'SELECT description AS name FROM apv_problem WHERE id = ?',
  carried_to: 'SELECT name FROM apv_round WHERE id = ?',
  reopened_from: 'SELECT measure AS name FROM apv_line WHERE id = ?',
};
const PERSONS = new Set(['person_id', 'responsible_id']);
/** What only the program reads, and absence of a unit that may turn out too small: that it changed is told, not how. */
const OPAQUE = new Set(['unit_12', 'unit_36', 'agenda', 'media_id', 'check_id', 'survey_round_id', 'problem_ids']);

const fieldOf = (column: string): string => column.replaceAll(/_([a-z\d])/g, (_, sign: string) => sign.toUpperCase());

/** @returns spells one line after the other, and remembers what it has looked up */
export function makeSpeller(db: ReadableDB): (line: LoggedLine) => HistoryLine {
  const units = unitNames(db);
  const subjects = new Map<string, string>();

  const subjectOf = (table: string, rowId: string): string => {
    const known = subjects.get(rowId);
    if (known !== undefined) return known;
    const content = contentOf(db, table, rowId);
    const column = SUBJECT[table];
    const subject = column === undefined ? (units.get(text(content.unit_id) as UnitId) ?? '') : text(content[column]);
    subjects.set(rowId, firstWords(subject));
    return firstWords(subject);
  };

  const spellValue = (column: string, value: string | null): string | null => {
    if (value === null || column === WHOLE_ROW || OPAQUE.has(column)) return null;
    if (column === 'unit_id') return units.get(value as UnitId) ?? '';
    if (PERSONS.has(column)) return nameOfPerson(db, value as PersonId) ?? '';
    const sql = NAMED[column];
    return sql === undefined ? value : firstWords(get<{ name: string }>(db, sql, [value])?.name ?? '');
  };

  return ({ at, actor, table, rowId, column, from, to }) => ({
    ...{ at, actor, table, rowId },
    what: subjectOf(table, rowId),
    field: column === WHOLE_ROW ? WHOLE_ROW : fieldOf(column),
    from: spellValue(column, from),
    to: spellValue(column, to),
  });
}
