/** What there is to do about APVs, counted for the start page. */
import { buildBoard, countBoard } from '../../shared/apv/board.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { ApvWork } from '../../shared/report/tasks.ts';
import { readBoardFacts } from '../apv/board.ts';
import { readPlanCounts } from '../apv/plan.ts';
import { readClockSettings } from '../apv/settings.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { get } from '../engine/statements.ts';

const hasAny = (db: ReadableDB): boolean =>
  get<{ found: number }>(
    db,
    `SELECT EXISTS (SELECT 1 FROM apv_round WHERE state <> 'cancelled') OR EXISTS (SELECT 1 FROM apv_earlier) AS found`,
  )?.found === 1;

/** An empty register must not call for an APV of every workplace: it is only told that there is none. */
export function readApvWork(db: ReadableDB, asOf: IsoDate): ApvWork {
  if (!hasAny(db)) return { any: false, overdue: 0, due: 0, linesLate: 0 };
  const units = buildBoard(readBoardFacts(db, asOf, false), readClockSettings(db, asOf), asOf);
  return {
    any: true,
    overdue: countBoard(units, 'overdue') + countBoard(units, 'missing'),
    due: countBoard(units, 'due'),
    linesLate: readPlanCounts(db, { unitId: null, asOf, late: false, priority: null }).late,
  };
}
