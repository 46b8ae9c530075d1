/** The organisation of a round, fixed when it opens. */
import type { RoundId } from '../../shared/kernel/ids.ts';
import type { RoundUnit } from '../../shared/survey/figures-model.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, get, prepared } from '../engine/statements.ts';

export interface StoredRoundUnit extends RoundUnit {
  readonly method: 'questionnaire' | 'dialogue';
  /** In the unit itself; null until closing. */
  readonly answered: number | null;
}

/** Parents before children, as they are to be stored. */
export function writeUnits(
  db: WritableDB,
  roundId: RoundId,
  units: readonly Omit<StoredRoundUnit, 'answered'>[],
): void {
  const insert = prepared(
    db,
    `INSERT INTO survey_unit (round_id, ordinal, unit_id, parent, code, name, method, invited)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  units.forEach((unit, ordinal) => {
    insert.run(roundId, ordinal, unit.id, unit.parent, unit.code, unit.name, unit.method, unit.invited);
  });
}

export const readRoundUnits = (db: ReadableDB, roundId: RoundId): StoredRoundUnit[] =>
  all<StoredRoundUnit>(
    db,
    `SELECT unit_id AS id, parent, code, name, method, invited, answered FROM survey_unit
     WHERE round_id = ? ORDER BY ordinal`,
    [roundId],
  );

export const countRoundUnits = (db: ReadableDB, roundId: RoundId): number =>
  get<{ n: number }>(db, 'SELECT count(*) AS n FROM survey_unit WHERE round_id = ?', [roundId])?.n ?? 0;

/** @param answered per unit, in its order */
export function writeAnswered(db: WritableDB, roundId: RoundId, answered: readonly number[]): void {
  const update = prepared(db, 'UPDATE survey_unit SET answered = ? WHERE round_id = ? AND ordinal = ?');
  answered.forEach((count, ordinal) => {
    update.run(count, roundId, ordinal);
  });
}

/** How deep each unit stands in the round, 0 for a top. */
export function depthsOf(units: readonly { readonly parent: number }[]): number[] {
  const depths: number[] = [];
  for (const { parent } of units) depths.push(parent < 0 ? 0 : (depths[parent] ?? 0) + 1);
  return depths;
}
