/** The log of imports: one line per file, with its rejected rows. It stays readable after an undo. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { ImportId } from '../../shared/kernel/ids.ts';
import type { ChangeCounts, ImportKind, ImportRun, RowFault } from '../../shared/staff/import-contract.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, get, prepared, run } from '../engine/statements.ts';
import { blockedRuns } from './undo-check.ts';

export interface NewRun {
  readonly id: ImportId;
  readonly stamp: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly fileHash: string;
  readonly at: string;
  readonly actor: string;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly skipped: number;
  readonly changes: ChangeCounts;
  readonly effective: IsoDate | null;
}

export function insertRun(db: WritableDB, made: NewRun, faults: readonly RowFault[]): void {
  run(
    db,
    `INSERT INTO import_run (id, stamp, kind, file_name, file_hash, at, actor, rows, accepted, rejected, skipped,
       changes, effective)
     VALUES (@id, @stamp, @kind, @fileName, @fileHash, @at, @actor, @rows, @accepted, @rejected, @skipped,
       @changes, @effective)`,
    { ...made, changes: JSON.stringify(made.changes) },
  );
  // The readers give one fault per line; should there be two, the first one says enough.
  const insert = prepared(
    db,
    'INSERT OR IGNORE INTO import_fault (import_id, line, column_name, code, value) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { line, column, code, value } of faults) insert.run(made.id, line, column, code, value);
}

interface StoredRun {
  readonly id: ImportId;
  readonly stamp: string;
  readonly kind: ImportKind;
  readonly file_name: string;
  readonly at: string;
  readonly actor: string;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly skipped: number;
  readonly changes: string;
  readonly effective: IsoDate | null;
  readonly undone_at: string | null;
}

export const getRun = (db: ReadableDB, id: ImportId): StoredRun | undefined =>
  get<StoredRun>(db, 'SELECT * FROM import_run WHERE id = ?', [id]);

export function listRuns(db: ReadableDB, offset: number, limit: number): { total: number; rows: ImportRun[] } {
  const total = get<{ n: number }>(db, 'SELECT count(*) AS n FROM import_run')?.n ?? 0;
  const runs = all<StoredRun>(db, 'SELECT * FROM import_run ORDER BY stamp DESC LIMIT ? OFFSET ?', [limit, offset]);
  const blocked = runs.some((r) => r.undone_at === null) ? blockedRuns(db) : new Map<string, number>();
  return {
    total,
    rows: runs.map((r) => ({
      id: r.id,
      kind: r.kind,
      fileName: r.file_name,
      at: r.at,
      actor: r.actor,
      rows: r.rows,
      accepted: r.accepted,
      rejected: r.rejected,
      skipped: r.skipped,
      changes: JSON.parse(r.changes) as ChangeCounts,
      effective: r.effective,
      undoneAt: r.undone_at,
      canUndo: r.undone_at === null && !blocked.has(r.stamp),
    })),
  };
}

export function listFaults(
  db: ReadableDB,
  id: ImportId,
  offset: number,
  limit: number,
): { total: number; rows: RowFault[] } {
  const total = get<{ n: number }>(db, 'SELECT count(*) AS n FROM import_fault WHERE import_id = ?', [id])?.n ?? 0;
  const rows = all<RowFault>(
    db,
    `SELECT line, column_name AS "column", code, value FROM import_fault WHERE import_id = ?
     ORDER BY line LIMIT ? OFFSET ?`,
    [id, limit, offset],
  );
  return { total, rows };
}

export const markUndone = (db: WritableDB, id: ImportId, stamp: string, at: string): number =>
  run(db, 'UPDATE import_run SET undone_stamp = ?, undone_at = ? WHERE id = ?', [stamp, at, id]);
