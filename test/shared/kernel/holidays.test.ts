import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate, partsOf } from '../../../shared/kernel/dates.ts';
import { easterSunday, isHoliday, isWorkingDay, weekday, workingDay } from '../../../shared/kernel/holidays.ts';

const day = (text: string): IsoDate => text as IsoDate;
const anyDay = fc.integer({ min: 0, max: 90_000 }).map((n) => addDays(day('1950-01-01'), n));

describe('Danish holidays', () => {
  it('knows Easter', () => {
    expect([1961, 2000, 2008, 2019, 2024, 2025, 2026, 2027, 2038].map(easterSunday)).toEqual([
      '1961-04-02',
      '2000-04-23',
      '2008-03-23',
      '2019-04-21',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ]);
  });

  it('always has Easter on a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        const easter = easterSunday(year);
        expect(weekday(easter)).toBe(6);
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
      }),
    );
  });

  it('has those of 2026 and no others', () => {
    const all = Array.from({ length: 365 }, (_, n) => addDays(day('2026-01-01'), n));
    expect(all.filter(isHoliday)).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('had store bededag until 2023', () => {
    expect(isHoliday(day('2023-05-05'))).toBe(true);
    expect(isHoliday(day('2024-04-26'))).toBe(false);
  });
});

describe('workingDay', () => {
  it('goes over Easter to either side', () => {
    expect(workingDay(day('2026-04-03'), 1)).toBe('2026-04-07');
    expect(workingDay(day('2026-04-03'), -1)).toBe('2026-04-01');
  });

  it('is the nearest one, and itself on a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom<1 | -1>(1, -1), (from, towards) => {
        const found = workingDay(from, towards);
        expect(isWorkingDay(found)).toBe(true);
        expect(towards === 1 ? found >= from : found <= from).toBe(true);
        for (let at = from; at !== found; at = addDays(at, towards)) expect(isWorkingDay(at)).toBe(false);
        expect(partsOf(found).year - partsOf(from).year).toBeLessThanOrEqual(1);
      }),
    );
  });
});
