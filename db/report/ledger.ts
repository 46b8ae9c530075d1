/** The release ledger: what left the house, by group. Hidden figures are kept as hidden, without their number. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { EarlierFigure, ReleaseFigure } from '../../shared/report/ledger.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, prepared, run } from '../engine/statements.ts';

export interface Release {
  readonly id: string;
  readonly stamp: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly report: string;
  readonly period: string;
  readonly asOf: IsoDate;
  readonly recipients: string;
  /** The limits in force, as JSON. */
  readonly limits: string;
  readonly hash: string;
}

interface Row {
  readonly releaseId: string;
  readonly asOf: IsoDate;
  readonly measure: string;
  readonly definition: string;
  readonly atoms: string;
  readonly n: number;
  readonly value: number | null;
  readonly hidden: number;
}

/** Every figure released for the period, whatever the report, oldest release first. */
export function readReleased(db: ReadableDB, period: string): EarlierFigure[] {
  return all<Row>(
    db,
    `SELECT f.release_id AS releaseId, r.as_of AS asOf, f.measure, f.definition, f.atoms, f.n, f.value, f.hidden
     FROM release_figure f JOIN release r ON r.id = f.release_id
     WHERE f.period = ? ORDER BY r.stamp, f.measure, f.definition, f.atoms`,
    [period],
  ).map(({ atoms, hidden, ...row }) => ({ ...row, atoms: JSON.parse(atoms) as string[], hidden: hidden === 1 }));
}

export function insertRelease(db: WritableDB, release: Release, figures: readonly ReleaseFigure[]): void {
  run(
    db,
    `INSERT INTO release (id, stamp, made_at, made_by, report, period, as_of, recipients, limits, hash)
     VALUES (@id, @stamp, @madeAt, @madeBy, @report, @period, @asOf, @recipients, @limits, @hash)`,
    { ...release },
  );
  const insert = prepared(
    db,
    `INSERT INTO release_figure (release_id, measure, definition, period, atoms, n, value, hidden)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { measure, definition, atoms, n, value, hidden } of figures) {
    insert.run(release.id, measure, definition, release.period, JSON.stringify(atoms), n, value, hidden ? 1 : 0);
  }
}

/** What was released before under one definition, whatever the report and the period. */
export function readReleasedAs(db: ReadableDB, definition: string): ReleaseFigure[] {
  return all<Omit<Row, 'releaseId' | 'asOf'>>(
    db,
    `SELECT measure, definition, atoms, n, value, hidden FROM release_figure WHERE definition = ?`,
    [definition],
  ).map(({ atoms, hidden, ...row }) => ({ ...row, atoms: JSON.parse(atoms) as string[], hidden: hidden === 1 }));
}
