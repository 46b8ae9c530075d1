import { describe, expect, it } from 'vitest';
import { settleFteScale, toFte } from '../../../shared/staff/parse-fte.ts';

const values = (...list: number[]) => {
  const counts = new Map<number, number>();
  for (const v of list) counts.set(v, (counts.get(v) ?? 0) + 1);
  return counts;
};

describe('settleFteScale', () => {
  it('takes small values for shares, whatever the header says', () => {
    expect(settleFteScale('Beskæftigelsesdecimal', values(1, 0.8108, 0.5))).toBe('share');
    expect(settleFteScale('Beskæftigelsesprocent', values(1, 0.8108))).toBe('share');
    expect(settleFteScale('Beskæftigelsesgrad', values(0, 0))).toBe('share');
  });

  it('is not turned by one wrong value', () => {
    expect(settleFteScale('Beskæftigelsesgrad', values(1, 1, 0.8, 0.5, 81.08))).toBe('share');
  });

  it('knows per cent by the header or by values above any weekly hours', () => {
    expect(settleFteScale('Beskæftigelsesgrad', values(100, 100, 81.08, 40.54))).toBe('percent');
    expect(settleFteScale('Besk. grad (%)', values(30, 20))).toBe('percent');
  });

  it('knows hours by full time being 37', () => {
    expect(settleFteScale('Beskæftigelsesgrad', values(37, 37, 30, 15))).toBe('hours');
  });

  it('does not guess between per cent and hours', () => {
    expect(settleFteScale('Beskæftigelsesgrad', values(30, 20))).toBeUndefined();
  });
});

describe('toFte', () => {
  it('gives a share of full time', () => {
    expect(toFte(0.8108, 'share')).toBe(0.8108);
    expect(toFte(81.08, 'percent')).toBe(0.8108);
    expect(toFte(56.76, 'percent')).toBe(0.5676);
    expect(toFte(30, 'hours')).toBeCloseTo(0.8108, 4);
  });

  it('refuses what no contract holds', () => {
    expect(toFte(-0.1, 'share')).toBeUndefined();
    expect(toFte(81, 'share')).toBeUndefined();
  });
});
