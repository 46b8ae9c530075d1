import { describe, expect, it } from 'vitest';
import {
  birthDateOf,
  birthYear,
  cprRemainder,
  hasModulus11,
  isReplacementCpr,
  isSystemCpr,
  maskCpr,
  normaliseCpr,
} from '../../../shared/staff/cpr.ts';

describe('normaliseCpr', () => {
  it.each([
    ['070761-4285', '0707614285'],
    ['0707614285', '0707614285'],
    [' 070761 4285 ', '0707614285'],
    ['070761–4285', '0707614285'],
  ])('%s is read as ten digits', (text, cpr) => {
    expect(normaliseCpr(text)).toEqual({ cpr, padded: false });
  });

  it.each([
    ['707614285', '0707614285'],
    ['70761-4285', '0707614285'],
  ])('gives %s back the zero that a spreadsheet took', (text, cpr) => {
    expect(normaliseCpr(text)).toEqual({ cpr, padded: true });
  });

  it.each(['', '12345', '07076142855', '07-07-1961', '070761-428X'])('%s is no CPR number', (text) => {
    expect(normaliseCpr(text)).toBeUndefined();
  });
});

describe('modulus 11 (domain §5.4)', () => {
  it.each([
    ['0707614285', 0],
    ['0101010007', 0],
    ['0101010015', 0],
    ['3101990000', 0],
    ['0101650001', 6],
    ['0101701234', 6],
  ])('%s leaves %i', (cpr, remainder) => {
    expect(cprRemainder(cpr)).toBe(remainder);
    expect(hasModulus11(cpr)).toBe(remainder === 0);
  });
});

describe('birth date', () => {
  it.each([
    ['0707614285', 1961],
    ['0101010007', 1901],
    ['3101990000', 1999],
    ['0101364000', 2036],
    ['0101374000', 1937],
    ['0101575000', 2057],
    ['0101585000', 1858],
    ['0101369000', 2036],
    ['0101379000', 1937],
  ])('%s was born in %i', (cpr, year) => {
    expect(birthYear(cpr)).toBe(year);
  });

  it('reads a replacement number as the day plus 60', () => {
    expect(birthDateOf('6101701234')).toBe('1970-01-01');
    expect(isReplacementCpr('6101701234')).toBe(true);
    expect(isReplacementCpr('0101701234')).toBe(false);
  });

  it.each(['3102701234', '3213701234', '0000001234', '9202701234', '6002701234'])('%s has no such day', (cpr) => {
    expect(birthDateOf(cpr)).toBeUndefined();
  });

  it('knows the leap day of the right century', () => {
    expect(birthDateOf('2902004000')).toBe('2000-02-29');
    expect(birthDateOf('2902000000')).toBeUndefined();
  });
});

it('knows the system users of SD by their ending', () => {
  expect(isSystemCpr('0101900000')).toBe(true);
  expect(isSystemCpr('0101900001')).toBe(false);
});

it('masks the four digits that identify', () => {
  expect(maskCpr('2203611234')).toBe('220361-••••');
});
