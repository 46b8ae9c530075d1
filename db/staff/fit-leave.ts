/**
 * Leave lies within its engagement. By hand an engagement is not made shorter
 * than its leave; a file does not ask, so there the leave follows: what lies
 * outside goes, and what reaches out is cut. Both are lines of the log.
 */
import type { EngagementId } from '../../shared/kernel/ids.ts';
import { isWithin, overlaps, type Period } from '../../shared/staff/edit-timeline.ts';
import { earlier, later } from '../../shared/staff/plan-timeline.ts';
import type { ChangeSet } from '../engine/change-log.ts';
import type { WritableDB } from '../engine/handles.ts';
import { leaveRow, removeRow, updateRow } from './edit-log.ts';
import { leaveOfEngagement } from './edit-read.ts';

export function fitLeave(db: WritableDB, set: ChangeSet, engagementId: EngagementId, days: Period): void {
  for (const { id, from, to } of leaveOfEngagement(db, engagementId)) {
    if (isWithin({ from, to }, days)) continue;
    const ref = { tbl: 'leave_period', id, row: leaveRow(engagementId, id) } as const;
    if (!overlaps({ from, to }, days)) removeRow(db, set, ref);
    else {
      updateRow(db, set, ref, [
        ['valid_from', from, later(from, days.from)],
        ['valid_to', to, earlier(to, days.to)],
      ]);
    }
  }
}
