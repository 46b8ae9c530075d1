/** Carries out a previewed import of any kind, whole or not at all, and writes it into the log of imports. */
import { hasChangedSince } from '../../../db/staff/data-stamp.ts';
import { insertRun } from '../../../db/staff/import-runs.ts';
import { type ImportId, newId } from '../../../shared/kernel/ids.ts';
import { formatNumber } from '../../../shared/kernel/numbers.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { ApplyResult, PreviewSummary } from '../../../shared/staff/import-contract.ts';
import type { CommandContext } from '../../worker/context.ts';
import { type PendingImport, pendingImports } from './pending.ts';

/** Shares are written with a decimal, so that 10,4 % is not told as the 10 % that would have been allowed. */
function refuseManyEndings(ctx: CommandContext, { changes, endedShare }: PreviewSummary): never {
  const percent = formatNumber(endedShare * 100, ctx.language, 1);
  throw new AppFailure('needs_approval', { count: changes.ended, percent });
}

/** @throws all_rows_rejected, needs_approval, stale_preview, cancelled */
export function applyPending(ctx: CommandContext, pending: PendingImport, approveEnded: boolean): ApplyResult {
  const { summary, faults } = pending;
  if (hasChangedSince(ctx.db, pending.basedOn, ctx.set.stamp)) throw new AppFailure('stale_preview');
  // A preview may show only rejected rows, so that they can be looked at; there is nothing to apply.
  if (summary.rows > 0 && summary.rejected === summary.rows) throw new AppFailure('all_rows_rejected');
  if (summary.needsApproval && !approveEnded) refuseManyEndings(ctx, summary);
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
  const { units } = summary;
  const result = { importId, rows, accepted, rejected, skipped, changes, faults: [...faults], effective };
  return units ? { ...result, units } : result;
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
