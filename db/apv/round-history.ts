/** Everything that was ever written, changed or removed in a round, from the change log and the rows' own making. */
import type { ApvRoundId } from '../../shared/kernel/ids.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';
import { type HistoryLine, makeSpeller } from './round-history-words.ts';

/** Tables whose rows name their round. */
const OF_ROUND = [
  'apv_round_unit',
  'apv_participant',
  'apv_method',
  'apv_check',
  'apv_photo',
  'apv_problem',
  'apv_statement',
  'apv_sign_off',
] as const;

const LIVE = OF_ROUND.map((tbl) => `UNION ALL SELECT '${tbl}', id, born FROM ${tbl} WHERE round_id = @roundId`).join(
  '\n  ',
);

/** What was removed lies whole in the log; only there is it seen that it was the round's. */
const EVENTS = `
WITH live(tbl, row, born) AS (
  SELECT 'apv_round', id, born FROM apv_round WHERE id = @roundId
  ${LIVE}
), gone(tbl, row, born) AS (
  SELECT tbl, row, json_extract(old_value, '$.born') FROM change
  WHERE tbl IN (${OF_ROUND.map((tbl) => `'${tbl}'`).join(', ')}) AND field = '*'
    AND json_extract(old_value, '$.round_id') = @roundId
), problem(id) AS (
  SELECT row FROM live WHERE tbl = 'apv_problem' UNION SELECT row FROM gone WHERE tbl = 'apv_problem'
), mine(tbl, row, born) AS (
  SELECT * FROM live UNION SELECT * FROM gone
  UNION SELECT 'apv_line', l.id, l.born FROM problem p JOIN apv_line l ON l.problem_id = p.id
  UNION SELECT tbl, row, json_extract(old_value, '$.born') FROM change
    WHERE tbl = 'apv_line' AND field = '*' AND json_extract(old_value, '$.problem_id') IN (SELECT id FROM problem)
), event(stamp, n, tbl, row, field, old_value, new_value) AS (
  SELECT born, 0, tbl, row, '', NULL, NULL FROM mine WHERE @rowId IS NULL OR row = @rowId
  UNION ALL
  SELECT c.stamp, c.n, c.tbl, c.row, c.field, c.old_value, c.new_value
  FROM mine m CROSS JOIN change c ON c.tbl = m.tbl AND c.row = m.row WHERE @rowId IS NULL OR m.row = @rowId
)`;

const FROM = 'FROM event e JOIN change_set s ON s.stamp = e.stamp';

export interface HistoryQuery {
  readonly roundId: ApvRoundId;
  /** One row's own history; null: the whole round. */
  readonly rowId: string | null;
  readonly offset: number;
  readonly limit: number;
}

interface Event {
  readonly at: string;
  readonly actor: string;
  readonly table: string;
  readonly rowId: string;
  readonly column: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Newest first; within one writing the last field first. */
export function readHistory(
  db: ReadableDB,
  { roundId, rowId, offset, limit }: HistoryQuery,
): { total: number; rows: HistoryLine[] } {
  const about = { roundId, rowId };
  const total = get<{ n: number }>(db, `${EVENTS} SELECT count(*) AS n ${FROM}`, about)?.n ?? 0;
  const events = all<Event>(
    db,
    `${EVENTS} SELECT s.at, s.actor, e.tbl AS "table", e.row AS rowId, e.field AS "column", e.old_value AS "from",
       e.new_value AS "to" ${FROM} ORDER BY e.stamp DESC, e.n DESC, e.tbl, e.row LIMIT @limit OFFSET @offset`,
    { ...about, offset, limit },
  );
  const spell = makeSpeller(db);
  return { total, rows: events.map(spell) };
}
