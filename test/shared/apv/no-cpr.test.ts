import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeCpr, refuseCpr } from '../../../shared/apv/no-cpr.ts';

describe('a CPR number in a free text', () => {
  it.each([
    '220361-1234',
    '2203611234',
    '220361 1234',
    '22.03.61-1234',
    '22 03 61 1234',
    '220361 - 1234',
    '220361–1234',
    'Anes nummer er 220361-1234, ring til hende.',
    'nr.220361-1234.',
    '820361-1234',
    '20361-1234',
    '２２０３６１-1234',
    '220361\u200b-1234',
  ])('is seen: %s', (text) => {
    expect(looksLikeCpr(text)).toBe(true);
  });

  it.each([
    '',
    'Gulvet er glat ved afløbet.',
    'Ring på 76 31 12 34 eller 76311234.',
    'CVR 29189765, EAN 5798005000013',
    'Fra 01-02-2026 til 03-04-2026',
    'kl. 08.30-12.30, 2026',
    '991399-1234',
    '320161-1234',
    'Sagsnr. 2026-001234',
    'H225, H319 ved 12345 kg',
  ])('is not seen where there is none: %s', (text) => {
    expect(looksLikeCpr(text)).toBe(false);
  });

  it('is seen wherever it stands', () => {
    const two = (most: number) => fc.integer({ min: 1, max: most }).map((n) => String(n).padStart(2, '0'));
    const words = fc.string({ maxLength: 40 }).filter((text) => !/\d/.test(text.normalize('NFKC')));
    const serial = fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0'));
    const number = fc
      .tuple(two(28), two(12), two(99), fc.constantFrom('', '-', ' '), serial)
      .map((part) => part.join(''));
    fc.assert(
      fc.property(words, number, words, (before, cpr, after) => {
        expect(looksLikeCpr(`${before}${cpr}${after}`)).toBe(true);
      }),
    );
  });

  it('is refused with the name of the field and not with the number', () => {
    expect(() => refuseCpr({ place: 'Køkken', count: 3, description: '220361-1234' })).toThrow(
      expect.objectContaining({ error: { code: 'looks_like_cpr', params: { field: 'description' } } }),
    );
    expect(() => refuseCpr({ place: 'Køkken', description: null })).not.toThrow();
  });
});
