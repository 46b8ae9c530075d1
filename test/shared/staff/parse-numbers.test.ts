import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber, settleDecimal } from '../../../shared/staff/parse-numbers.ts';

const counts = (...values: string[]) => new Map(values.map((v) => [v, 1]));

describe('parseNumber', () => {
  it.each([
    ['1.234,5', ',', 1234.5],
    ['0,8108', ',', 0.8108],
    [',5', ',', 0.5],
    ['37', ',', 37],
    ['81,08 %', ',', 81.08],
    ['1 234', ',', 1234],
    ['-3,5', ',', -3.5],
    ['30/37', ',', 30 / 37],
    ['1,234.5', '.', 1234.5],
    ['0.8108', '.', 0.8108],
  ] as const)('%s with decimal %s is %d', (text, decimal, value) => {
    expect(parseNumber(text, decimal)).toBeCloseTo(value, 10);
  });

  it.each(['fuldtid', '1,2,3', '12.34,5', '0.8', '', '3/0', '1e3', 'Infinity', '0x1F', '--1'])(
    '%s is no Danish number',
    (text) => expect(parseNumber(text, ',')).toBeUndefined(),
  );

  it('reads back what is written in either form', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (n) => {
        const danish = (n / 100).toLocaleString('da-DK', { minimumFractionDigits: 2 });
        const english = (n / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 });
        return parseNumber(danish, ',') === n / 100 && parseNumber(english, '.') === n / 100;
      }),
    );
  });
});

describe('settleDecimal', () => {
  it('goes by what the column shows', () => {
    expect(settleDecimal(counts('0,8108', '1'), undefined, false)).toBe(',');
    expect(settleDecimal(counts('0.811', '1.000'), undefined, false)).toBe('.');
    expect(settleDecimal(counts('1.234.567', '12'), undefined, false)).toBe(',');
    expect(settleDecimal(counts('1.234,5', '2.000'), undefined, false)).toBe(',');
  });

  it('takes the form of the other columns when the column itself does not tell', () => {
    expect(settleDecimal(counts('1.234'), ',', false)).toBe(',');
    expect(settleDecimal(counts('1.234'), '.', false)).toBe('.');
  });

  it('leaves a column open that nothing settles', () => {
    expect(settleDecimal(counts('1.234', '2.500'), undefined, false)).toBeUndefined();
    expect(settleDecimal(counts('0,5', '0.5'), undefined, false)).toBeUndefined();
  });

  it('knows that rates and weekly hours never reach a thousand', () => {
    expect(settleDecimal(counts('37.000', '30.500'), undefined, true)).toBe('.');
    expect(settleDecimal(counts('1,000'), undefined, true)).toBe(',');
  });

  it('needs no sign where there is none', () => {
    expect(settleDecimal(counts('37', '1'), undefined, false)).toBe(',');
  });
});
