/** Whole APVs and rounds under way of every unit on a day, each by one statement. */
import type { RunningRound } from '../../shared/apv/board.ts';
import type { FullApv, Handover } from '../../shared/apv/clock.ts';
import type { ApvRoundState, Scope } from '../../shared/apv/words.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { ApvRoundId, UnitId } from '../../shared/kernel/ids.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, allRows } from '../engine/statements.ts';

/** A unit that left the round before it was signed, or took over from another after, was not assessed by it. */
const FULL_APVS = `
  SELECT u.unit_id, s.value, r.completed_on FROM apv_round r, json_each(r.scopes) s
  JOIN apv_round_unit u ON u.round_id = r.id
  WHERE r.full = 1 AND r.state <> 'cancelled' AND r.completed_on <= @asOf
    AND (u.left_on IS NULL OR u.left_on > r.completed_on)
    AND NOT EXISTS (SELECT 1 FROM change c
      WHERE c.tbl = 'apv_round' AND c.row = r.id AND c.field = 'completed_on' AND c.stamp < u.born)
  UNION ALL
  SELECT e.unit_id, s.value, e.completed_on FROM apv_earlier e, json_each(e.scopes) s WHERE e.completed_on <= @asOf`;

/** Signed whole rounds that were not cancelled, and the APVs from before the register. */
export const fullApvs = (db: ReadableDB, asOf: IsoDate): FullApv[] =>
  allRows<[UnitId, Scope, IsoDate]>(db, FULL_APVS, { asOf }).map(([unitId, scope, completedOn]) => ({
    unitId,
    scope,
    completedOn,
  }));

export const handovers = (db: ReadableDB, asOf: IsoDate): Handover[] =>
  all<Handover>(
    db,
    `SELECT kind, from_unit AS "from", to_unit AS "to", on_day AS day FROM unit_successor WHERE on_day <= ?`,
    [asOf],
  );

interface Line {
  readonly unitId: UnitId;
  readonly roundId: ApvRoundId;
  readonly name: string;
  readonly scopes: string;
  readonly full: number;
  readonly step: ApvRoundState;
  readonly since: IsoDate;
}

const RUNNING = `
  SELECT u.unit_id AS unitId, r.id AS roundId, r.name, r.scopes, r.full, r.state AS step, r.state_since AS since
  FROM apv_round r JOIN apv_round_unit u ON u.round_id = r.id
  WHERE (r.state NOT IN ('closed', 'cancelled') OR r.state_since > @asOf)
    AND (u.left_on IS NULL OR u.left_on > @asOf)`;

interface Step {
  readonly step: ApvRoundState;
  readonly since: IsoDate;
}

const STEPS = `
  SELECT row, stamp, field, old_value, new_value FROM change
  WHERE tbl = 'apv_round' AND field IN ('state', 'state_since') AND row IN (SELECT value FROM json_each(?)) ORDER BY n`;

/** The steps that each round went through before the one it is at, as the change log tells them; the last first. */
function earlierSteps(db: ReadableDB, rounds: readonly Line[]): Map<ApvRoundId, Step[]> {
  const lines = allRows<[ApvRoundId, string, 'state' | 'state_since', string, string]>(
    db,
    STEPS,
    JSON.stringify([...new Set(rounds.map(({ roundId }) => roundId))]),
  );
  const at = new Map(
    rounds.map(({ roundId, step, since }) => [roundId, { state: step, state_since: since, stamp: '' }]),
  );
  const found = new Map<ApvRoundId, Step[]>();
  for (const [row, stamp, field, old] of lines.reverse()) {
    const now = at.get(row);
    if (!now) continue;
    const list = found.get(row) ?? [];
    found.set(row, list);
    // Both fields of one move are one step back.
    if (now.stamp === stamp) list.pop();
    const before = { ...now, stamp, [field]: old };
    at.set(row, before);
    list.push({ step: before.state, since: before.state_since });
  }
  return found;
}

const isUnderWay = ({ step }: Step): boolean => step !== 'closed' && step !== 'cancelled';

/** What has moved on since the day stands where it stood then; what was not begun then is left out. */
export function runningRounds(db: ReadableDB, asOf: IsoDate): RunningRound[] {
  const lines = all<Line>(db, RUNNING, { asOf });
  const moved = lines.filter(({ since }) => since > asOf);
  const earlier = moved.length === 0 ? undefined : earlierSteps(db, moved);
  return lines.flatMap((line) => {
    const then = line.since <= asOf ? line : earlier?.get(line.roundId)?.find(({ since }) => since <= asOf);
    if (!then || !isUnderWay(then)) return [];
    const { unitId, roundId, name, full } = line;
    const scopes = JSON.parse(line.scopes) as Scope[];
    return [{ unitId, roundId, name, scopes, full: full === 1, step: then.step, since: then.since }];
  });
}
