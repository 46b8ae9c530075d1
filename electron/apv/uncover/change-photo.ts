/** What is written under a photo, and which problem it shows. */
import { changeRow, findRow } from '../../../db/apv/rows.ts';
import type { uncoverCalls } from '../../../shared/apv/contract-uncover.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { CommandContext, ParsedInput } from '../../worker/context.ts';
import { changed, findProblem, roundToChange } from '../changing.ts';

/** @throws not_found, apv_round_ended, looks_like_cpr {field} */
export function changePhoto(
  context: CommandContext,
  { photoId, caption, problemId }: ParsedInput<typeof uncoverCalls.changePhoto>,
): Record<string, never> {
  const { db, set } = context;
  const old = findRow(db, 'apv_photo', photoId);
  if (!old) throw new AppFailure('not_found');
  roundToChange(db, old.roundId);
  refuseCpr({ caption });
  if (problemId !== null && findProblem(db, problemId).roundId !== old.roundId) throw new AppFailure('not_found');
  const [field] = changeRow(db, set, 'apv_photo', old, { caption, problemId });
  if (field) changed(context, old.roundId, `apv_photo.${field}`);
  context.note({ roundId: old.roundId, photoId });
  return {};
}
