/** How the action plans go: lines open and late by unit, and what was closed in a year. */
import type { LineCount } from '../../shared/apv/board.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { UnitId } from '../../shared/kernel/ids.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { allRows, get } from '../engine/statements.ts';
import { counts, dueThen } from './line-rules.ts';

/** Begun by the day, in a round that was not cancelled, and not carried on to another. */
const FROM = `FROM apv_line l JOIN apv_problem p ON p.id = l.problem_id JOIN apv_round r ON r.id = p.round_id
  WHERE ${counts('l', 'r')} AND l.carried_to IS NULL
    AND (r.starts_on <= @asOf OR l.starts_on <= @asOf OR r.state_since <= @asOf)`;

const COUNT = `SELECT p.unit_id, count(*), coalesce(sum(${dueThen('l')} < @asOf), 0) ${FROM}`;

/** Those that are still open stand in an index of their own. */
const OPEN_NOW = `${COUNT} AND l.state <> 'closed' GROUP BY p.unit_id`;
const CLOSED_SINCE = `${COUNT} AND l.state = 'closed' AND l.closed_on > @asOf GROUP BY p.unit_id`;

/** @param past the day lies before today, so that lines may have been closed since */
export function linesByUnit(db: ReadableDB, asOf: IsoDate, past: boolean): Map<UnitId, LineCount> {
  const lines = new Map<UnitId, LineCount>();
  for (const sql of past ? [OPEN_NOW, CLOSED_SINCE] : [OPEN_NOW]) {
    for (const [unitId, open, late] of allRows<[UnitId, number, number]>(db, sql, { asOf })) {
      const had = lines.get(unitId);
      lines.set(unitId, {
        openLines: open + (had?.openLines ?? 0),
        overdueLines: late + (had?.overdueLines ?? 0),
      });
    }
  }
  return lines;
}

export interface ClosedCount {
  readonly closed: number;
  readonly onTime: number;
}

/** Lines closed from the first day to the last, and those of them that were done by their deadline. */
export const closedLines = (db: ReadableDB, from: IsoDate, to: IsoDate): ClosedCount =>
  get<ClosedCount>(
    db,
    `SELECT count(*) AS closed,
       coalesce(sum(coalesce(l.done_on, l.closed_on) <= coalesce(l.deadline, '')), 0) AS onTime
     FROM apv_line l JOIN apv_problem p ON p.id = l.problem_id JOIN apv_round r ON r.id = p.round_id
     WHERE r.state <> 'cancelled' AND l.carried_to IS NULL AND l.state = 'closed' AND l.closed_on BETWEEN ? AND ?`,
    [from, to],
  ) ?? { closed: 0, onTime: 0 };
