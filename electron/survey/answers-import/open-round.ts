/** The round that is open, as an import of answers into it needs it. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { readRoundUnits } from '../../../db/survey/units.ts';
import type { RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import type { Questionnaire } from '../../../shared/survey/round.ts';
import { requireOpenRound } from '../rounds/find-round.ts';
import type { FindableUnit } from './unit-finder.ts';

export interface RoundFrame {
  readonly questionnaire: Questionnaire;
  readonly units: readonly FindableUnit[];
}

/** @throws not_found, round_not_open */
export function openRoundOf(db: ReadableDB, roundId: RoundId): RoundFrame {
  const { questionnaire } = requireOpenRound(db, roundId);
  const stored = readRoundUnits(db, roundId);
  const parentOf = (parent: number): UnitId | null => stored[parent]?.id ?? null;
  const units = stored.map(({ id, code, name, parent }) => ({
    id,
    code,
    name,
    parentId: parentOf(parent),
    open: true,
  }));
  return { questionnaire, units };
}
