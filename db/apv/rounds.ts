/** A round with all that belongs to it, as the guards and the round's page want it. */
import type { RoundFacts } from '../../shared/apv/guards.ts';
import type { ApvRoundRow, ApvRoundUnitRow, PlanLineRow } from '../../shared/apv/rows.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { ApvRoundId, RoundId, UnitId } from '../../shared/kernel/ids.ts';
import { collationKey } from '../../shared/kernel/text.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';
import { closesOn, unitNames } from './people.ts';
import { isAmrKnown } from './rounds-people.ts';
import { readRows, selectList, toRow } from './rows.ts';

export interface RoundUnit extends ApvRoundUnitRow {
  readonly code: string;
  readonly name: string;
  /** Its last day in the organisation, when that is over. */
  readonly closedOn: IsoDate | null;
}

/** A unit that closes later is open until then. */
function closedBefore(db: ReadableDB, unitId: UnitId, today: IsoDate): IsoDate | null {
  const last = closesOn(db, unitId);
  return last !== undefined && last < today ? last : null;
}

/** In the order of their names; also those that have left. */
export function unitsOfRound(db: ReadableDB, roundId: ApvRoundId, today: IsoDate): RoundUnit[] {
  const names = unitNames(db);
  const codes = new Map(
    all<{ id: UnitId; code: string }>(
      db,
      'SELECT u.id, u.code FROM unit u JOIN apv_round_unit r ON r.unit_id = u.id WHERE r.round_id = ?',
      [roundId],
    ).map(({ id, code }) => [id, code]),
  );
  return readRows(db, 'apv_round_unit', 'round_id = ?', [roundId])
    .map(({ born: _, ...row }) => ({
      ...row,
      code: codes.get(row.unitId) ?? '',
      name: names.get(row.unitId) ?? '',
      closedOn: closedBefore(db, row.unitId, today),
    }))
    .map((unit) => ({ unit, key: collationKey(unit.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ unit }) => unit);
}

/** Units that took over from the given one. */
export function successorsOf(db: ReadableDB, unitId: UnitId): UnitId[] {
  const rows = all<{ id: UnitId }>(
    db,
    'SELECT DISTINCT to_unit AS id FROM unit_successor WHERE from_unit = ? ORDER BY on_day, to_unit',
    [unitId],
  );
  return rows.map(({ id }) => id);
}

export const linesOfRound = (db: ReadableDB, roundId: ApvRoundId): PlanLineRow[] =>
  all<Record<string, unknown>>(
    db,
    `SELECT ${selectList('apv_line')} FROM apv_problem p CROSS JOIN apv_line ON apv_line.problem_id = p.id
     WHERE p.round_id = ? ORDER BY apv_line.born, apv_line.id`,
    [roundId],
  ).map((raw) => toRow('apv_line', raw));

/** All that the guards look at, as it is now. */
export function readFacts(db: ReadableDB, round: ApvRoundRow, today: IsoDate): RoundFacts {
  const { id, matrix, followUpBy, followUpHow } = round;
  const units = unitsOfRound(db, id, today);
  const inRound = units.filter(({ leftOn }) => leftOn === null).map(({ unitId }) => unitId);
  return {
    today,
    matrix,
    followUpBy,
    followUpHow,
    units,
    participants: readRows(db, 'apv_participant', 'round_id = ?', [id]),
    amrKnown: isAmrKnown(db, inRound, today),
    methods: readRows(db, 'apv_method', 'round_id = ?', [id]),
    problems: readRows(db, 'apv_problem', 'round_id = ? ORDER BY born, id', [id]),
    statements: readRows(db, 'apv_statement', 'round_id = ?', [id]),
    lines: linesOfRound(db, id),
    signatures: readRows(db, 'apv_sign_off', 'round_id = ?', [id]),
  };
}

/** Number of rows that the round has in a table. */
export const countIn = (db: ReadableDB, table: 'apv_check' | 'apv_photo', roundId: ApvRoundId): number =>
  readRows(db, table, 'round_id = ?', [roundId]).length;

const FINDINGS = ['apv_problem', 'apv_check', 'apv_photo', 'apv_statement', 'apv_method', 'apv_participant'] as const;

/** Has anything been written down about the unit in the round? */
export const hasFindings = (db: ReadableDB, roundId: ApvRoundId, unitId: UnitId): boolean =>
  FINDINGS.some((table) => readRows(db, table, 'round_id = ? AND unit_id = ? LIMIT 1', [roundId, unitId]).length > 0);

export const isSurveyRound = (db: ReadableDB, roundId: RoundId): boolean =>
  get(db, 'SELECT 1 AS yes FROM survey_round WHERE id = ?', [roundId]) !== undefined;
