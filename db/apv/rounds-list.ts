/** All rounds in a line each, newest first. */
import type { ApvRoundLine } from '../../shared/apv/contract-rounds.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { ApvRoundId, UnitId } from '../../shared/kernel/ids.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { counts, dueNow } from './line-rules.ts';
import { unitNames } from './people.ts';
import { readRows } from './rows.ts';

interface RoundCount {
  readonly id: ApvRoundId;
  readonly n: number;
}

const byRound = <Row extends { readonly id: ApvRoundId }>(rows: readonly Row[]): Map<ApvRoundId, Row> =>
  new Map(rows.map((row) => [row.id, row]));

const OPEN_LINES = `
  SELECT p.round_id AS id, count(*) AS n, sum(${dueNow('l')} < @today) AS late
  FROM apv_line l JOIN apv_problem p ON p.id = l.problem_id JOIN apv_round r ON r.id = p.round_id
  WHERE l.state <> 'closed' AND l.carried_to IS NULL AND ${counts('l', 'r')} GROUP BY p.round_id`;

function unitsByRound(db: ReadableDB): Map<ApvRoundId, UnitId[]> {
  const units = new Map<ApvRoundId, UnitId[]>();
  for (const { roundId, unitId } of readRows(db, 'apv_round_unit', 'left_on IS NULL ORDER BY round_id, unit_id')) {
    const list = units.get(roundId);
    if (list) list.push(unitId);
    else units.set(roundId, [unitId]);
  }
  return units;
}

export function readRoundLines(db: ReadableDB, today: IsoDate): ApvRoundLine[] {
  const names = unitNames(db);
  const units = unitsByRound(db);
  const problems = byRound(
    all<RoundCount>(db, 'SELECT round_id AS id, count(*) AS n FROM apv_problem GROUP BY round_id'),
  );
  const lines = byRound(all<RoundCount & { readonly late: number | null }>(db, OPEN_LINES, { today }));
  const signed = byRound(
    all<RoundCount>(
      db,
      'SELECT round_id AS id, count(DISTINCT role) AS n FROM apv_sign_off WHERE dropped_on IS NULL GROUP BY round_id',
    ),
  );
  return readRows(db, 'apv_round', 'true ORDER BY starts_on DESC, name').map((round) => {
    const { id, name, trigger, scopes, full, state, stateSince, startsOn, endsOn, completedOn } = round;
    return {
      ...{ id, name, trigger, scopes: [...scopes], full, state, stateSince, startsOn, endsOn, completedOn },
      signed: signed.get(id)?.n === 2,
      units: (units.get(id) ?? []).map((unitId) => ({ unitId, name: names.get(unitId) ?? '' })),
      problems: problems.get(id)?.n ?? 0,
      openLines: lines.get(id)?.n ?? 0,
      overdueLines: lines.get(id)?.late ?? 0,
    };
  });
}
