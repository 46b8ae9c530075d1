/** What the pending imports of staff and organisation have in common. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { latestStamp } from '../../../db/staff/data-stamp.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { newId } from '../../../shared/kernel/ids.ts';
import type { ImportKind, PreviewSummary, RowFault } from '../../../shared/staff/import-contract.ts';
import type { OrganisationPlan, StaffPlan } from '../../../shared/staff/plan-model.ts';
import type { FileRead } from '../../formats/types.ts';
import type { BaseContext, CommandContext, Job } from '../../worker/context.ts';
import { type Lists, pageOf } from './pages.ts';
import type { PendingImport } from './pending.ts';

export interface PlanChoices {
  readonly effective?: IsoDate | undefined;
  readonly extent: 'full' | 'delta';
}

/** The parts of a context that planning needs: no right to write among them. */
export type PlanContext = Pick<BaseContext, 'today' | 'random' | 'language' | 'job'>;

/** Reports and looks at the cancel flag in one go. */
export const stepper =
  (job: Job) =>
  (phase: string, done: number, total: number): void => {
    job.throwIfCancelled();
    job.report({ phase, done, total });
  };

/** The header of a field as it stands in the file. */
export function headerOf(read: FileRead<unknown>): (field: string) => string | null {
  const headers = new Map(read.reading.columns.flatMap((c) => (c.field === null ? [] : [[c.field, c.header]])));
  return (field) => headers.get(field) ?? null;
}

/** What the file says of engagements that are over, where it is more than their end. */
function leavingWarnings({ skipped, leaving }: StaffPlan): PreviewSummary['warnings'] {
  const unknown = skipped.filter((l) => l.why === 'leave').length;
  const counts = {
    leave_unknown: unknown,
    annulled: skipped.length - unknown,
    annulled_known: leaving.filter((l) => l.leaving.why === 'annulled').length,
  };
  return Object.entries(counts).flatMap(([code, count]) => (count > 0 ? [{ code, count }] : []));
}

function summarise(
  context: PlanContext,
  kind: ImportKind,
  read: FileRead<unknown>,
  plan: StaffPlan | OrganisationPlan,
  suggested: IsoDate,
): PreviewSummary {
  return {
    previewId: newId(context.random),
    kind,
    reading: read.reading,
    rows: read.dataRows,
    accepted: plan.accepted,
    rejected: read.faults.length + plan.faults.length,
    skipped: 'skipped' in plan ? plan.skipped.length : 0,
    changes: plan.counts,
    missing: plan.missingCount,
    backdated: plan.backdated,
    warnings: [...read.warnings, ...('skipped' in plan ? leavingWarnings(plan) : [])],
    effective: plan.effective,
    suggestedEffective: suggested,
    firstImport: plan.firstImport,
    needsApproval: plan.needsApproval,
    endedShare: plan.endedShare,
  };
}

export function makePending(
  db: ReadableDB,
  context: PlanContext,
  made: {
    readonly kind: ImportKind;
    readonly read: FileRead<unknown>;
    readonly plan: StaffPlan | OrganisationPlan;
    readonly suggested: IsoDate;
    readonly faults: readonly RowFault[];
    readonly lists: Lists;
    readonly apply: (context: CommandContext) => void;
  },
): PendingImport {
  const { lists } = made;
  return {
    summary: summarise(context, made.kind, made.read, made.plan, made.suggested),
    fileHash: made.read.fileHash,
    basedOn: latestStamp(db),
    faults: made.faults,
    count: (kind) => lists[kind].count,
    rows: (kind, offset, limit) => pageOf(lists, kind, offset, limit),
    apply: made.apply,
  };
}
