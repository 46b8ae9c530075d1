import { describe, expect, it } from 'vitest';
import { cronbachAlpha, judgeDifference, summarise, welchDifference } from '../../../shared/survey/stats.ts';
import { tQuantile } from '../../../shared/survey/t-distribution.ts';

const none = Number.NaN;

describe("Student's t", () => {
  // R 4.2: qt(0.975, df) and qt(0.9, df).
  it.each([
    [1, 12.706204736174694, 3.0776835371752544],
    [2, 4.3026527297494619, 1.8856180831641269],
    [3, 3.1824463052837078, 1.6377443536962091],
    [4.5, 2.6589123472044025, 1.5008853175085568],
    [7.25, 2.3481948491053708, 1.4098848953259022],
    [11, 2.2009851600916388, 1.3634303180205407],
    [19.3, 2.0908242347787658, 1.3269850727655637],
    [30, 2.0422724563012378, 1.3104150253913955],
    [100, 1.9839715185235516, 1.2900747613465124],
    [1234.5, 1.9618874833313451, 1.2822377116633763],
    [20_000, 1.9600826051581344, 1.2815938962102158],
    [1_000_000, 1.9599663568141066, 1.2815524121299389],
  ])('at %d degrees of freedom', (df, wide, narrow) => {
    expect(Math.abs(tQuantile(0.975, df) / wide - 1)).toBeLessThan(1e-12);
    expect(Math.abs(tQuantile(0.9, df) / narrow - 1)).toBeLessThan(1e-12);
  });
  it('is the same on both sides of the middle', () => {
    expect(tQuantile(0.025, 7)).toBe(-tQuantile(0.975, 7));
    expect(tQuantile(0.5, 7)).toBe(0);
  });
  it('has no value without degrees of freedom or outside 0–1', () =>
    expect([tQuantile(0.975, 0), tQuantile(1, 5), tQuantile(0, 5)]).toEqual([none, none, none]));
});

describe('a group', () => {
  it('has a mean, SD and interval of those with a score, and a share without', () => {
    // R 4.2: sd(x) and t.test(x)$conf.int of x = c(50, 75, 100, 25).
    const group = summarise([50, none, 75, 100, 25]);
    expect([group.respondents, group.n, group.missing, group.mean]).toEqual([5, 4, 0.2, 62.5]);
    expect(group.sd).toBeCloseTo(32.27486121839515, 10);
    expect(group.interval?.low).toBeCloseTo(11.14349358098698, 10);
    expect(group.interval?.high).toBeCloseTo(113.85650641901303, 10);
  });
  it('is picked by rows', () => expect(summarise([0, 100, none, 50], Int32Array.of(1, 2, 3)).mean).toBe(75));
  it('of one has no spread, of none no mean', () => {
    expect(summarise([40])).toMatchObject({ n: 1, mean: 40, sd: null, interval: null });
    expect(summarise([none])).toMatchObject({ respondents: 1, n: 0, missing: 1, mean: null });
    expect(summarise([])).toMatchObject({ respondents: 0, n: 0, missing: 0, mean: null });
  });
});

describe("Cronbach's alpha", () => {
  it('is 1 for items that say the same', () =>
    expect(
      cronbachAlpha([
        [0, 50, 100],
        [0, 50, 100],
      ]).alpha,
    ).toBeCloseTo(1, 12));
  it('leaves out those who left out an item', () =>
    expect(
      cronbachAlpha([
        [0, 50, 100, 0],
        [0, 50, 100, none],
      ]),
    ).toMatchObject({ n: 3 }));
  it('needs two items, two persons and sums that vary', () => {
    expect(cronbachAlpha([[0, 50, 100]]).alpha).toBeNull();
    expect(cronbachAlpha([[0], [50]]).alpha).toBeNull();
    expect(
      cronbachAlpha([
        [0, 100],
        [100, 0],
      ]).alpha,
    ).toBeNull();
    expect(cronbachAlpha([])).toEqual({ n: 0, alpha: null });
  });
});

describe('a difference', () => {
  const group = (n: number, mean: number, sd: number) => ({ n, mean, sd });

  it('has an arrow from 5 points, a clear one from 10, of either sign', () => {
    const judged = (mean: number) => judgeDifference(group(400, mean, 10), group(400, 60.1, 10));
    expect(judged(65.05)).toMatchObject({ arrow: 'none', direction: 'up', uncertain: false });
    expect(judged(65.1)).toMatchObject({ arrow: 'possible', direction: 'up' });
    expect(judged(70.05)).toMatchObject({ arrow: 'possible' });
    expect(judged(70.1)).toMatchObject({ arrow: 'clear' });
    expect(judged(50.1)).toMatchObject({ arrow: 'clear', direction: 'down' });
    expect(judged(60.1)).toMatchObject({ arrow: 'none', direction: 'same' });
  });
  it('has none when chance alone could have made it', () =>
    expect(judgeDifference(group(25, 72, 25), group(25, 60, 25))).toMatchObject({ arrow: 'none', uncertain: false }));
  it('is uncertain with fewer than 20 in either group', () => {
    expect(judgeDifference(group(19, 80, 5), group(400, 60, 5))).toMatchObject({ arrow: 'clear', uncertain: true });
    expect(judgeDifference(group(400, 80, 5), group(20, 60, 5)).uncertain).toBe(false);
  });
  it('cannot be judged without spread in one of them', () => {
    const alone = { n: 1, mean: 90, sd: null };
    expect(judgeDifference(alone, group(400, 60, 5))).toMatchObject({ arrow: 'none', difference: null });
    expect(welchDifference({ n: 0, mean: null, sd: null }, group(20, 1, 1))).toBeNull();
  });
  it('of two groups that agree wholly is what it is', () =>
    expect(welchDifference(group(20, 80, 0), group(30, 60, 0))).toEqual({
      diff: 20,
      df: 48,
      interval: { low: 20, high: 20 },
    }));
});
