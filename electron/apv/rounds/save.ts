/** Making a round, and changing what it is planned as. */
import { isUnitOpen, unitNames } from '../../../db/apv/people.ts';
import { isAnyRated } from '../../../db/apv/problems.ts';
import { hasFindings } from '../../../db/apv/rounds.ts';
import { changeRow, insertRow, readRows, removeRow } from '../../../db/apv/rows.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import type { RoundPlan } from '../../../shared/apv/contract-rounds.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import type { ApvRoundRow, ApvRoundUnitRow } from '../../../shared/apv/rows.ts';
import { formatDate, type IsoDate } from '../../../shared/kernel/dates.ts';
import { type ApvRoundId, newId, type UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { CommandContext } from '../../worker/context.ts';
import { changed, findRound, requireOrder, roundToChange } from '../changing.ts';

/** @throws unit_not_open, not_found */
export function requireOpenUnit({ db, today }: Pick<CommandContext, 'db' | 'today'>, unitId: UnitId): void {
  if (isUnitOpen(db, unitId, today)) return;
  const name = unitNames(db).get(unitId);
  if (name === undefined) throw new AppFailure('not_found');
  throw new AppFailure('unit_not_open', { name, date: formatDate(today) });
}

const memberOf = (db: ReadableDB, roundId: ApvRoundId, unitId: UnitId) =>
  readRows(db, 'apv_round_unit', 'round_id = ? AND unit_id = ?', [roundId, unitId])[0];

/** Gone before the signatures: then it was not assessed by the round, and must not seem to have been. */
const wasOutAtSigning = (completedOn: IsoDate | null, member: ApvRoundUnitRow | undefined): boolean =>
  completedOn !== null && typeof member?.leftOn === 'string' && member.leftOn <= completedOn;

/**
 * The unit comes into the round, or back into it.
 * @returns whether that was news
 * @throws unit_not_open, not_found, apv_was_signed
 */
export function joinRound(context: CommandContext, roundId: ApvRoundId, unitId: UnitId): boolean {
  const { db, set, random } = context;
  const known = memberOf(db, roundId, unitId);
  if (known?.leftOn === null) return false;
  if (wasOutAtSigning(findRound(db, roundId).completedOn, known)) throw new AppFailure('apv_was_signed');
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

/**
 * What was signed is what the clock of the units counts from: it can be corrected and made smaller, not larger. Only a
 * unit that takes over from another may still come in (leave.ts); the clock knows it by when it came.
 * @throws apv_matrix_in_use, apv_was_signed
 */
function requireSameExtent(db: ReadableDB, old: ApvRoundRow, { matrix, full, scopes, unitIds }: RoundPlan): void {
  if (matrix !== old.matrix && isAnyRated(db, old.id)) throw new AppFailure('apv_matrix_in_use');
  if (old.completedOn === null) return;
  const isWider = (full && !old.full) || scopes.some((one) => !old.scopes.includes(one));
  if (isWider || unitIds.some((unitId) => !memberOf(db, old.id, unitId))) throw new AppFailure('apv_was_signed');
}

function makeRound(context: CommandContext, { unitIds: _, ...plan }: RoundPlan): ApvRoundId {
  const { db, set, random, today } = context;
  const id = newId<ApvRoundId>(random);
  const fresh = { completedOn: null, cancelReason: '', followUpBy: '', followUpHow: '' };
  insertRow(db, set, 'apv_round', { id, ...plan, state: 'draft', stateSince: today, ...fresh });
  return id;
}

/**
 * @throws dates_reversed, unit_not_open, apv_round_ended, apv_matrix_in_use, apv_was_signed, not_found,
 *   looks_like_cpr
 */
export function saveRound(
  context: CommandContext,
  { roundId, plan }: { readonly roundId: ApvRoundId | null; readonly plan: RoundPlan },
): { roundId: ApvRoundId } {
  requireOrder(plan.startsOn, plan.endsOn, 'endsOn');
  refuseCpr({ name: plan.name, about: plan.about });
  const { db, set, note } = context;
  const { unitIds, ...fields } = plan;
  const old = roundId === null ? undefined : roundToChange(db, roundId);
  if (old) requireSameExtent(db, old, plan);
  const id = old?.id ?? makeRound(context, plan);
  const touched = old ? changeRow(db, set, 'apv_round', old, fields) : [];
  const joined = unitIds.filter((unitId) => joinRound(context, id, unitId)).length;
  const left = dropUnits(context, id, new Set(unitIds));
  note({ roundId: id, fields: touched.length, joined, left });
  const [field = joined + left > 0 ? 'unitIds' : undefined] = touched;
  if (old && field !== undefined) changed(context, id, `apv_round.${field}`);
  return { roundId: id };
}
