import { describe, expect, it } from 'vitest';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { EngagementFields } from '../../../shared/staff/contract-edit.ts';
import { changedFields, fteOfHours, numberAsTyped, typedNumber } from '../../../shared/staff/engagement-form.ts';

describe('a number that is typed', () => {
  it.each([
    ['37', 37],
    [' 32,5 ', 32.5],
    ['0.8108', 0.8108],
    ['30/37', 0.8108],
    ['18,5 / 37', 0.5],
    ['', undefined],
    ['tredive', undefined],
    ['30/0', undefined],
    ['-1', undefined],
    ['1.234,5', undefined],
  ])('%s is %s', (text, value) => {
    expect(typedNumber(text)).toBe(value);
  });

  it.each([37, 32.5, 0.8108, 0, 1])('%d is read as it was written', (value) => {
    expect(typedNumber(numberAsTyped(value, 'da'))).toBe(value);
    expect(typedNumber(numberAsTyped(value, 'en'))).toBe(value);
  });

  it('of hours proposes a share of 37', () => {
    expect([37, 30, 18.5].map(fteOfHours)).toEqual([1, 0.8108, 0.5]);
  });
});

describe('what was changed', () => {
  const fields: EngagementFields = {
    unitId: 'u'.repeat(22) as UnitId,
    fte: 1,
    weeklyHours: null,
    jobCode: '',
    jobTitle: 'Pædagog',
    agreement: '',
    employmentForm: '',
    status: '1',
    manager: false,
  };
  it('is sent and nothing else', () => {
    expect(changedFields(fields, fields)).toEqual({});
    expect(changedFields(fields, { ...fields, weeklyHours: 0, manager: true })).toEqual({
      weeklyHours: 0,
      manager: true,
    });
  });
});
