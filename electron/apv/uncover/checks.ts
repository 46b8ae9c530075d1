/** Answers line by line, saved one at a time; the first of a day in a unit makes the method known to the round. */
import { checkAt, checksOf, tellsOfChecklist } from '../../../db/apv/checks.ts';
import { photosOf, photosOfCheck } from '../../../db/apv/photos.ts';
import { changeRow, findRow, insertRow, removeRow } from '../../../db/apv/rows.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import type { Check, Photo, uncoverCalls } from '../../../shared/apv/contract-uncover.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import { type ApvRoundId, type CheckId, type MethodId, newId, type UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';
import { changed, findRound, requireUnit, roundToChange } from '../changing.ts';

/** @throws not_found */
export function checks(
  { db }: QueryContext,
  { roundId, unitId }: ParsedInput<typeof uncoverCalls.checks>,
): { checks: Check[]; photos: Photo[] } {
  findRound(db, roundId);
  return { checks: checksOf(db, roundId, unitId), photos: photosOf(db, roundId, unitId) };
}

function requireUncovering(db: ReadableDB, roundId: ApvRoundId): void {
  if (roundToChange(db, roundId).state !== 'uncovering') throw new AppFailure('apv_not_uncovering');
}

function tellMethod({ db, set, random, today }: CommandContext, roundId: ApvRoundId, unitId: UnitId): void {
  if (tellsOfChecklist(db, roundId, unitId, today)) return;
  insertRow(db, set, 'apv_method', {
    id: newId<MethodId>(random),
    roundId,
    kind: 'checklist',
    heldOn: today,
    unitId,
    surveyRoundId: null,
    invited: null,
    attended: null,
    note: '',
    agenda: '',
  });
}

/** @throws apv_not_uncovering, apv_round_ended, unit_left_round, looks_like_cpr {field}, not_found */
export function answerCheck(
  context: CommandContext,
  { roundId, unitId, place, line, answer, note }: ParsedInput<typeof uncoverCalls.answerCheck>,
): { checkId: CheckId } {
  const { db, set, random } = context;
  requireUncovering(db, roundId);
  requireUnit(db, roundId, unitId);
  refuseCpr({ place, note });
  const said = { theme: line.theme, question: line.question, answer, note };
  const old = checkAt(db, { roundId, unitId, place, code: line.code });
  const checkId = old?.id ?? newId<CheckId>(random);
  if (!old) {
    insertRow(db, set, 'apv_check', { id: checkId, roundId, unitId, place, code: line.code, ...said });
    tellMethod(context, roundId, unitId);
    changed(context, roundId, 'apv_check.answer');
  } else {
    const [field] = changeRow(db, set, 'apv_check', old, said);
    if (field) changed(context, roundId, `apv_check.${field}`);
  }
  context.note({ roundId, checkId });
  return { checkId };
}

/** Its photos stay with the unit. @throws not_found, apv_not_uncovering, apv_round_ended */
export function removeCheck(
  context: CommandContext,
  { checkId }: ParsedInput<typeof uncoverCalls.removeCheck>,
): Record<string, never> {
  const { db, set } = context;
  const old = findRow(db, 'apv_check', checkId);
  if (!old) throw new AppFailure('not_found');
  requireUncovering(db, old.roundId);
  for (const photo of photosOfCheck(db, checkId)) changeRow(db, set, 'apv_photo', photo, { checkId: null });
  removeRow(db, set, 'apv_check', old);
  changed(context, old.roundId, 'apv_check.answer');
  context.note({ roundId: old.roundId, checkId });
  return {};
}
