import { expect, it } from 'vitest';
import { compareAbsence } from '../../../shared/apv/assessed-absence.ts';

it.each([
  [14.2, 11.5, { side: 'above', by: 2.7 }],
  [9, 11.5, { side: 'below', by: 2.5 }],
  [11.54, 11.46, { side: 'same', by: 0 }],
  [0, 0, { side: 'same', by: 0 }],
  [null, 11.5, null],
  [14.2, null, null],
])('the absence of the unit, %s, against the municipality, %s', (unit, all, told) => {
  expect(compareAbsence(unit, all)).toEqual(told);
});
