import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysInMonth, type IsoDate, makeDate, partsOf } from '../../../shared/kernel/dates.ts';
import {
  completionState,
  earliestStillValid,
  judgeCompletions,
  validUntil,
} from '../../../shared/learning/validity.ts';

const day = (text: string): IsoDate => text as IsoDate;
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays(day('1900-01-01'), n));
const anyMonths = fc.integer({ min: 1, max: 600 });

describe('validUntil', () => {
  it('adds months and clamps to the end of the month', () => {
    expect(validUntil(day('2024-08-31'), 6)).toBe('2025-02-28');
    expect(validUntil(day('2023-08-31'), 6)).toBe('2024-02-29');
    expect(validUntil(day('2024-02-29'), 12)).toBe('2025-02-28');
    expect(validUntil(day('2024-02-29'), 48)).toBe('2028-02-29');
    expect(validUntil(day('2026-11-22'), null)).toBeNull();
  });

  it('is an open end where the calendar stops', () => {
    expect(validUntil(day('9990-01-01'), 600)).toBe('9999-12-31');
  });

  it('keeps the day of the month wherever the month has it, else takes the last', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (completedOn, months) => {
        const until = partsOf(validUntil(completedOn, months) as IsoDate);
        const from = partsOf(completedOn);
        expect(until.day).toBe(Math.min(from.day, daysInMonth(until.year, until.month)));
        expect(until.year * 12 + until.month).toBe(from.year * 12 + from.month + months);
      }),
    );
  });
});

describe('completionState', () => {
  const state = (completedOn: string, months: number | null, asOf: string, newest = true) =>
    completionState({ completedOn: day(completedOn), months, newest }, day(asOf));

  it('is still valid on the last day and expired the day after', () => {
    expect(state('2024-11-22', 24, '2026-11-22')).toBe('expiring');
    expect(state('2024-11-22', 24, '2026-11-23')).toBe('expired');
  });

  it('warns from 90 days before', () => {
    expect(state('2024-11-22', 24, '2026-08-24')).toBe('expiring');
    expect(state('2024-11-22', 24, '2026-08-23')).toBe('valid');
  });

  it('never expires without months, and is superseded by a newer one', () => {
    expect(state('1990-01-01', null, '2026-11-22')).toBe('no_expiry');
    expect(state('2026-01-01', 24, '2026-11-22', false)).toBe('superseded');
  });
});

describe('earliestStillValid', () => {
  it('is the inverse of validUntil', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, fc.integer({ min: -45, max: 45 }), (asOf, months, near) => {
        const first = earliestStillValid(asOf, months);
        const completedOn = addDays(addMonths(asOf, -months), near);
        const until = validUntil(completedOn, months) as IsoDate;
        expect(completedOn >= first).toBe(until >= asOf);
      }),
      { numRuns: 2000 },
    );
  });

  it('steps over the days that a short month clamps', () => {
    // 28 February + 1 month is 28 March; no day of February reaches 31 March.
    expect(earliestStillValid(day('2026-03-31'), 1)).toBe('2026-03-01');
    expect(earliestStillValid(day('2026-02-28'), 1)).toBe('2026-01-28');
  });

  it('has a beginning', () => {
    expect(earliestStillValid(day('0005-01-01'), 600)).toBe('0001-01-01');
  });
});

describe('judgeCompletions', () => {
  const done = (course: string, completedOn: string, months: number | null = 12) => ({
    course,
    completedOn: day(completedOn),
    months,
  });

  it('lets the newest of a course decide, and looks only at what was known on the day', () => {
    const all = [
      done('A', '2024-01-10'),
      done('A', '2025-06-01'),
      done('B', '2024-01-10', null),
      done('A', '2026-05-01'),
    ];
    expect(judgeCompletions(all, day('2026-03-10')).map((c) => [c.course, c.completedOn, c.state])).toEqual([
      ['A', '2024-01-10', 'superseded'],
      ['A', '2025-06-01', 'expiring'],
      ['B', '2024-01-10', 'no_expiry'],
    ]);
    expect(judgeCompletions(all, day('2024-02-01')).map((c) => c.state)).toEqual(['valid', 'no_expiry']);
    expect(judgeCompletions(all, day('2020-01-01'))).toEqual([]);
  });

  it('leaves exactly one that is not superseded per course, whatever the order', () => {
    const completions = fc.array(
      fc.record({ course: fc.constantFrom('A', 'B', 'C'), completedOn: anyDay, months: fc.option(anyMonths) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(completions, anyDay, (list, asOf) => {
        const unique = [...new Map(list.map((c) => [`${c.course}${c.completedOn}`, c])).values()];
        const judged = judgeCompletions(unique, asOf);
        const deciding = judged.filter((c) => c.state !== 'superseded').map((c) => c.course);
        expect(deciding.sort()).toEqual([...new Set(judged.map((c) => c.course))].sort());
        for (const c of judged) {
          const newest = judged.filter((o) => o.course === c.course).every((o) => o.completedOn <= c.completedOn);
          expect(c.state === 'superseded').toBe(!newest);
        }
      }),
    );
  });

  it('takes a leap day as the last of February', () => {
    const leap = makeDate(2024, 2, 29) as IsoDate;
    const at = (asOf: string) =>
      judgeCompletions([{ course: 'A', completedOn: leap, months: 12 }], day(asOf))[0]?.state;
    expect(at('2025-02-28')).toBe('expiring');
    expect(at('2025-03-01')).toBe('expired');
  });
});
