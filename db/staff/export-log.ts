/** Which lists of people have left the house, from the audit log. */
import type { MadeExport } from '../../shared/staff/contract-export.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';

export const EXPORT_CALL = 'staff.exportPeople';

type Line = Omit<MadeExport, 'withCpr'> & { readonly withCpr: number };

/** Newest first. Lines whose details retention has deleted are left out: they no longer say what was exported. */
export function listExports(db: ReadableDB, offset: number, limit: number): { total: number; rows: MadeExport[] } {
  const from = `FROM audit a JOIN audit_detail d ON d.seq = a.seq
    WHERE a.call = @call AND a.outcome = 'ok' AND d.detail ->> 'format' IS NOT NULL`;
  const total = get<{ n: number }>(db, `SELECT count(*) AS n ${from}`, { call: EXPORT_CALL })?.n ?? 0;
  const lines = all<Line>(
    db,
    `SELECT a.at, coalesce((SELECT name FROM app_user WHERE id = a.actor), a.actor) AS actor,
       d.detail ->> 'format' AS format, d.detail ->> 'rows' AS rows, d.detail ->> 'withCpr' AS withCpr,
       d.detail ->> 'asOf' AS asOf, coalesce(d.detail ->> 'purpose', '') AS purpose
     ${from} ORDER BY a.seq DESC LIMIT @limit OFFSET @offset`,
    { call: EXPORT_CALL, limit, offset },
  );
  return { total, rows: lines.map((line) => ({ ...line, withCpr: line.withCpr === 1 })) };
}
