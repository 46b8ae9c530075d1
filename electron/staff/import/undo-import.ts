/** Takes an applied import back, as long as nothing later stands on it. */
import { getRun, markUndone } from '../../../db/staff/import-runs.ts';
import { type Undone, undoChanges } from '../../../db/staff/undo.ts';
import { blockedRuns } from '../../../db/staff/undo-check.ts';
import type { ImportId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { CommandContext } from '../../worker/context.ts';

const CHUNK = 1_000;

/** @throws not_found, already_undone, undo_blocked {count}, cancelled */
export function undoImport(ctx: CommandContext, importId: ImportId): Undone {
  const imported = getRun(ctx.db, importId);
  if (!imported) throw new AppFailure('not_found');
  if (imported.undone_at !== null) throw new AppFailure('already_undone');
  const count = blockedRuns(ctx.db).get(imported.stamp) ?? 0;
  if (count > 0) throw new AppFailure('undo_blocked', { count });
  let done = 0;
  const undone = undoChanges(ctx.db, ctx.set, imported.stamp, () => {
    if (done++ % CHUNK !== 0) return;
    ctx.job.throwIfCancelled();
    ctx.job.report({ phase: 'restore', done, total: 0 });
  });
  markUndone(ctx.db, importId, ctx.set.stamp, ctx.set.at);
  ctx.note({ importId, ...undone });
  return undone;
}
