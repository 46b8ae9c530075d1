/**
 * Imports rows that are already typed, with no file behind them: plan, apply and
 * log in the caller's transaction. Used by the demo generator and by tests; a
 * file's rows take the same way after its preview.
 */
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ApplyResult } from '../../../shared/staff/import-contract.ts';
import type { OrganisationRow, StaffRow } from '../../../shared/staff/rows.ts';
import type { CommandContext } from '../../worker/context.ts';
import { applyPending } from './apply.ts';
import { planOrganisation } from './pending-organisation.ts';
import { planStaff } from './pending-staff.ts';
import { readingOfRows } from './reading.ts';

export interface RowsImport {
  /** Undated changes hold from this day; left out, the newest start date among the rows (staff) or today. */
  readonly effective?: IsoDate;
  /** `full` ends what is missing from the rows; `delta` leaves it alone. */
  readonly extent: 'full' | 'delta';
  /** The name in the import log. */
  readonly fileName: string;
  /** Needed when more than 10 % would end at once; otherwise `needs_approval`. */
  readonly approveEnded?: boolean;
}

/** Engagements and persons. One import per change set. Throws `no_organisation`, `needs_approval`, `cancelled`. */
export function importStaffRows(ctx: CommandContext, rows: readonly StaffRow[], options: RowsImport): ApplyResult {
  const pending = planStaff(ctx.db, ctx, readingOfRows(rows, options.fileName), options);
  return applyPending(ctx, pending, options.approveEnded ?? false);
}

/** Units. One import per change set. Throws `unknown_parent`, `unit_cycle`, `duplicate_unit`, `needs_approval`. */
export function importOrganisationRows(
  ctx: CommandContext,
  rows: readonly OrganisationRow[],
  options: RowsImport,
): ApplyResult {
  const pending = planOrganisation(ctx.db, ctx, readingOfRows(rows, options.fileName), options);
  return applyPending(ctx, pending, options.approveEnded ?? false);
}
