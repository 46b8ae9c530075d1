/** The history of a written APV: the making, every changed field and the removal of each of its rows. */
import type { UnitId } from '../../shared/kernel/ids.ts';
import type { ApvTable } from '../apv/tables.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { WHOLE_ROW } from '../engine/rows.ts';
import { all } from '../engine/statements.ts';

export interface HistoryRow {
  readonly table: ApvTable;
  readonly id: string;
  readonly born: string;
}

export interface LoggedLine {
  readonly stamp: string;
  /** ISO moment. */
  readonly at: string;
  readonly actor: string;
  readonly table: string;
  readonly rowId: string;
  /** Column; `*` a removed row, '' a new one. */
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly removed: Readonly<Record<string, unknown>> | null;
}

/** Hundreds of answers are given in one walk: the answers themselves tell of that. */
const UNTOLD_WHEN_MADE: ReadonlySet<ApvTable> = new Set(['apv_check', 'apv_round_unit']);

const asList = (values: readonly string[]): string => JSON.stringify(values);

function makings(db: ReadableDB, rows: readonly HistoryRow[]): LoggedLine[] {
  const told = rows.filter(({ table }) => !UNTOLD_WHEN_MADE.has(table));
  const sets = new Map(
    all<{ stamp: string; at: string; actor: string }>(
      db,
      'SELECT stamp, at, actor FROM change_set WHERE stamp IN (SELECT value FROM json_each(?))',
      [asList([...new Set(told.map(({ born }) => born))])],
    ).map((set) => [set.stamp, set]),
  );
  return told.flatMap(({ table, id, born }) => {
    const set = sets.get(born);
    return set ? [{ ...set, table, rowId: id, field: '', from: null, to: null, removed: null }] : [];
  });
}

const LINES = `SELECT c.stamp, s.at, s.actor, c.tbl AS "table", c.row AS rowId, c.field,
    c.old_value AS "from", c.new_value AS "to"
  FROM change c JOIN change_set s ON s.stamp = c.stamp`;

type Line = Omit<LoggedLine, 'removed'>;

function changes(db: ReadableDB, rows: readonly HistoryRow[]): LoggedLine[] {
  const byTable = Map.groupBy(rows, ({ table }) => table);
  return [...byTable].flatMap(([table, own]) =>
    all<Line>(db, `${LINES} WHERE c.tbl = ? AND c.row IN (SELECT value FROM json_each(?)) AND c.field <> ?`, [
      table,
      asList(own.map(({ id }) => id)),
      WHOLE_ROW,
    ]).map((line) => ({ ...line, removed: null })),
  );
}

/** The round's tables but the lines, which know their round only through their problem. */
const OF_ROUND: readonly ApvTable[] = [
  'apv_participant',
  'apv_method',
  'apv_check',
  'apv_photo',
  'apv_problem',
  'apv_statement',
];

/** Rows that are gone, by what they were. */
function removedFrom(db: ReadableDB, table: ApvTable, owner: string, ids: readonly string[]): LoggedLine[] {
  return all<Line>(
    db,
    `${LINES} WHERE c.tbl = ? AND c.field = ? AND json_extract(c.old_value, ?) IN (SELECT value FROM json_each(?))`,
    [table, WHOLE_ROW, `$.${owner}`, asList(ids)],
  ).map((line) => ({
    ...line,
    from: null,
    to: null,
    removed: JSON.parse(line.from ?? '{}') as Record<string, unknown>,
  }));
}

function removals(db: ReadableDB, of: HistoryOf): LoggedLine[] {
  const units = new Set<unknown>([...of.unitIds, null, undefined]);
  const gone = OF_ROUND.flatMap((table) => removedFrom(db, table, 'round_id', of.roundIds)).filter(({ removed }) =>
    units.has(removed?.unit_id),
  );
  const problems = [
    ...of.rows.filter(({ table }) => table === 'apv_problem').map(({ id }) => id),
    ...gone.filter(({ table }) => table === 'apv_problem').map(({ rowId }) => rowId),
  ];
  return [...gone, ...removedFrom(db, 'apv_line', 'problem_id', problems)];
}

export interface HistoryOf {
  readonly rows: readonly HistoryRow[];
  readonly roundIds: readonly string[];
  readonly unitIds: readonly UnitId[];
}

/** Newest first. */
export const readApvHistory = (db: ReadableDB, of: HistoryOf): LoggedLine[] =>
  [...makings(db, of.rows), ...changes(db, of.rows), ...removals(db, of)].sort((a, b) =>
    a.stamp < b.stamp ? 1 : a.stamp > b.stamp ? -1 : 0,
  );
