/** The year's accidents, near misses and violence with the average årsværk, for the room's page and the board report. */

import type { IncidentArea } from '../../shared/apv/incident-areas.ts';
import { reportDuty } from '../../shared/apv/incident-deadline.ts';
import {
  type CountedIncident,
  type IncidentTotal,
  type IncidentUnitRow,
  incidentTotals,
  incidentYear,
  perThousand,
} from '../../shared/apv/incident-year.ts';
import type { IncidentRow } from '../../shared/apv/rows.ts';
import { daysInMonth, endOfYear, type IsoDate, makeDate } from '../../shared/kernel/dates.ts';
import { roundTo } from '../../shared/kernel/numbers.ts';
import { areaHistory } from '../../shared/report/apv/board-apv.ts';
import { readLedger } from '../../shared/report/ledger.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { readReleased } from '../report/ledger.ts';
import { readTree, trendOn } from '../staff/index.ts';
import { readReportRule } from './incident-settings.ts';
import { readRows } from './rows.ts';

export interface IncidentFigures {
  /** Accidents per 1,000 årsværk so far in the year; not made up to a whole year. */
  readonly perThousand: number | null;
  /** Average of the month ends so far; null when nobody was employed. */
  readonly fte: number | null;
  readonly totals: readonly IncidentTotal[];
  readonly rows: readonly IncidentUnitRow[];
  readonly areas: readonly IncidentArea[];
}

/** Month ends of the year up to the day; before the first of them, the day itself. */
export function daysToAverage(year: number, until: IsoDate): IsoDate[] {
  const ends = Array.from({ length: 12 }, (_, i) => makeDate(year, i + 1, daysInMonth(year, i + 1)) as IsoDate);
  const so = ends.filter((day) => day <= until);
  return so.length > 0 ? so : [until];
}

function averageFte(db: ReadableDB, year: number, until: IsoDate): number | null {
  const points = trendOn(db, daysToAverage(year, until));
  const sum = points.reduce((total, { fte }) => total + fte, 0);
  return points.length === 0 || sum === 0 ? null : roundTo(sum / points.length, 2);
}

/** Away from work on any day; of what nobody knows yet nothing is said. */
const isWithAbsence = ({ absence, firstAbsenceOn, beyondTheDay }: IncidentRow): boolean =>
  firstAbsenceOn !== null || beyondTheDay === true || (absence !== 'none' && absence !== 'not_known');

/** @param year four digits @param asOf what happened later is not counted */
export function incidentFigures(
  db: ReadableDB,
  { year, asOf }: { readonly year: string; readonly asOf: IsoDate },
): IncidentFigures {
  const last = endOfYear(Number(year));
  const until = asOf < last ? asOf : last;
  const first = `${year}-01-01` as IsoDate;
  const rule = readReportRule(db, until);
  const incidents = readRows(db, 'incident', 'happened_on BETWEEN ? AND ? ORDER BY happened_on, id', [
    first,
    until,
  ]).map(
    (one): CountedIncident => ({
      unitId: one.unitId,
      kind: one.kind,
      withAbsence: isWithAbsence(one),
      late: reportDuty(one, rule, asOf).late,
    }),
  );
  const tree = readTree(db, until < first ? first : until, new Set(incidents.map(({ unitId }) => unitId)));
  const fte = until < first ? null : averageFte(db, Number(year), until);
  const totals = incidentTotals(incidents);
  const accidents = totals.find(({ kind }) => kind === 'accident')?.n ?? 0;
  const historyOf = areaHistory(readLedger(readReleased(db, year), asOf));
  return { perThousand: perThousand(accidents, fte), fte, totals, ...incidentYear(tree, incidents, { historyOf }) };
}
