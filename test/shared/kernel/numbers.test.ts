import { describe, expect, it } from 'vitest';
import { formatNumber, formatShare, roundTo } from '../../../shared/kernel/numbers.ts';

describe('numbers', () => {
  it('are written with the decimal comma in Danish', () => {
    expect(formatNumber(1739.43, 'da', 2)).toBe('1.739,43');
    expect(formatNumber(2059, 'da')).toBe('2.059');
    expect(formatNumber(1739.43, 'en', 2)).toBe('1,739.43');
  });

  it('are written as per cent with a blank that does not break', () => {
    expect(formatShare(0.053, 'da', 1)).toBe('5,3\u00a0%');
  });

  it('round half away from zero', () => {
    expect(roundTo(1.005, 2)).toBe(1.01);
    expect(roundTo(-2.5, 0)).toBe(-3);
    expect(roundTo(1739.4349999, 2)).toBe(1739.43);
  });
});
