/** The figures fixed at closing, as they are kept: a hidden one has no n, and nothing else of it is stored. */
import type { RoundId, UnitId } from '../../shared/kernel/ids.ts';
import type { FigureKind, FrozenFigure } from '../../shared/survey/figures-model.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { allRows, prepared, run } from '../engine/statements.ts';

/** Takes the place of what was kept for the round before. */
export function writeFigures(db: WritableDB, roundId: RoundId, figures: readonly FrozenFigure[]): void {
  run(db, 'DELETE FROM survey_figure WHERE round_id = ?', [roundId]);
  const insert = prepared(
    db,
    `INSERT INTO survey_figure (round_id, kind, unit_id, measure, attribute, band, n, mean, sd, missing, counts)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { kind, unitId, measure, attribute, band, shown } of figures) {
    const counts = shown?.counts ? JSON.stringify(shown.counts) : null;
    const told = shown ? [shown.n, shown.mean, shown.sd, shown.missing, counts] : [null, null, null, null, null];
    insert.run(roundId, kind, unitId, measure, attribute, band, ...told);
  }
}

type Row = [
  kind: FigureKind,
  unitId: UnitId,
  measure: string,
  attribute: string,
  band: string,
  n: number | null,
  mean: number,
  sd: number | null,
  missing: number,
  counts: string | null,
];

export interface FigureScope {
  readonly kind?: FigureKind;
  readonly unitId?: UnitId;
  readonly measure?: string;
}

/** All of the round, or those of a kind, unit or measure. */
export function readFigures(db: ReadableDB, roundId: RoundId, scope: FigureScope = {}): FrozenFigure[] {
  const wanted = Object.entries({ kind: scope.kind, unit_id: scope.unitId, measure: scope.measure }).flatMap(
    ([column, value]) => (value === undefined ? [] : [{ column, value }]),
  );
  const where = wanted.map(({ column }) => ` AND ${column} = ?`).join('');
  const rows = allRows<Row>(
    db,
    `SELECT kind, unit_id, measure, attribute, band, n, mean, sd, missing, counts
     FROM survey_figure WHERE round_id = ?${where}`,
    roundId,
    ...wanted.map(({ value }) => value),
  );
  return rows.map(([kind, unitId, measure, attribute, band, n, mean, sd, missing, counts]) => ({
    kind,
    unitId,
    measure,
    attribute,
    band,
    shown:
      n === null ? null : { n, mean, sd, missing, counts: counts === null ? null : (JSON.parse(counts) as number[]) },
  }));
}
