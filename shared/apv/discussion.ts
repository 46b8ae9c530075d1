/** The yearly discussion of the working environment (domain §1.6): what is proposed from last year, and when it is late. */
import { addMonths, type IsoDate } from '../kernel/dates.ts';
import type { UnitId } from '../kernel/ids.ts';
import type { DiscussionRow } from './rows.ts';

const MONTHS = 12;

export type DiscussionTexts = Omit<DiscussionRow, 'id'>;

/** The newest of the same unit (or the whole) before the year. */
export function earlierOf<D extends Pick<DiscussionRow, 'unitId' | 'year'>>(
  discussions: readonly D[],
  unitId: UnitId | null,
  year: number,
): D | undefined {
  return discussions.filter((one) => one.unitId === unitId && one.year < year).sort((a, b) => b.year - a.year)[0];
}

/** A new one: how the work is organised and the plan of competence are proposed as they were; goals are set anew. */
export const proposeDiscussion = (
  earlier: DiscussionTexts | undefined,
  unitId: UnitId | null,
  year: number,
): DiscussionTexts => ({
  unitId,
  year,
  heldOn: null,
  participants: earlier?.participants ?? '',
  cooperation: '',
  meetings: earlier?.meetings ?? '',
  goalsReached: '',
  goals: '',
  competence: earlier?.competence ?? '',
});

export interface DiscussionGroup {
  readonly unitId: UnitId | null;
  readonly lastHeld: IsoDate | null;
  /** The last day to hold the next. */
  readonly due: IsoDate | null;
  readonly overdue: boolean;
}

/** One for the whole and each unit that has any, the whole first. What is held after the day is not counted. */
export function discussionGroups(
  discussions: readonly Pick<DiscussionRow, 'unitId' | 'heldOn'>[],
  day: IsoDate,
): DiscussionGroup[] {
  const units = [...new Set(discussions.map(({ unitId }) => unitId))];
  units.sort((a, b) => Number(a !== null) - Number(b !== null));
  return units.map((unitId) => {
    const held = discussions.flatMap((one) =>
      one.unitId === unitId && one.heldOn !== null && one.heldOn <= day ? [one.heldOn] : [],
    );
    const lastHeld = held.sort().at(-1) ?? null;
    const due = lastHeld && addMonths(lastHeld, MONTHS);
    return { unitId, lastHeld, due, overdue: due === null || day > due };
  });
}
