/**
 * Rows that say only that an engagement is over (Opus). One that left ends on
 * its last day, or the day before the effective day where none is told. One that
 * was annulled never took effect: it is cut as short as the register can keep
 * without changing what a day before the effective one has answered.
 */
import type { IsoDate } from '../kernel/dates.ts';
import type { EngagementSnapshot, LeavingChange, StaffSnapshot } from './plan-model.ts';
import { compareTimelines, dayBefore, fitTimeline, later } from './plan-timeline.ts';
import type { LeavingRow } from './rows.ts';

export interface PlannedLeaving {
  readonly changed: readonly LeavingChange[];
  /** Known, and over already. */
  readonly unchanged: number;
  readonly unknown: readonly LeavingRow[];
  readonly backdated: number;
}

function endOf(engagement: EngagementSnapshot, row: LeavingRow, effective: IsoDate): IsoDate {
  const end = row.end ?? dayBefore(effective);
  // Without a day of its own the row says no more than that it is over by now.
  if (row.end === undefined && engagement.end <= end) return engagement.end;
  return later(engagement.start, end);
}

function planOne(engagement: EngagementSnapshot, row: LeavingRow, effective: IsoDate): LeavingChange | undefined {
  const { start } = engagement;
  const end = endOf(engagement, row, effective);
  if (end === engagement.end) return undefined;
  const spells = compareTimelines(engagement.spells, fitTimeline(engagement.spells, start, end));
  return {
    row: -1,
    leaving: row,
    edit: { engagement, start, end, spells },
    person: undefined,
    ended: end < engagement.end,
    changes: [{ field: 'end', from: engagement.end, to: end }],
  };
}

export function planLeaving(
  register: Pick<StaffSnapshot, 'engagements'>,
  leaving: readonly LeavingRow[],
  effective: IsoDate,
): PlannedLeaving {
  const changed: LeavingChange[] = [];
  const unknown: LeavingRow[] = [];
  let backdated = 0;
  for (const row of leaving) {
    const engagement = register.engagements.get(row.key);
    const change = engagement && planOne(engagement, row, effective);
    if (!engagement) unknown.push(row);
    if (!change) continue;
    changed.push(change);
    if ((change.edit?.end ?? effective) < dayBefore(effective)) backdated++;
  }
  return { changed, unchanged: leaving.length - changed.length - unknown.length, unknown, backdated };
}
