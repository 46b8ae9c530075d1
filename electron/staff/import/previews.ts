/** Reads a file and plans it against the register as it is now. Nothing is written. */
import { basename } from 'node:path';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { staffCalls } from '../../../shared/staff/contract.ts';
import type { PreviewRow, PreviewSummary } from '../../../shared/staff/import-contract.ts';
import { readOrganisationFile, readStaffFile } from '../../formats/index.ts';
import type { FileRead, ReadOptions, StaffRead } from '../../formats/types.ts';
import type { Job, ParsedInput, SystemContext } from '../../worker/context.ts';
import { type PendingImport, pendingImports } from './pending.ts';
import type { PlanChoices, PlanContext } from './pending-base.ts';
import { planOrganisation } from './pending-organisation.ts';
import { planStaff } from './pending-staff.ts';

type Input = ParsedInput<typeof staffCalls.previewStaff>;
type Read<File> = (path: string, options: ReadOptions, job: Job) => File;
type Plan<File> = (db: ReadableDB, context: PlanContext, read: File, choices: PlanChoices) => PendingImport;

/** A new preview of the same kind takes the place of the old one: only one can be applied anyway. */
function keep(context: SystemContext, pending: PendingImport): void {
  const waiting = pendingImports(context.memory);
  for (const [id, other] of waiting) if (other.summary.kind === pending.summary.kind) waiting.delete(id);
  waiting.set(pending.summary.previewId, pending);
}

function preview<File extends FileRead<unknown> & Pick<StaffRead, 'extent'>>(
  context: SystemContext,
  input: Input,
  read: Read<File>,
  plan: Plan<File>,
): PreviewSummary {
  const db = context.session.open?.reader;
  if (!db) throw new AppFailure('locked');
  const path = context.pathOf(input.file);
  const options = { name: basename(path), profile: input.profile, today: context.today };
  const file = read(path, options, context.job);
  const extent = input.extent ?? input.profile?.extent ?? file.extent ?? 'full';
  const pending = plan(db, context, file, { effective: input.effective, extent });
  keep(context, pending);
  return pending.summary;
}

export const previewStaff = (context: SystemContext, input: Input): PreviewSummary =>
  preview(context, input, readStaffFile, planStaff);

export const previewOrganisation = (context: SystemContext, input: Input): PreviewSummary =>
  preview(context, input, readOrganisationFile, planOrganisation);

export function previewRows(
  context: SystemContext,
  input: ParsedInput<typeof staffCalls.previewRows>,
): { total: number; rows: PreviewRow[] } {
  const pending = pendingImports(context.memory).get(input.previewId);
  if (!pending) throw new AppFailure('preview_gone');
  return { total: pending.count(input.kind), rows: pending.rows(input.kind, input.offset, input.limit) };
}
