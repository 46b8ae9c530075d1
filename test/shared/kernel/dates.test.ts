import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  daysBetween,
  formatDate,
  type IsoDate,
  makeDate,
  OPEN_END,
  parseIsoDate,
} from '../../../shared/kernel/dates.ts';

const day = (text: string): IsoDate => parseIsoDate(text) as IsoDate;
const anyDay = fc.integer({ min: -25_000, max: 40_000 }).map((n) => addDays(day('1990-01-01'), n));

describe('calendar days', () => {
  it.each(['2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '24-01-01', '2024-1-1', ''])(
    'refuse %s',
    (text) => expect(parseIsoDate(text)).toBeUndefined(),
  );

  it('know leap days', () => {
    expect(parseIsoDate('2024-02-29')).toBe('2024-02-29');
    expect(parseIsoDate('2000-02-29')).toBe('2000-02-29');
    expect(makeDate(2026, 2, 29)).toBeUndefined();
  });

  it('are written as Danish offices write them, an open end as nothing', () => {
    expect(formatDate(day('2026-03-02'))).toBe('02-03-2026');
    expect(formatDate(OPEN_END)).toBe('');
  });

  it('clamp months to the end of the month', () => {
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(day('2025-01-31'), 1)).toBe('2025-02-28');
    expect(addMonths(day('2024-02-29'), 24)).toBe('2026-02-28');
    expect(addMonths(day('2026-08-31'), 36)).toBe('2029-08-31');
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15');
  });

  it('count days both ways', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(from < to).toBe(days > 0);
      }),
    );
  });

  it('give the age as of a day', () => {
    expect(ageOn(day('1964-05-17'), day('2026-05-16'))).toBe(61);
    expect(ageOn(day('1964-05-17'), day('2026-05-17'))).toBe(62);
    expect(ageOn(day('2000-02-29'), day('2026-02-28'))).toBe(25);
    expect(ageOn(day('2000-02-29'), day('2026-03-01'))).toBe(26);
  });
});
