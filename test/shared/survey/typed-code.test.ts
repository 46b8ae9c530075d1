import { describe, expect, it } from 'vitest';
import type { ResponseSet } from '../../../shared/survey/instrument.ts';
import { optionsOf } from '../../../shared/survey/options.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { knownResponseSets } from '../../../shared/survey/response-sets.ts';
import { hasZero, keyedOptions, typeDigit } from '../../../shared/survey/typed-code.ts';

const setOf = (key: string): ResponseSet => {
  const found = knownResponseSets.find((set) => set.key === key);
  if (!found) throw new Error(key);
  return found;
};
const keyed = (key: string, notApplicable: 'no_superior' | null = null) =>
  keyedOptions(optionsOf({ notApplicable }, setOf(key)));
const typedOf = (key: string, notApplicable: 'no_superior' | null = null) =>
  keyed(key, notApplicable).map(({ typed }) => typed);

describe('what is typed for an option', () => {
  it('is what is printed: the set’s own numbers, and the next one for "no superior"', () => {
    expect(typedOf('1', 'no_superior')).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(typedOf('who5')).toEqual(['5', '4', '3', '2', '1', '0']);
    expect(typedOf('8', 'no_superior').slice(-2)).toEqual(['10', '11']);
  });

  it('is the place where the codes are letters, or would be typed alike', () => {
    const option = (code: string) => ({ code, score: null, label: { da: code } });
    const letters: ResponseSet = { key: 'x', kind: 'one', options: ['a', 'b', 'c'].map(option) };
    const alike: ResponseSet = { key: 'x', kind: 'one', options: ['1', '01', '2'].map(option) };
    for (const set of [letters, alike]) {
      expect(keyedOptions(optionsOf({ notApplicable: null }, set)).map(({ typed }) => typed)).toEqual(['1', '2', '3']);
    }
  });

  it('differs for all options of every set there is', () => {
    for (const set of [...knownResponseSets, ...ownModule.responseSets]) {
      for (const notApplicable of [null, 'no_superior', 'no_colleagues'] as const) {
        const typed = keyedOptions(optionsOf({ notApplicable }, set)).map((one) => one.typed);
        expect(new Set(typed).size, set.key).toBe(typed.length);
      }
    }
  });

  it('makes 0 an answer only where it is one', () => {
    expect(hasZero(keyed('who5'))).toBe(true);
    expect(hasZero(keyed('8'))).toBe(true);
    expect(hasZero(keyed('1'))).toBe(false);
  });
});

describe('typing a digit', () => {
  it('chooses and is done where no longer number begins with it', () => {
    expect(typeDigit(keyed('1'), '', '4')).toMatchObject({ option: { code: '4' }, isDone: true });
    expect(typeDigit(keyed('8'), '', '7')).toMatchObject({ option: { code: '7' }, isDone: true });
  });

  it('waits after a 1 that may become 10', () => {
    const one = typeDigit(keyed('8'), '', '1');
    expect(one).toMatchObject({ option: { code: '1' }, isDone: false, typed: '1' });
    expect(typeDigit(keyed('8'), one.typed, '0')).toMatchObject({ option: { code: '10' }, isDone: true });
    expect(typeDigit(keyed('8'), one.typed, '4')).toMatchObject({ option: { code: '4' } });
  });

  it('does nothing with a number that is no answer', () => {
    expect(typeDigit(keyed('1'), '', '9')).toEqual({ typed: '', option: undefined, isDone: false });
    expect(typeDigit(keyed('1'), '', '0')).toEqual({ typed: '', option: undefined, isDone: false });
  });
});
