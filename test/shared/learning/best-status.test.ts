import { describe, expect, it } from 'vitest';
import { bestStatus, givesCourse, type Tried } from '../../../shared/learning/best-status.ts';

const tried = (id: string, lastAt: string, change: Partial<Tried> = {}): Tried => ({
  id,
  lastAt,
  completion: 'incomplete',
  success: 'unknown',
  scaled: null,
  raw: null,
  min: null,
  max: null,
  seconds: 60,
  ...change,
});

describe('what several attempts come to', () => {
  it('is the best status with the latest score, and the time of all', () => {
    const passed = tried('a', '2026-01-01', { completion: 'completed', success: 'passed', scaled: 0.9 });
    const later = tried('b', '2026-02-01', { success: 'failed', scaled: 0.3 });
    const latest = tried('c', '2026-03-01');
    expect(bestStatus([passed, later, latest])).toEqual({
      completion: 'completed',
      success: 'passed',
      scaled: 0.3,
      raw: null,
      min: null,
      max: null,
      seconds: 180,
      attempts: 3,
    });
  });

  it('goes bestået, gennemført, ikke bestået, i gang, ikke begyndt', () => {
    const ranks = [
      tried('a', '1', { completion: 'not_attempted' }),
      tried('b', '1'),
      tried('c', '1', { completion: 'completed', success: 'failed' }),
      tried('d', '1', { completion: 'completed' }),
      tried('e', '1', { completion: 'incomplete', success: 'passed' }),
    ];
    for (let i = 1; i < ranks.length; i++) {
      const [low, high] = [ranks[i - 1], ranks[i]] as [Tried, Tried];
      expect(bestStatus([high, low])).toMatchObject({ completion: high.completion, success: high.success });
    }
  });

  it('is the same in whatever order the attempts come, also when two ended in the same moment', () => {
    const all = [
      tried('a', '2', { completion: 'completed', scaled: 0.1 }),
      tried('b', '2', { completion: 'completed', scaled: 0.2 }),
      tried('c', '1', { success: 'failed', scaled: 0.7 }),
    ];
    const [a, b, c] = all as [Tried, Tried, Tried];
    for (const order of [
      [a, b, c],
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ]) {
      expect(bestStatus(order)).toEqual(bestStatus(all));
    }
  });

  it('is nothing without attempts; a failed one gives no course, though it was completed', () => {
    expect(bestStatus([])).toBeUndefined();
    expect(givesCourse({ completion: 'completed', success: 'failed' })).toBe(false);
    expect(givesCourse({ completion: 'completed', success: 'unknown' })).toBe(true);
    expect(givesCourse({ completion: 'incomplete', success: 'passed' })).toBe(true);
    expect(givesCourse({ completion: 'incomplete', success: 'unknown' })).toBe(false);
  });
});
