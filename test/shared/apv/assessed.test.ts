import { describe, expect, it } from 'vitest';
import { type Assessment, isAssessed, lacksPrevention, missingInAssessment } from '../../../shared/apv/assessed.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';

const whole: Assessment = {
  nature: 'Belastning af ryg',
  likelihood: 2,
  consequence: 3,
  extent: 'some',
  causes: 'Ingen lift på stuen',
  solvedAtOnce: false,
  solvedOn: null,
  solvedBy: '',
};

describe('an assessment', () => {
  it('is whole with kind, seriousness, extent, causes, and whether it was solved', () => {
    expect(missingInAssessment(whole, '3x3')).toEqual([]);
    expect(isAssessed(whole, '3x3')).toBe(true);
  });

  it.each([
    ['nature', ' '],
    ['likelihood', null],
    ['consequence', null],
    ['extent', null],
    ['causes', ''],
    ['solvedAtOnce', null],
  ])('lacks %s when it is left out', (field, value) => {
    expect(missingInAssessment({ ...whole, [field]: value }, '3x3')).toEqual([field]);
  });

  it('of what was solved at once tells when and by whom', () => {
    const solved = { ...whole, solvedAtOnce: true };
    expect(missingInAssessment(solved, '3x3')).toEqual(['solvedOn', 'solvedBy']);
    const told = { ...solved, solvedOn: '2026-11-20' as IsoDate, solvedBy: 'Teknisk service' };
    expect(isAssessed(told, '3x3')).toBe(true);
  });

  it('outside the matrix of the round is none', () => {
    expect(missingInAssessment({ ...whole, likelihood: 5 }, '3x3')).toEqual(['likelihood']);
    expect(isAssessed({ ...whole, likelihood: 5 }, '5x5')).toBe(true);
  });

  it('of a lasting risk needs lasting prevention', () => {
    expect(lacksPrevention({ permanent: true, prevention: ' ' })).toBe(true);
    expect(lacksPrevention({ permanent: true, prevention: 'Altid to på vagt' })).toBe(false);
    expect(lacksPrevention({ permanent: false, prevention: '' })).toBe(false);
  });
});
