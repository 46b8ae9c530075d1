/** The working environment's figures for the board report, from the functions that the room's own pages use. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { BoardApv } from '../../shared/report/apv/board-apv.ts';
import { apvFigures } from '../apv/board-figures.ts';
import { incidentFigures } from '../apv/incident-figures.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { get } from '../engine/statements.ts';

const hasAny = (db: ReadableDB, sql: string): boolean => get<{ found: number }>(db, sql)?.found === 1;

const anyApv = (db: ReadableDB): boolean =>
  hasAny(
    db,
    `SELECT EXISTS (SELECT 1 FROM apv_round WHERE state NOT IN ('draft', 'cancelled'))
       OR EXISTS (SELECT 1 FROM apv_earlier) AS found`,
  );

const anyIncident = (db: ReadableDB): boolean => hasAny(db, 'SELECT EXISTS (SELECT 1 FROM incident) AS found');

/** Undefined when the register holds nothing of it. The year is that of the day. */
export function readBoardApv(db: ReadableDB, asOf: IsoDate): BoardApv | undefined {
  const year = asOf.slice(0, 4);
  const figures = anyApv(db) ? apvFigures(db, asOf, Number(year)) : null;
  const incidents = anyIncident(db) ? incidentFigures(db, { year, asOf }) : null;
  return figures || incidents ? { year, figures, incidents } : undefined;
}
