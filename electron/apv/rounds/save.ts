/** Making a round, and changing what it is planned as. */
import { isUnitOpen, unitNames } from '../../../db/apv/people.ts';
import { hasFindings } from '../../../db/apv/rounds.ts';
import { changeRow, insertRow, readRows, removeRow } from '../../../db/apv/rows.ts';
import type { RoundPlan } from '../../../shared/apv/contract-rounds.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import { formatDate } from '../../../shared/kernel/dates.ts';
import { type ApvRoundId, newId, type UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { CommandContext } from '../../worker/context.ts';
import { changed, requireOrder, roundToChange } from '../changing.ts';

/** @throws unit_not_open, not_found */
export function requireOpenUnit({ db, today }: Pick<CommandContext, 'db' | 'today'>, unitId: UnitId): void {
  if (isUnitOpen(db, unitId, today)) return;
  const name = unitNames(db).get(unitId);
  if (name === undefined) throw new AppFailure('not_found');
  throw new AppFailure('unit_not_open', { name, date: formatDate(today) });
}

/** The unit comes into the round, or back into it. @returns whether that was news @throws unit_not_open, not_found */
export function joinRound(context: CommandContext, roundId: ApvRoundId, unitId: UnitId): boolean {
  const { db, set, random } = context;
  const [known] = readRows(db, 'apv_round_unit', 'round_id = ? AND unit_id = ?', [roundId, unitId]);
  if (known?.leftOn === null) return false;
  requireOpenUnit(context, unitId);
  if (known) changeRow(db, set, 'apv_round_unit', known, { leftOn: null, leftReason: '' });
  else insertRow(db, set, 'apv_round_unit', { id: newId(random), roundId, unitId, leftOn: null, leftReason: '' });
  return true;
}

/** A unit that is no longer chosen: what was found in it stays, so it can only be marked as having left. */
function dropUnits({ db, set, today }: CommandContext, roundId: ApvRoundId, keep: ReadonlySet<UnitId>): number {
  const gone = readRows(db, 'apv_round_unit', 'round_id = ? AND left_on IS NULL', [roundId]).filter(
    ({ unitId }) => !keep.has(unitId),
  );
  for (const row of gone) {
    if (hasFindings(db, roundId, row.unitId)) changeRow(db, set, 'apv_round_unit', row, { leftOn: today });
    else removeRow(db, set, 'apv_round_unit', row);
  }
  return gone.length;
}

function makeRound(context: CommandContext, { unitIds: _, ...plan }: RoundPlan): ApvRoundId {
  const { db, set, random, today } = context;
  const id = newId<ApvRoundId>(random);
  const fresh = { completedOn: null, cancelReason: '', followUpBy: '', followUpHow: '' };
  insertRow(db, set, 'apv_round', { id, ...plan, state: 'draft', stateSince: today, ...fresh });
  return id;
}

/** @throws dates_reversed, unit_not_open, apv_round_ended, not_found, looks_like_cpr */
export function saveRound(
  context: CommandContext,
  { roundId, plan }: { readonly roundId: ApvRoundId | null; readonly plan: RoundPlan },
): { roundId: ApvRoundId } {
  requireOrder(plan.startsOn, plan.endsOn, 'endsOn');
  refuseCpr({ name: plan.name, about: plan.about });
  const { db, set, note } = context;
  const { unitIds, ...fields } = plan;
  const old = roundId === null ? undefined : roundToChange(db, roundId);
  const id = old?.id ?? makeRound(context, plan);
  const touched = old ? changeRow(db, set, 'apv_round', old, fields) : [];
  const joined = unitIds.filter((unitId) => joinRound(context, id, unitId)).length;
  const left = dropUnits(context, id, new Set(unitIds));
  note({ roundId: id, fields: touched.length, joined, left });
  const [field = joined + left > 0 ? 'unitIds' : undefined] = touched;
  if (old && field !== undefined) changed(context, id, `apv_round.${field}`);
  return { roundId: id };
}
