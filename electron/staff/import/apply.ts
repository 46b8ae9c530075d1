/** Carries out a previewed import of any kind, whole or not at all, and writes it into the log of imports. */
import { hasChangedSince } from '../../../db/staff/data-stamp.ts';
import { insertRun } from '../../../db/staff/import-runs.ts';
import { type ImportId, newId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { ApplyResult } from '../../../shared/staff/import-contract.ts';
import type { CommandContext } from '../../worker/context.ts';
import { type PendingImport, pendingImports } from './pending.ts';

/** @throws needs_approval, stale_preview, cancelled */
export function applyPending(ctx: CommandContext, pending: PendingImport, approveEnded: boolean): ApplyResult {
  const { summary, faults } = pending;
  if (hasChangedSince(ctx.db, pending.basedOn, ctx.set.stamp)) throw new AppFailure('stale_preview');
  if (summary.needsApproval && !approveEnded) {
    throw new AppFailure('needs_approval', { count: summary.changes.ended, share: summary.endedShare });
  }
  pending.apply(ctx);
  ctx.job.throwIfCancelled();
  ctx.job.report({ phase: 'log', done: 0, total: 0 });
  const importId = newId<ImportId>(ctx.random);
  const { kind, rows, accepted, rejected, skipped, changes, effective } = summary;
  insertRun(
    ctx.db,
    {
      id: importId,
      stamp: ctx.set.stamp,
      kind,
      fileName: summary.reading.name,
      fileHash: pending.fileHash,
      at: ctx.set.at,
      actor: ctx.set.actor,
      rows,
      accepted,
      rejected,
      skipped,
      changes,
      effective,
    },
    faults,
  );
  ctx.note({ importId, kind, rows, accepted, rejected });
  return { importId, rows, accepted, rejected, skipped, changes, faults: [...faults], effective };
}

/** @throws preview_gone and what `applyPending` throws */
export function applyPreview(ctx: CommandContext, previewId: string, approveEnded: boolean): ApplyResult {
  const waiting = pendingImports(ctx.memory);
  const pending = waiting.get(previewId);
  if (!pending) throw new AppFailure('preview_gone');
  const result = applyPending(ctx, pending, approveEnded);
  waiting.delete(previewId);
  return result;
}
