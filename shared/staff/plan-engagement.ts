/**
 * One engagement and what a file says of it. Start and end are dated facts and
 * hold from their own days; everything else is undated and holds from the
 * effective day, so that no earlier day is changed by it.
 */
import type { IsoDate } from '../kernel/dates.ts';
import type { UnitId } from '../kernel/ids.ts';
import { ENGAGEMENT_FIELDS, factsOfRow, listFactChanges, newFacts } from './plan-facts.ts';
import type { EngagementEdit, EngagementFacts, EngagementSnapshot, FieldChange } from './plan-model.ts';
import {
  compareTimelines,
  dayBefore,
  differs,
  earlier,
  fitTimeline,
  holdFrom,
  isNoEdit,
  later,
  type Spell,
} from './plan-timeline.ts';
import type { StaffRow } from './rows.ts';

export interface PlannedEngagement {
  readonly edit: EngagementEdit | undefined;
  readonly changes: readonly FieldChange[];
  /** It ends earlier than the register said. */
  readonly ended: boolean;
  readonly moved: boolean;
  readonly hoursChanged: boolean;
  /** Start or end alter a day before the effective one. */
  readonly backdated: boolean;
}

const NOTHING: PlannedEngagement = {
  edit: undefined,
  changes: [],
  ended: false,
  moved: false,
  hoursChanged: false,
  backdated: false,
};

/** Whether moving start and end alters what a day before `effective` answers. */
function isBackdated(engagement: EngagementSnapshot, start: IsoDate, end: IsoDate, effective: IsoDate): boolean {
  const startAlters = start !== engagement.start && earlier(start, engagement.start) < effective;
  const endAlters = end !== engagement.end && earlier(end, engagement.end) < dayBefore(effective);
  return startAlters || endAlters;
}

function listDateChanges(engagement: EngagementSnapshot, start: IsoDate, end: IsoDate): FieldChange[] {
  const changes: FieldChange[] = [];
  if (start !== engagement.start) changes.push({ field: 'start', from: engagement.start, to: start });
  if (end !== engagement.end) changes.push({ field: 'end', from: engagement.end, to: end });
  return changes;
}

/** Taken up again under its old key after a gap: what is known of the old time does not hold in the new. */
function fitOrBegin(engagement: EngagementSnapshot, row: StaffRow, unitId: UnitId): Spell<EngagementFacts>[] {
  const fitted = fitTimeline(engagement.spells, row.start, row.end);
  return fitted.length > 0 ? fitted : [{ from: row.start, to: row.end, facts: newFacts(row, unitId) }];
}

/** A start that the file does not say is the one that the register knows. */
export const settleStart = (row: StaffRow, engagement: EngagementSnapshot): StaffRow =>
  row.startKnown === false ? { ...row, start: earlier(engagement.start, row.end) } : row;

const isSame = (engagement: EngagementSnapshot, row: StaffRow, patch: Partial<EngagementFacts>): boolean =>
  engagement.start === row.start &&
  engagement.end === row.end &&
  engagement.spells.every((s) => !differs(s.facts, patch));

export function planEngagement(
  engagement: EngagementSnapshot,
  row: StaffRow,
  unitId: UnitId,
  effective: IsoDate,
): PlannedEngagement {
  const patch = factsOfRow(row, unitId);
  if (isSame(engagement, row, patch)) return NOTHING;
  const from = later(effective, row.start);
  const fitted = fitOrBegin(engagement, row, unitId);
  const after = holdFrom(fitted, from, patch);
  const spells = compareTimelines(engagement.spells, after);
  const dates = listDateChanges(engagement, row.start, row.end);
  if (dates.length === 0 && isNoEdit(spells)) return NOTHING;
  const facts = listFactChanges(
    fitted.filter((s) => s.to >= from),
    patch,
    ENGAGEMENT_FIELDS,
  );
  const names = new Set(facts.map((c) => c.field));
  return {
    edit: { engagement, start: row.start, end: row.end, spells },
    changes: [...facts, ...dates],
    ended: row.end < engagement.end,
    moved: names.has('unit'),
    hoursChanged: names.has('fte') || names.has('weeklyHours'),
    backdated: isBackdated(engagement, row.start, row.end, effective),
  };
}

/**
 * An engagement that a full file no longer has: it ended the day before the
 * effective day, or on its only day when it began on that day. Undefined when it
 * is not active then.
 */
export function planMissing(engagement: EngagementSnapshot, effective: IsoDate): EngagementEdit | undefined {
  if (engagement.start > effective || engagement.end < effective) return undefined;
  const end = later(engagement.start, dayBefore(effective));
  if (end >= engagement.end) return undefined;
  const after = fitTimeline(engagement.spells, engagement.start, end);
  return { engagement, start: engagement.start, end, spells: compareTimelines(engagement.spells, after) };
}
