/**
 * The same table as it was released before (domain §3.3, test 2). Whoever keeps
 * the old report can subtract it from the new one, so a difference of 1 to t − 1
 * persons tells about those few: it is a small cell of its own. Cells that were
 * hidden stay hidden, or the new report would give away the old.
 */
import type { GroupLimit } from './limits.ts';

/** Null: was hidden. Undefined: was not in the table. Places are those of the new table. */
export type PastCount = number | null | undefined;

export interface PastList {
  readonly cells: readonly PastCount[];
  readonly total: PastCount;
}

export interface PastGrid {
  readonly cells: readonly (readonly PastCount[])[];
  readonly rows: readonly PastCount[];
  readonly columns: readonly PastCount[];
  readonly total: PastCount;
}

export const isSmallChange = (change: number, limit: GroupLimit): boolean => change !== 0 && Math.abs(change) < limit.t;

/** Hidden before, or changed by so few that the change itself would tell. */
export const mustStayHidden = (now: number, before: PastCount, limit: GroupLimit): boolean =>
  before === null || (before !== undefined && isSmallChange(now - before, limit));

/**
 * The change of all hidden cells of a line together can be worked out: the
 * line's change less that of the visible cells. Is that a small group?
 */
export function hiddenChangeTells(
  now: { readonly cells: readonly number[]; readonly total: number },
  before: PastList,
  hidden: readonly boolean[],
  limit: GroupLimit,
): boolean {
  if (before.total === null || before.total === undefined || !hidden.some(Boolean)) return false;
  let change = now.total - before.total;
  for (const [i, value] of now.cells.entries()) {
    const past = before.cells[i];
    if (hidden[i] || past === null || past === undefined) continue;
    change -= value - past;
  }
  return isSmallChange(change, limit);
}
