import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate, OPEN_END } from '../../../shared/kernel/dates.ts';
import { layOutTimeline, MOST_BARS, type TimelineItem } from '../../../shared/staff/timeline-layout.ts';

const TODAY = '2026-11-22' as IsoDate;
const item = (from: string, to: string, lane = 'a', id = `${lane} ${from}`): TimelineItem => ({
  id,
  kind: 'engagement',
  lane,
  laneLabel: lane,
  from: from as IsoDate,
  to: to as IsoDate,
  label: id,
});

describe('the layout of a timeline', () => {
  it('runs in whole years from the first thing known to the year after the day', () => {
    const { from, to, today } = layOutTimeline([item('2019-02-01', OPEN_END)], TODAY);
    expect([from, to]).toEqual(['2019-01-01', '2027-12-31']);
    expect(today).toBeGreaterThan(0.8);
  });

  it('says what goes on beyond the picture, and what does not', () => {
    const { lanes } = layOutTimeline([item('2019-01-01', OPEN_END), item('2020-01-01', '2020-12-31', 'b')], TODAY);
    expect(lanes.map(({ bars }) => bars[0]?.opensRight)).toEqual([true, false]);
    expect(lanes[0]?.bars[0]).toMatchObject({ start: 0, width: 1 });
  });

  it('keeps things of one lane on one line, in the order they came', () => {
    const { lanes } = layOutTimeline(
      [item('2020-01-01', '2020-06-30'), item('2021-01-01', '2021-06-30', 'b'), item('2022-01-01', '2022-06-30')],
      TODAY,
    );
    expect(lanes.map(({ key, bars }) => [key, bars.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('keeps to what can be seen when a year is a typing error', () => {
    const { from, to } = layOutTimeline(
      [item('1026-01-01', '2020-01-01'), item('2020-01-01', '3020-01-01', 'b')],
      TODAY,
    );
    expect([from, to]).toEqual(['1966-01-01', '2086-12-31']);
  });

  it('draws no more marks than can be told apart', () => {
    const many = Array.from({ length: 700 }, (_, i) => item(addDays(TODAY, -i), addDays(TODAY, -i), `${i}`, `${i}`));
    const { lanes } = layOutTimeline(many, TODAY);
    expect(lanes.reduce((sum, { bars }) => sum + bars.length, 0)).toBe(MOST_BARS);
  });

  it('keeps every bar within the picture, in the order of time, and marks at most twelve years', () => {
    const day = fc.integer({ min: -30_000, max: 15_000 }).map((n) => addDays(TODAY, n));
    const spans = fc.array(fc.tuple(day, fc.integer({ min: 0, max: 20_000 }), fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(spans, (list) => {
        const items = list.map(([from, days, open], i) =>
          item(from, open ? OPEN_END : addDays(from, days), 'a', `${i}`),
        );
        const { lanes, ticks } = layOutTimeline(items, TODAY);
        expect(ticks.length).toBeLessThanOrEqual(12);
        expect(ticks.every(({ at }) => at >= 0 && at < 1)).toBe(true);
        for (const bar of lanes.flatMap(({ bars }) => bars)) {
          expect(bar.start).toBeGreaterThanOrEqual(0);
          expect(bar.width).toBeGreaterThan(0);
          expect(bar.start + bar.width).toBeLessThanOrEqual(1 + 1e-9);
        }
        const byTime = lanes.flatMap(({ bars }) => bars).sort((a, b) => (a.item.from < b.item.from ? -1 : 1));
        const starts = byTime.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });
});
