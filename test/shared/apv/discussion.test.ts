import { describe, expect, it } from 'vitest';
import { discussionGroups, earlierOf, proposeDiscussion } from '../../../shared/apv/discussion.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';

const day = (text: string): IsoDate => text as IsoDate;
const school = 'skole' as UnitId;
const earlier = {
  unitId: null,
  year: 2025,
  heldOn: day('2025-10-01'),
  participants: 'Ledelse og AMR',
  cooperation: 'Støj',
  meetings: 'Fire møder',
  goalsReached: 'Delvis',
  goals: 'Færre løft',
  competence: 'Et kursus',
};

describe('the yearly discussion', () => {
  it('proposes how one meets and learns from last year, and asks anew for goals and whether they were reached', () => {
    expect(proposeDiscussion(earlier, null, 2026)).toEqual({
      unitId: null,
      year: 2026,
      heldOn: null,
      participants: 'Ledelse og AMR',
      cooperation: '',
      meetings: 'Fire møder',
      goalsReached: '',
      goals: '',
      competence: 'Et kursus',
    });
  });

  it('takes the newest before the year of the same unit', () => {
    const all = [{ ...earlier, year: 2023 }, earlier, { ...earlier, unitId: school }, { ...earlier, year: 2027 }];
    expect(earlierOf(all, null, 2026)).toBe(earlier);
    expect(earlierOf(all, school, 2025)).toBeUndefined();
  });

  /** Twelve months after the last that was held; the day itself is in time. */
  it.each([
    ['2026-10-01', false],
    ['2026-10-02', true],
    ['2025-09-30', true],
  ])('on %s overdue is %s', (on, overdue) => {
    expect(discussionGroups([earlier], day(on))[0]?.overdue).toBe(overdue);
  });

  it('looks at the whole and each unit by itself, the whole first', () => {
    const groups = discussionGroups(
      [
        { unitId: school, heldOn: null },
        { unitId: null, heldOn: day('2024-02-29') },
        { unitId: null, heldOn: day('2026-01-01') },
      ],
      day('2025-03-01'),
    );
    expect(groups).toEqual([
      { unitId: null, lastHeld: '2024-02-29', due: '2025-02-28', overdue: true },
      { unitId: school, lastHeld: null, due: null, overdue: true },
    ]);
  });
});
