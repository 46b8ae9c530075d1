import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectList } from '../../../shared/disclosure/protect-list.ts';
import { listIntervals } from './oracle.ts';

const limit = { n: 5, t: 5 };
const shown = (cells: readonly number[], hidden: readonly boolean[]): (number | null)[] =>
  cells.map((v, i) => (hidden[i] ? null : v));
const protect = (cells: readonly number[], history?: Parameters<typeof protectList>[2]): (number | null)[] =>
  shown(cells, protectList({ cells }, limit, history).hidden);

describe('protecting a list with its total', () => {
  it('hides nothing where no group is small', () => expect(protect([22, 12, 6, 5])).toEqual([22, 12, 6, 5]));
  it('shows zeros', () => expect(protect([22, 0, 8])).toEqual([22, 0, 8]));
  it('hides the smallest neighbour of one small group', () =>
    expect(protect([22, 12, 14, 2])).toEqual([22, null, 14, null]));
  it('needs no neighbour when two small groups are enough together', () =>
    expect(protect([22, 12, 4, 2])).toEqual([22, 12, null, null]));
  it('hides one more when the small groups are a small group together', () =>
    expect(protect([22, 12, 1, 2])).toEqual([22, null, null, null]));
  it('hides everything when the total is a small group', () => {
    expect(protectList({ cells: [1, 2, 0] }, limit)).toEqual({ hidden: [true, true, true], totalHidden: true });
  });
  it('prefers to hide what reports for other days hid', () =>
    expect(protect([22, 12, 14, 2], { past: [], preferred: [true, false, false, false] })).toEqual([
      null,
      12,
      14,
      null,
    ]));
  it('leaves empty cells of areas that are hidden elsewhere alone with each other', () => {
    const { hidden } = protectList({ cells: [0, 0, 30, 40], forced: [true, true, false, false] }, limit);
    expect(hidden).toEqual([true, true, false, false]);
  });

  it('lets no hidden count be narrowed down, in any list', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(9), fc.nat(400)), { minLength: 1, maxLength: 9 }), (cells) => {
        const { hidden, totalHidden } = protectList({ cells }, limit);
        const sum = cells.reduce((a, b) => a + b, 0);
        expect(totalHidden).toBe(sum > 0 && sum < 5);
        if (totalHidden) return;
        const intervals = listIntervals(cells, hidden);
        const together = cells.reduce((total, v, i) => total + (hidden[i] ? v : 0), 0);
        expect(together === 0 || together >= 5).toBe(true);
        for (const [i, value] of cells.entries()) {
          if (value > 0 && value < 5) expect(hidden[i]).toBe(true);
          const { low, high } = intervals[i] ?? { low: 0, high: 0 };
          if (hidden[i]) expect(high - low).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});

describe('a list that was released before', () => {
  const released = (cells: readonly (number | null)[], total: number) => ({ past: [{ cells, total }] });

  it('gets the same pattern again', () => {
    const cells = [22, 12, 14, 2];
    const first = protect(cells);
    expect(protect(cells, released(first, 50))).toEqual(first);
  });
  it('keeps hidden what was hidden, also when the group has grown', () =>
    expect(protect([22, 12, 14, 9], released([22, null, 14, null], 50))).toEqual([22, null, 14, null]));
  it('hides a change of a few persons, so that the two reports cannot be subtracted', () => {
    // One area has 2 more than in the earlier report, another 6 more.
    const now = protect([24, 18, 14, 30], released([22, 12, 14, 30], 78));
    expect(now[0]).toBeNull();
    // The hidden cells' change together is what the rest of the table does not explain: no small group either.
    const before = [22, 12, 14, 30];
    const change = now.reduce<number>((sum, v, i) => (v === null ? sum : sum - (v - (before[i] ?? 0))), 86 - 78);
    expect(change === 0 || Math.abs(change) >= 5).toBe(true);
  });
  it('shows a change that is a group of its own', () =>
    expect(protect([27, 12, 14, 30], released([22, 12, 14, 30], 78))).toEqual([27, 12, 14, 30]));
  it('hides at least two cells when only the whole changed by a few', () => {
    const now = protect([23, 12, 14, 30], released([22, 12, 14, 30], 78));
    expect(now[0]).toBeNull();
    expect(now.filter((v) => v === null).length).toBeGreaterThanOrEqual(2);
  });
});
