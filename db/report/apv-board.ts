/** The working environment's figures for the board report, from the functions that the room's own pages use. */
import { type IncidentKind, incidentKind } from '../../shared/apv/words.ts';
import { endOfYear, type IsoDate } from '../../shared/kernel/dates.ts';
import type { UnitId } from '../../shared/kernel/ids.ts';
import type { BoardApv, BoardIncidents, IncidentArea } from '../../shared/report/apv/board-apv.ts';
import { apvFigures } from '../apv/board-figures.ts';
import { incidentFigures } from '../apv/incident-figures.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';
import { readTree } from '../staff/index.ts';

const hasAny = (db: ReadableDB, sql: string): boolean => get<{ found: number }>(db, sql)?.found === 1;

const anyApv = (db: ReadableDB): boolean =>
  hasAny(
    db,
    `SELECT EXISTS (SELECT 1 FROM apv_round WHERE state NOT IN ('draft', 'cancelled'))
       OR EXISTS (SELECT 1 FROM apv_earlier) AS found`,
  );

const anyIncident = (db: ReadableDB): boolean => hasAny(db, 'SELECT EXISTS (SELECT 1 FROM incident) AS found');

interface CountLine {
  readonly unitId: UnitId;
  readonly kind: IncidentKind;
  readonly n: number;
}

/** Numbers of each area, which disclosure control works on; the room's own rows are protected already. */
function incidentAreas(
  db: ReadableDB,
  first: IsoDate,
  until: IsoDate,
  shown: ReturnType<typeof incidentFigures>['rows'],
): IncidentArea[] {
  const lines = all<CountLine>(
    db,
    `SELECT unit_id AS unitId, kind, count(*) AS n FROM incident WHERE happened_on BETWEEN ? AND ? GROUP BY 1, 2`,
    [first, until],
  );
  const tree = readTree(db, until, new Set(lines.map(({ unitId }) => unitId)));
  const counts = new Map<number, number[]>();
  for (const { unitId, kind, n } of lines) {
    const area = tree.placed[tree.at.get(unitId) ?? -1]?.area ?? -1;
    const row = counts.get(area) ?? incidentKind.options.map(() => 0);
    const k = incidentKind.options.indexOf(kind);
    row[k] = (row[k] ?? 0) + n;
    counts.set(area, row);
  }
  const hidden = new Map(shown.map(({ unitId, cells }) => [unitId, cells.map(({ n }) => n === null)]));
  // What is registered at the very top, above all areas, is a row of its own where there is any.
  const apart = [...counts.keys()].filter((area) => !tree.areas.includes(area));
  return [...tree.areas, ...apart].map((area) => {
    const unit = tree.placed[area]?.unit;
    return {
      code: unit?.code ?? '',
      name: unit?.name ?? '',
      own: unit !== undefined && !tree.areas.includes(area),
      counts: counts.get(area) ?? incidentKind.options.map(() => 0),
      hidden: (unit && hidden.get(unit.id)) ?? incidentKind.options.map(() => false),
    };
  });
}

function readIncidents(db: ReadableDB, asOf: IsoDate, year: string): BoardIncidents {
  const { perThousand, fte, totals, rows } = incidentFigures(db, { year, asOf });
  const last = endOfYear(Number(year));
  return {
    perThousand,
    fte,
    totals,
    areas: incidentAreas(db, `${year}-01-01` as IsoDate, asOf < last ? asOf : last, rows),
  };
}

/** Undefined when the register holds nothing of it. The year is that of the day. */
export function readBoardApv(db: ReadableDB, asOf: IsoDate): BoardApv | undefined {
  const year = asOf.slice(0, 4);
  const figures = anyApv(db) ? apvFigures(db, asOf, Number(year)) : null;
  const incidents = anyIncident(db) ? readIncidents(db, asOf, year) : null;
  return figures || incidents ? { year, figures, incidents } : undefined;
}
