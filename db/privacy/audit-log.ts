/** The audit log as it is read by people: newest first, with the names of users. */
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';

export interface ReadAuditRow {
  readonly seq: number;
  readonly at: string;
  /** The user's name, also when the user is no longer let in. */
  readonly actor: string;
  readonly call: string;
  readonly outcome: string;
  /** JSON; empty when retention has deleted it. */
  readonly detail: string;
}

/** Newest first. @param call a call's full name, or `room.` for a whole room, or empty for all */
export function readAudit(
  db: ReadableDB,
  filter: { readonly call: string; readonly offset: number; readonly limit: number },
): { total: number; rows: ReadAuditRow[] } {
  const where =
    filter.call === ''
      ? '1'
      : filter.call.endsWith('.')
        ? 'substr(a.call, 1, length(@call)) = @call'
        : 'a.call = @call';
  const named = filter.call === '' ? {} : { call: filter.call };
  const total = get<{ n: number }>(db, `SELECT count(*) n FROM audit a WHERE ${where}`, named)?.n ?? 0;
  const rows = all<ReadAuditRow>(
    db,
    `SELECT a.seq, a.at, coalesce(u.name, a.actor) AS actor, a.call, a.outcome, coalesce(d.detail, '') AS detail
     FROM audit a LEFT JOIN app_user u ON u.id = a.actor LEFT JOIN audit_detail d ON d.seq = a.seq
     WHERE ${where} ORDER BY a.seq DESC LIMIT @limit OFFSET @offset`,
    { ...named, limit: filter.limit, offset: filter.offset },
  );
  return { total, rows };
}
