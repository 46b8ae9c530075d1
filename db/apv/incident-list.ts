/** The register of accidents, near misses and violence, newest first. */
import type { Incident } from '../../shared/apv/contract-incidents.ts';
import { needsReport, reportDuty } from '../../shared/apv/incident-deadline.ts';
import type { IncidentKind } from '../../shared/apv/words.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { ApvRoundId, ProblemId, UnitId } from '../../shared/kernel/ids.ts';
import { subtreeOf } from '../../shared/staff/unit-tree.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { readTree } from '../staff/index.ts';
import { readReportRule } from './incident-settings.ts';
import { unitNames } from './people.ts';
import { readRows } from './rows.ts';

interface Asked {
  /** What happened later is left out. */
  readonly asOf: IsoDate;
  /** With all units below it; null: everywhere. */
  readonly unitId: UnitId | null;
  readonly kind: IncidentKind | null;
}

const roundsOfProblems = (db: ReadableDB): Map<ProblemId, ApvRoundId> =>
  new Map(
    all<{ id: ProblemId; roundId: ApvRoundId }>(
      db,
      'SELECT p.id, p.round_id AS roundId FROM apv_problem p JOIN incident i ON i.problem_id = p.id',
    ).map(({ id, roundId }) => [id, roundId]),
  );

export function readIncidents(db: ReadableDB, { asOf, unitId, kind }: Asked): Incident[] {
  const rows = readRows(
    db,
    'incident',
    'happened_on <= @asOf AND (@kind IS NULL OR kind = @kind) ORDER BY happened_on DESC, born DESC, id',
    [{ asOf, kind }],
  );
  const wanted = unitId && new Set([unitId, ...subtreeOf(treeWith(db, asOf, rows), unitId)]);
  const rule = readReportRule(db, asOf);
  const [names, rounds] = [unitNames(db), roundsOfProblems(db)];
  return rows
    .filter((row) => wanted === null || wanted.has(row.unitId))
    .map(({ born: _, ...row }) => {
      const duty = reportDuty(row, rule, asOf);
      return {
        ...row,
        unitName: names.get(row.unitId) ?? '',
        reportBy: duty.reportBy,
        report: duty.state,
        needsReport: needsReport(duty, asOf),
        reportedLate: duty.state === 'reported' && duty.late,
        problemRoundId: (row.problemId && rounds.get(row.problemId)) ?? null,
      };
    });
}

/** Closed units keep their incidents under the units they were in. */
const treeWith = (db: ReadableDB, asOf: IsoDate, rows: readonly { readonly unitId: UnitId }[]) =>
  readTree(db, asOf, new Set(rows.map((row) => row.unitId)));

export interface ReportWork {
  /** Past the last day. */
  readonly late: number;
  /** Near the last day, or nobody has said yet whether it must be reported. */
  readonly soon: number;
}

/** What the start page tells of. */
export function readReportWork(db: ReadableDB, day: IsoDate): ReportWork {
  const rule = readReportRule(db, day);
  const open = readRows(db, 'incident', `kind <> 'near_miss' AND reported_on IS NULL AND happened_on <= ?`, [day]);
  const duties = open.map((one) => reportDuty(one, rule, day)).filter((duty) => needsReport(duty, day));
  const late = duties.filter(({ late: is }) => is).length;
  return { late, soon: duties.length - late };
}
