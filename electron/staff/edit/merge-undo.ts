/** Duplicates: found, merged, and told apart again. */

import type { WritableDB } from '../../../db/engine/handles.ts';
import { labelSet } from '../../../db/staff/edit-log.ts';
import { mergePersonRows } from '../../../db/staff/edit-merge.ts';
import {
  countObstacles,
  engagementsTouchedBy,
  isGone,
  isUnitTouchedSince,
  rowsMadeBy,
} from '../../../db/staff/edit-obstacles.ts';
import { type EditableEngagement, readEngagement, readUnitTime } from '../../../db/staff/edit-read.ts';
import { getEdit, recentEdits as readRecentEdits } from '../../../db/staff/edit-recent.ts';
import { type Undone, undoChanges } from '../../../db/staff/undo.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { editCalls } from '../../../shared/staff/contract-edit.ts';
import { firstUncovered, newPlaces } from '../../../shared/staff/edit-timeline.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';
import { livePerson } from './checks.ts';

/** @throws merge_same_person, not_found, person_merged */
export function mergePersons(ctx: CommandContext, input: ParsedInput<typeof editCalls.mergePersons>) {
  if (input.keep === input.drop) throw new AppFailure('merge_same_person');
  const keep = livePerson(ctx.db, input.keep);
  const drop = livePerson(ctx.db, input.drop);
  const moved = mergePersonRows(ctx.db, ctx.set, keep, drop);
  ctx.note({ keepId: keep.id, dropId: drop.id, moved });
  return { moved, stamp: ctx.set.stamp };
}

/** A unit may have closed after somebody moved away from it: then there is nowhere to go back to. */
function refuseClosedSince(db: WritableDB, stamp: string, before: EditableEngagement): void {
  const after = readEngagement(db, before.id);
  for (const place of newPlaces(before.spells, after?.spells ?? [])) {
    const closed = firstUncovered(readUnitTime(db, place.unitId)?.spells ?? [], place) !== undefined;
    if (closed && isUnitTouchedSince(db, place.unitId, stamp)) throw new AppFailure('edit_undo_blocked', { count: 1 });
  }
}

/** @throws not_found, edit_already_undone, edit_undo_blocked {count} */
export function undoEdit(ctx: CommandContext, { stamp }: ParsedInput<typeof editCalls.undoEdit>): Undone {
  const { db, set } = ctx;
  const edit = getEdit(db, stamp);
  if (!edit) throw new AppFailure('not_found');
  if (isGone(db, stamp)) throw new AppFailure('edit_already_undone');
  const count = countObstacles(db, stamp, rowsMadeBy(db, [stamp]).get(stamp) ?? []);
  if (count > 0) throw new AppFailure('edit_undo_blocked', { count });
  const before = engagementsTouchedBy(db, stamp).map((id) => readEngagement(db, id));
  labelSet(db, set, stamp);
  const undone = undoChanges(db, set, stamp, () => ctx.job.throwIfCancelled());
  for (const engagement of before) if (engagement) refuseClosedSince(db, stamp, engagement);
  ctx.note({ ...undone });
  return undone;
}

export const recentEdits = ({ db }: QueryContext, { personId }: ParsedInput<typeof editCalls.recentEdits>) =>
  readRecentEdits(db, personId);
