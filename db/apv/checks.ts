/** Checklists of one's own, what was answered with them place by place, and the problems that the answers opened. */
import type { Check } from '../../shared/apv/contract-uncover.ts';
import type { ChecklistRow, CheckRow } from '../../shared/apv/rows.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { ApvRoundId, ProblemId, UnitId } from '../../shared/kernel/ids.ts';
import { collationKey, fold } from '../../shared/kernel/text.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';
import { readRows } from './rows.ts';

type Stored<Row> = Row & { readonly born: string };

/** In the order of their names. */
export const ownChecklists = (db: ReadableDB): Stored<ChecklistRow>[] =>
  readRows(db, 'apv_checklist', 'true').sort((a, b) => (collationKey(a.name) < collationKey(b.name) ? -1 : 1));

/** Names differ in more than the case of their letters. */
export const checklistNamed = (db: ReadableDB, name: string): Stored<ChecklistRow> | undefined =>
  ownChecklists(db).find((one) => fold(one.name) === fold(name));

export const checkAt = (
  db: ReadableDB,
  { roundId, unitId, place, code }: Pick<CheckRow, 'roundId' | 'unitId' | 'place' | 'code'>,
): Stored<CheckRow> | undefined =>
  readRows(db, 'apv_check', 'round_id = ? AND unit_id = ? AND place = ? AND code = ?', [
    roundId,
    unitId,
    place,
    code,
  ])[0];

/** A problem raised by a line of a checklist keeps the id of the answer as its source. */
function problemsByCheck(db: ReadableDB, roundId: ApvRoundId): Map<string, ProblemId> {
  const rows = all<{ id: ProblemId; source: string }>(
    db,
    "SELECT id, source FROM apv_problem WHERE round_id = ? AND origin = 'checklist'",
    [roundId],
  );
  return new Map(rows.map(({ id, source }) => [source, id]));
}

/** @param unitId null: all units of the round */
export function checksOf(db: ReadableDB, roundId: ApvRoundId, unitId: UnitId | null): Check[] {
  const problems = problemsByCheck(db, roundId);
  return readRows(db, 'apv_check', 'round_id = ? AND (? IS NULL OR unit_id = ?) ORDER BY born, id', [
    roundId,
    unitId,
    unitId,
  ]).map(({ born: _born, roundId: _round, ...check }) => ({
    ...check,
    problemId: problems.get(check.id) ?? null,
  }));
}

/** Whether the round tells that checklists were used in the unit, or in all its units, on the day. */
export const tellsOfChecklist = (db: ReadableDB, roundId: ApvRoundId, unitId: UnitId, day: IsoDate): boolean =>
  get(
    db,
    `SELECT 1 AS yes FROM apv_method
     WHERE round_id = ? AND kind = 'checklist' AND held_on = ? AND (unit_id IS NULL OR unit_id = ?)`,
    [roundId, day, unitId],
  ) !== undefined;
