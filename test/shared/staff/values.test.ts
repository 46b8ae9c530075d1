import { describe, expect, it } from 'vitest';
import { parseYesNo, splitName } from '../../../shared/staff/values.ts';

describe('parseYesNo', () => {
  it.each(['J', 'ja', '1', 'TRUE', 'x', ' Yes '])('%s is yes', (text) => expect(parseYesNo(text)).toBe(true));
  it.each(['N', 'nej', '0', 'False', '', ' '])('"%s" is no', (text) => expect(parseYesNo(text)).toBe(false));
  it('does not guess at other words', () => expect(parseYesNo('måske')).toBeUndefined());
});

describe('splitName', () => {
  it.each([
    ['Ida Tina Hansen', 'Ida Tina', 'Hansen'],
    ['Hansen, Ida Tina', 'Ida Tina', 'Hansen'],
    ['Hansen', '', 'Hansen'],
  ])('%s', (name, firstName, lastName) => expect(splitName(name)).toEqual({ firstName, lastName }));
});
