/** How conditions are uncovered, with its day; and the rule for following up. */
import { isSurveyRound } from '../../../db/apv/rounds.ts';
import { changeRow, findRow, insertRow, removeRow } from '../../../db/apv/rows.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import type { MethodRow } from '../../../shared/apv/rows.ts';
import { type ApvRoundId, type MethodId, newId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { CommandContext } from '../../worker/context.ts';
import { changed, requireUnit, roundToChange } from '../changing.ts';

type MethodFields = Omit<MethodRow, 'id' | 'agenda' | 'roundId'>;

function requireSound(context: CommandContext, roundId: ApvRoundId, { unitId, surveyRoundId }: MethodFields): void {
  if (unitId !== null) requireUnit(context.db, roundId, unitId);
  if (surveyRoundId !== null && !isSurveyRound(context.db, surveyRoundId)) throw new AppFailure('not_found');
}

/** @throws not_found, apv_round_ended, unit_left_round, looks_like_cpr */
export function saveMethod(
  context: CommandContext,
  input: MethodFields & { readonly roundId: ApvRoundId; readonly methodId: MethodId | null },
): { methodId: MethodId } {
  const { db, set, random, note } = context;
  const { roundId, methodId, ...given } = input;
  // Only a survey has one; a choice that was changed back leaves none behind.
  const fields = { ...given, surveyRoundId: given.kind === 'survey' ? given.surveyRoundId : null };
  refuseCpr({ note: given.note });
  roundToChange(db, roundId);
  requireSound(context, roundId, fields);
  const id = methodId ?? newId<MethodId>(random);
  note({ roundId, methodId: id });
  if (methodId === null) {
    insertRow(db, set, 'apv_method', { ...fields, id, roundId, agenda: '' });
    changed(context, roundId, 'apv_method.kind');
    return { methodId: id };
  }
  const old = findRow(db, 'apv_method', methodId);
  if (old?.roundId !== roundId) throw new AppFailure('not_found');
  const [field] = changeRow(db, set, 'apv_method', old, fields);
  if (field !== undefined) changed(context, roundId, `apv_method.${field}`);
  return { methodId: id };
}

/** @throws not_found, apv_round_ended */
export function removeMethod(
  context: CommandContext,
  { methodId }: { readonly methodId: MethodId },
): Record<string, never> {
  const { db, set, note } = context;
  const row = findRow(db, 'apv_method', methodId);
  if (!row) throw new AppFailure('not_found');
  roundToChange(db, row.roundId);
  removeRow(db, set, 'apv_method', row);
  changed(context, row.roundId, 'apv_method.kind');
  note({ roundId: row.roundId, methodId });
  return {};
}

/** @throws not_found, apv_round_ended, looks_like_cpr */
export function setFollowUp(
  context: CommandContext,
  { roundId, ...fields }: { readonly roundId: ApvRoundId; readonly followUpBy: string; readonly followUpHow: string },
): Record<string, never> {
  const { db, set, note } = context;
  refuseCpr(fields);
  const [field] = changeRow(db, set, 'apv_round', roundToChange(db, roundId), fields);
  note({ roundId });
  if (field !== undefined) changed(context, roundId, `apv_round.${field}`);
  return {};
}
