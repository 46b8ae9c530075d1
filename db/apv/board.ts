/** What the board of all units is made of: six statements, whatever the number of units. */
import type { BoardFacts } from '../../shared/apv/board.ts';
import { clockHistory } from '../../shared/apv/clock.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { staffOn } from '../staff/index.ts';
import { linesByUnit } from './board-lines.ts';
import { fullApvs, handovers, runningRounds } from './board-rounds.ts';

/** Units of the day in the order of the tree; closed ones that still have people are among them. */
export function boardUnits(db: ReadableDB, asOf: IsoDate): BoardFacts['units'] {
  const { tree, active } = staffOn(db, asOf);
  const peopled = new Set(active.map(({ unitId }) => unitId));
  return tree.placed.map(({ unit: { id, code, name }, depth }) => ({
    unitId: id,
    code,
    name,
    depth,
    workplace: peopled.has(id),
  }));
}

/** @param past the day lies before today, so that things may have changed since */
export const readBoardFacts = (db: ReadableDB, asOf: IsoDate, past: boolean): BoardFacts => ({
  units: boardUnits(db, asOf),
  history: clockHistory(fullApvs(db, asOf), handovers(db, asOf), asOf),
  running: runningRounds(db, asOf),
  lines: linesByUnit(db, asOf, past),
});
