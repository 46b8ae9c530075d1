/** A unit that goes out of a round on the way: closed, merged, or moved to another round. */
import { unitNames } from '../../../db/apv/people.ts';
import { changeRow, readRows } from '../../../db/apv/rows.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import type { ApvRoundId, UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { CommandContext } from '../../worker/context.ts';
import { changed, requireUnit, roundToChange } from '../changing.ts';
import { joinRound } from './save.ts';

interface Handover {
  readonly roundId: ApvRoundId;
  readonly from: UnitId;
  readonly to: UnitId;
}

const OF_UNIT = 'round_id = ? AND unit_id = ?';

/** Both may have a `Køkken`: the places of the unit that is gone then carry its name. */
function handOverChecks({ db, set }: CommandContext, { roundId, from, to }: Handover): number {
  const keyOf = ({ place, code }: { place: string; code: string }): string => `${code}\n${place}`;
  const taken = new Set(readRows(db, 'apv_check', OF_UNIT, [roundId, to]).map(keyOf));
  const moving = readRows(db, 'apv_check', OF_UNIT, [roundId, from]);
  const clashes = new Set(moving.filter((check) => taken.has(keyOf(check))).map(({ place }) => place));
  const name = unitNames(db).get(from) ?? '';
  for (const check of moving) {
    const place = clashes.has(check.place) ? `${check.place} (${name})` : check.place;
    // The place first: field by field no two checks may ever be the same.
    changeRow(db, set, 'apv_check', check, { place, unitId: to });
  }
  return moving.length;
}

/** A unit that has made its own statement keeps it; the other's then stays where it was made. */
function handOverStatement({ db, set }: CommandContext, { roundId, from, to }: Handover): void {
  const [statement] = readRows(db, 'apv_statement', OF_UNIT, [roundId, from]);
  const [own] = readRows(db, 'apv_statement', OF_UNIT, [roundId, to]);
  if (statement && !own) changeRow(db, set, 'apv_statement', statement, { unitId: to });
}

function handOver(context: CommandContext, handover: Handover): number {
  const { db, set } = context;
  const { roundId, from, to } = handover;
  let moved = handOverChecks(context, handover);
  for (const table of ['apv_problem', 'apv_photo', 'apv_method', 'apv_participant'] as const) {
    const rows = readRows(db, table, OF_UNIT, [roundId, from]);
    for (const row of rows) changeRow(db, set, table, row, { unitId: to });
    moved += rows.length;
  }
  handOverStatement(context, handover);
  return moved;
}

/** @throws not_found, apv_round_ended, unit_left_round, unit_not_open, apv_was_signed, bad_input {field}, looks_like_cpr */
export function leaveRound(
  context: CommandContext,
  input: {
    readonly roundId: ApvRoundId;
    readonly unitId: UnitId;
    readonly reason: string;
    readonly successorId: UnitId | null;
  },
): Record<string, never> {
  const { db, set, today, note } = context;
  const { roundId, unitId, reason, successorId } = input;
  refuseCpr({ reason });
  roundToChange(db, roundId);
  requireUnit(db, roundId, unitId);
  if (successorId === unitId) throw new AppFailure('bad_input', { field: 'successorId' });
  let moved = 0;
  if (successorId !== null) {
    joinRound(context, roundId, successorId);
    moved = handOver(context, { roundId, from: unitId, to: successorId });
  }
  for (const row of readRows(db, 'apv_round_unit', OF_UNIT, [roundId, unitId])) {
    changeRow(db, set, 'apv_round_unit', row, { leftOn: today, leftReason: reason });
  }
  changed(context, roundId, 'apv_round_unit.leftOn');
  note({ roundId, moved });
  return {};
}
