/**
 * An import that has been previewed and waits to be applied. Each kind makes
 * one; `staff.previewRows` and `staff.applyImport` serve them all.
 */
import type { ChangeKind, PreviewRow, PreviewSummary, RowFault } from '../../../shared/staff/import-contract.ts';
import type { CommandContext } from '../../worker/context.ts';

export interface PendingImport {
  readonly summary: PreviewSummary;
  /** SHA-256 of the file, for the log. */
  readonly fileHash: string;
  /** The register's newest stamp when the preview was made; another one at applying makes it stale. */
  readonly basedOn: string | undefined;
  readonly faults: readonly RowFault[];
  readonly count: (kind: ChangeKind) => number;
  readonly rows: (kind: ChangeKind, offset: number, limit: number) => PreviewRow[];
  /** Writes within the call's transaction; checks the cancel flag chunk by chunk. */
  readonly apply: (context: CommandContext) => void;
}

const KEY = 'pending-imports';

/** The previews of this session; a new preview of the same kind replaces the old one. */
export function pendingImports(memory: Map<string, unknown>): Map<string, PendingImport> {
  let pending = memory.get(KEY) as Map<string, PendingImport> | undefined;
  if (!pending) {
    pending = new Map();
    memory.set(KEY, pending);
  }
  return pending;
}
