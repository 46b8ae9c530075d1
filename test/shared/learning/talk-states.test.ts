/** Whether someone had the yearly talk on a day, and what a later write may not change. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { TalkId } from '../../../shared/kernel/ids.ts';
import { talkStanding } from '../../../shared/learning/talk-states.ts';

const day = (text: string): IsoDate => text as IsoDate;
const TODAY = day('2026-11-22');

/** `planned 2026-12-01`, `held 2026-01-01`, `cancelled 2026-01-01`: planned for that day in each. */
function talk(line: string) {
  const [what, on = ''] = line.split(' ');
  const at = day(on);
  return {
    id: line as TalkId,
    plannedOn: at,
    heldOn: what === 'held' ? at : null,
    cancelledOn: what === 'cancelled' ? at : null,
  };
}
const stateOf = (lines: readonly string[], start = '2020-01-01', asOf = TODAY) =>
  talkStanding(lines.map(talk), { start: day(start), asOf, months: 12 }).state;

it.each([
  [[], '2020-01-01', 'lacking'],
  [[], '2026-06-01', 'not_due'],
  [[], '2025-11-22', 'not_due'],
  [[], '2025-11-21', 'lacking'],
  [['held 2025-11-22'], '2020-01-01', 'held'],
  [['held 2025-11-21'], '2020-01-01', 'lacking'],
  [['held 2026-11-22'], '2020-01-01', 'held'],
  [['planned 2026-11-22'], '2020-01-01', 'planned'],
  [['planned 2026-11-21'], '2020-01-01', 'late'],
  [['cancelled 2026-12-01'], '2020-01-01', 'planned'],
  [['cancelled 2026-11-01'], '2020-01-01', 'lacking'],
  [['held 2026-01-10', 'planned 2026-11-01'], '2020-01-01', 'held'],
  [['held 2025-01-10', 'planned 2026-11-01'], '2020-01-01', 'late'],
] as const)('%j since %s is %s', (lines, start, state) => {
  expect(stateOf(lines, start)).toBe(state);
});

it('tells the last held and the first to come, whatever the order', () => {
  const lines = ['planned 2027-05-01', 'held 2024-02-29', 'planned 2027-01-01', 'held 2023-01-01'];
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: 4 }), (order) => {
      const found = talkStanding(order.map(talk), { start: day('2020-01-01'), asOf: TODAY, months: 12 });
      expect(found.lastHeld).toBe('2024-02-29');
      // A leap day has its anniversary on the last of February.
      expect(found.due).toBe('2025-02-28');
      expect(found.open?.plannedOn).toBe('2027-01-01');
    }),
  );
});

it('is not changed on an earlier day by a talk that was held later', () => {
  const days = fc.integer({ min: 0, max: 1500 });
  fc.assert(
    fc.property(fc.array(days, { maxLength: 5 }), days, days, (held, later, back) => {
      const on = (n: number): string => `held ${addDays(day('2022-01-01'), n)}`;
      const asOf = addDays(day('2022-01-01'), back);
      const before = stateOf(held.map(on), '2020-01-01', asOf);
      const after = stateOf([...held, back + 1 + later].map(on), '2020-01-01', asOf);
      // The talk that was to come is known of, so that a lack may be a plan; what was held stays what it was.
      expect(after === 'held').toBe(before === 'held');
    }),
  );
});
