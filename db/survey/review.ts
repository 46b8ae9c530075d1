/** Comments of a closed round, and the red pen. */
import type { CommentId, RoundId, UnitId } from '../../shared/kernel/ids.ts';
import { type ChangeSet, logChange } from '../engine/change-log.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, get, run } from '../engine/statements.ts';

export interface StoredComment {
  readonly id: CommentId;
  readonly unitId: UnitId;
  readonly item: string;
  readonly text: string;
  readonly redacted: string | null;
  readonly state: 'new' | 'released' | 'withheld';
}

const COLUMNS = 'id, unit_id AS unitId, item, text, redacted, state';

/** By their random ids: an order that says nothing, the same each time. */
export function listComments(
  db: ReadableDB,
  roundId: RoundId,
  units: readonly UnitId[],
  window: { readonly state: StoredComment['state'] | null; readonly offset: number; readonly limit: number },
): StoredComment[] {
  return all<StoredComment>(
    db,
    `SELECT ${COLUMNS} FROM survey_comment
     WHERE round_id = ? AND unit_id IN (SELECT value FROM json_each(?)) AND coalesce(?, state) = state
     ORDER BY id LIMIT ? OFFSET ?`,
    [roundId, JSON.stringify(units), window.state, window.limit, window.offset],
  );
}

export interface CommentCount {
  readonly unitId: UnitId;
  readonly total: number;
  readonly released: number;
  readonly open: number;
}

export const countComments = (db: ReadableDB, roundId: RoundId): CommentCount[] =>
  all<CommentCount>(
    db,
    `SELECT unit_id AS unitId, count(*) AS total, sum(state = 'released') AS released, sum(state = 'new') AS open
     FROM survey_comment WHERE round_id = ? GROUP BY unit_id`,
    [roundId],
  );

export const findComment = (db: ReadableDB, roundId: RoundId, id: CommentId): StoredComment | undefined =>
  get<StoredComment>(db, `SELECT ${COLUMNS} FROM survey_comment WHERE round_id = ? AND id = ?`, [roundId, id]);

/**
 * The log gets the stamps of both fields, and of the text no value: what was first left and then blacked out
 * would stand there for good.
 */
export function reviewComment(
  db: WritableDB,
  set: ChangeSet,
  round: { readonly id: RoundId; readonly born: string },
  known: StoredComment,
  now: { readonly redacted: string; readonly state: 'released' | 'withheld' },
): void {
  const at = { tbl: 'survey_comment', row: `${round.id}@${known.id}`, born: round.born };
  if (known.state !== now.state) logChange(db, set, { ...at, field: 'state' }, known.state, now.state);
  if (known.redacted !== now.redacted) logChange(db, set, { ...at, field: 'redacted' }, null, null);
  run(db, 'UPDATE survey_comment SET redacted = ?, state = ? WHERE round_id = ? AND id = ?', [
    now.redacted,
    now.state,
    round.id,
    known.id,
  ]);
}

/** Names of those employed on a day of the period, in the units or anywhere; each name once. */
export function namesEmployed(
  db: ReadableDB,
  units: readonly UnitId[] | null,
  period: { readonly from: string; readonly to: string },
): string[] {
  return all<{ name: string }>(
    db,
    `SELECT DISTINCT p.first_name || ' ' || p.last_name AS name
     FROM engagement_spell s JOIN engagement e ON e.id = s.engagement_id JOIN person p ON p.id = e.person_id
     WHERE (@units IS NULL OR s.unit_id IN (SELECT value FROM json_each(@units))) AND s.valid_from <= @to AND s.valid_to >= @from`,
    { units: units && JSON.stringify(units), from: period.from, to: period.to },
  ).map(({ name }) => name);
}
