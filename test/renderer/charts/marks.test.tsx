import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barAxis, limitMarks, lineAxis, MAX_MARKS, wrapLabel } from '../../../renderer/charts/marks.ts';

const chartOf = (type: 'bars' | 'line', points: number, series: number) => ({
  type,
  series: Array.from({ length: series }, (_, s) => ({ key: `s${s}`, label: `Serie ${s}` })),
  points: Array.from({ length: points }, (_, i) => ({ label: `${i}`, values: new Array<number>(series).fill(i) })),
});

describe('limitMarks', () => {
  it('never draws more than 500 marks, and counts what it left out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('bars' as const, 'line' as const),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 1, max: 4 }),
        (type, n, series) => {
          const { points, left } = limitMarks(chartOf(type, n, series));
          expect(points.length * series).toBeLessThanOrEqual(MAX_MARKS);
          expect(points.length + left).toBe(n);
        },
      ),
    );
  });

  it('keeps both ends of a line', () => {
    const { points } = limitMarks(chartOf('line', 1201, 1));
    expect(points[0]?.label).toBe('0');
    expect(points.at(-1)?.label).toBe('1200');
    expect(points).toHaveLength(MAX_MARKS);
  });
});

describe('axes', () => {
  const values = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 });

  it('hold every value between round ticks', () => {
    fc.assert(
      fc.property(values, (vs) => {
        for (const axis of [barAxis(vs, true), lineAxis(vs, true)]) {
          expect(axis.from).toBeLessThanOrEqual(Math.min(...vs));
          expect(axis.to).toBeGreaterThanOrEqual(Math.max(...vs));
          expect(axis.ticks[0]).toBe(axis.from);
          expect(axis.ticks.length).toBeLessThanOrEqual(8);
        }
        expect(barAxis(vs, true).from).toBe(0);
      }),
    );
  });

  it('never cut people in halves', () => {
    expect(barAxis([1, 2], true).ticks).toEqual([0, 1, 2]);
  });
});

describe('wrapLabel', () => {
  it('breaks between words, at most two lines, and shows that it cut', () => {
    expect(wrapLabel('Børn & Unge', 20)).toEqual(['Børn & Unge']);
    expect(wrapLabel('Social- og sundhedspersonale i ældreplejen', 24)).toHaveLength(2);
    const long = wrapLabel('Et meget langt navn på en enhed der aldrig får plads nogen steder', 16);
    expect(long).toHaveLength(2);
    expect(long[1]?.endsWith('…')).toBe(true);
  });
});
