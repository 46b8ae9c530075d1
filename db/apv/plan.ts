/** Reading the lines of the plan with their problem, round and unit, in one question. */
import type { PlanLine, PlanSort } from '../../shared/apv/contract-plan.ts';
import { lateDays } from '../../shared/apv/plan-states.ts';
import { riskOf } from '../../shared/apv/risk.ts';
import type { PlanLineRow } from '../../shared/apv/rows.ts';
import { type LineState, lineState, type Matrix, type Priority, type Theme } from '../../shared/apv/words.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { ApvRoundId, PlanLineId, UnitId } from '../../shared/kernel/ids.ts';
import { subtreeOf } from '../../shared/staff/unit-tree.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';
import { readTree } from '../staff/index.ts';
import { counts, dueNow } from './line-rules.ts';
import { employmentOn, unitNames } from './people.ts';
import { selectList } from './rows.ts';

export interface PlanFilter {
  readonly unitId: UnitId | null;
  readonly asOf: IsoDate;
  readonly late: boolean;
  readonly priority: Priority | null;
}

export interface PlanWindow extends PlanFilter {
  readonly states: readonly LineState[];
  readonly sort: PlanSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

const DUE = dueNow('apv_line');

const FROM = `FROM apv_line JOIN apv_problem ON apv_problem.id = apv_line.problem_id
  JOIN apv_round ON apv_round.id = apv_problem.round_id`;

const SELECT = `SELECT ${selectList('apv_line')}, apv_problem.round_id AS roundId, apv_round.name AS roundName,
  apv_round.matrix AS matrix, apv_problem.unit_id AS unitId, apv_problem.description AS problem, apv_problem.theme AS theme,
  apv_problem.confidential AS confidential, apv_problem.likelihood AS likelihood, apv_problem.consequence AS consequence,
  (SELECT next.id FROM apv_line next WHERE next.problem_id = apv_line.problem_id AND next.reopened_from = apv_line.id)
    AS reopenedAs`;

const placeIn = (column: string, words: readonly string[]): string =>
  `CASE ${column} ${words.map((word, place) => `WHEN '${word}' THEN ${place}`).join(' ')} END`;

/** SQLite sorts no æ, ø and å: names go by their keys. */
const ORDER: Readonly<Record<PlanSort, string>> = {
  due: DUE,
  unit: `(SELECT s.name_key FROM unit_spell s WHERE s.unit_id = apv_problem.unit_id ORDER BY s.valid_from DESC LIMIT 1)`,
  responsible: `coalesce((SELECT p.name_key FROM person p WHERE p.id = apv_line.responsible_id),
    nullif(lower(apv_line.responsible), ''))`,
  closed: 'apv_line.closed_on',
  state: placeIn('apv_line.state', lineState.options),
  priority: placeIn('apv_line.priority', ['high', 'medium', 'low']),
};

interface Raw extends PlanLineRow {
  readonly born: string;
  readonly roundId: ApvRoundId;
  readonly roundName: string;
  readonly matrix: Matrix;
  readonly unitId: UnitId;
  readonly problem: string;
  readonly theme: Theme;
  readonly confidential: number;
  readonly likelihood: number | null;
  readonly consequence: number | null;
  readonly reopenedAs: PlanLineId | null;
}

const SHORT = 200;

/** The first lines of a text that may be long. */
export const inShort = (text: string): string => {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  return flat.length <= SHORT ? flat : `${flat.slice(0, SHORT - 1).trimEnd()}…`;
};

function toLines(db: ReadableDB, found: readonly Raw[], asOf: IsoDate): PlanLine[] {
  if (found.length === 0) return [];
  const names = unitNames(db);
  const isEmployed = employmentOn(db, asOf);
  return found.map(({ born: _, likelihood, consequence, problem, confidential, ...line }) => ({
    ...line,
    unitName: names.get(line.unitId) ?? '',
    problem: inShort(problem),
    confidential: confidential === 1,
    risk: riskOf(line.matrix, likelihood, consequence),
    responsibleLeft: line.state !== 'closed' && line.responsibleId !== null && !isEmployed(line.responsibleId),
    lateDays: lateDays(line, asOf),
  }));
}

/** The unit and all below it on the day, with those closed by then that have problems. */
function unitsBelow(db: ReadableDB, unitId: UnitId, asOf: IsoDate): readonly UnitId[] {
  const known = all<{ id: UnitId }>(db, 'SELECT DISTINCT unit_id AS id FROM apv_problem').map(({ id }) => id);
  const tree = readTree(db, asOf, new Set([...known, unitId]));
  return tree.at.has(unitId) ? subtreeOf(tree, unitId) : [unitId];
}

interface Where {
  readonly text: string;
  readonly params: readonly unknown[];
}

/** The plan of a round that has ended stays readable for who asks for that round. */
function whereOf(
  db: ReadableDB,
  { unitId, asOf, late, priority }: PlanFilter,
  states: readonly LineState[],
  roundId: ApvRoundId | null = null,
): Where {
  const parts: [string, unknown?][] =
    roundId === null ? [[counts('apv_line', 'apv_round')]] : [['apv_problem.round_id = ?', roundId]];
  if (unitId !== null) {
    const units = JSON.stringify(unitsBelow(db, unitId, asOf));
    parts.push(['apv_problem.unit_id IN (SELECT value FROM json_each(?))', units]);
  }
  if (late) parts.push([`${DUE} < ?`, asOf]);
  if (priority !== null) parts.push(['apv_line.priority = ?', priority]);
  if (states.length > 0) parts.push(['apv_line.state IN (SELECT value FROM json_each(?))', JSON.stringify(states)]);
  return { text: parts.map(([part]) => part).join(' AND '), params: parts.flatMap(([, ...values]) => values) };
}

/** All lines of a round, or of every round that is not cancelled; by problem, then in the order they were made. */
export function readPlanLines(
  db: ReadableDB,
  {
    roundId,
    unitId,
    asOf,
  }: { readonly roundId: ApvRoundId | null; readonly unitId: UnitId | null; readonly asOf: IsoDate },
): PlanLine[] {
  const where = whereOf(db, { unitId, asOf, late: false, priority: null }, [], roundId);
  const order = 'ORDER BY apv_line.problem_id, apv_line.born, apv_line.id';
  const found = all<Raw>(db, `${SELECT} ${FROM} WHERE ${where.text} ${order}`, where.params);
  return toLines(db, found, asOf);
}

export function readPlanRows(db: ReadableDB, window: PlanWindow): { total: number; rows: PlanLine[] } {
  const { sort, descending, offset, limit, states, asOf } = window;
  const where = whereOf(db, window, states);
  const total = get<{ n: number }>(db, `SELECT count(*) AS n ${FROM} WHERE ${where.text}`, where.params)?.n ?? 0;
  const key = ORDER[sort];
  const found = all<Raw>(
    db,
    `${SELECT} ${FROM} WHERE ${where.text}
     ORDER BY ${key} IS NULL, ${key} ${descending ? 'DESC' : 'ASC'}, ${DUE} IS NULL, ${DUE}, apv_line.id LIMIT ? OFFSET ?`,
    [...where.params, limit, offset],
  );
  return { total, rows: toLines(db, found, asOf) };
}

export function readPlanCounts(
  db: ReadableDB,
  filter: PlanFilter,
): { states: Record<LineState, number>; late: number; any: boolean } {
  const where = whereOf(db, filter, []);
  const states: Record<LineState, number> = { open: 0, started: 0, done: 0, rated: 0, closed: 0 };
  for (const { state, n } of all<{ state: LineState; n: number }>(
    db,
    `SELECT apv_line.state AS state, count(*) AS n ${FROM} WHERE ${where.text} GROUP BY 1`,
    where.params,
  )) {
    states[state] = n;
  }
  const late = whereOf(db, { ...filter, late: true, priority: null }, []);
  return {
    states,
    late: get<{ n: number }>(db, `SELECT count(*) AS n ${FROM} WHERE ${late.text}`, late.params)?.n ?? 0,
    any: get(db, 'SELECT 1 AS yes FROM apv_line LIMIT 1') !== undefined,
  };
}
