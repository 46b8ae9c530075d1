import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collationKey, fileSafe, fold, tidy } from '../../../shared/kernel/text.ts';

describe('folding for search', () => {
  it.each([
    ['Ågård', 'Aagaard'],
    ['Sørensen', 'Soerensen'],
    ['Sørensen', 'Sorensen'],
    ['Kjær', 'Kjaer'],
    ['André', 'ANDRE'],
    ['Müller', 'muller'],
    ['Łukasz', 'lukasz'],
  ])('finds %s by %s', (stored, typed) => expect(fold(stored)).toBe(fold(typed)));

  it('gives the same again when folded twice, so that stored words can be searched', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aåøæéoe üsØÅÆ-') }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('keeps beginnings, so that typing narrows', () => {
    expect(fold('Søren').startsWith(fold('Sø'))).toBe(true);
    expect(fold('Aagaard').startsWith(fold('Å'))).toBe(true);
  });
});

describe('Danish order', () => {
  it('puts æ, ø and å last and aa with å (domain §9)', () => {
    const sorted = [
      'Abe',
      'Lemvig',
      'Z',
      'Zebra',
      'Ærø',
      'Ødis',
      'Ølgod',
      'Østerby',
      'aa',
      'Aabenraa',
      'Åby',
      'Aalborg',
    ];
    const shuffled = [...sorted].reverse();
    expect(shuffled.sort((a, b) => (collationKey(a) < collationKey(b) ? -1 : 1))).toEqual(sorted);
  });
});

describe('tidying', () => {
  it('makes stray blanks no difference', () => {
    expect(tidy('  Mads  Thomas\u00a0 ')).toBe('Mads Thomas');
  });
});

describe('file names', () => {
  it('are safe everywhere', () => {
    expect(fileSafe('Børn & Unge: årsværk 2025')).toBe('boern-unge-aarsvaerk-2025');
  });
});
