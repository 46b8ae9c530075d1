import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecoveryKey, parseRecoveryKey, RECOVERY_BYTES } from '../../../shared/register/recovery-key.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES });
const lettersOf = (text: string): string[] => [...text.replaceAll('-', '')];

describe('the recovery key', () => {
  it('is seven groups of five characters that are not mistaken for each other', () => {
    fc.assert(
      fc.property(bytes, (key) => {
        const text = formatRecoveryKey(key);
        expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/);
      }),
    );
  });

  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(bytes, fc.infiniteStream(fc.nat(7)), (key, dice) => {
        const roll = () => Number(dice.next().value);
        const typed = lettersOf(formatRecoveryKey(key))
          .map((letter) => (letter === '0' && roll() < 4 ? 'o' : letter))
          .map((letter) => (letter === '1' && roll() < 4 ? (roll() < 4 ? 'I' : 'l') : letter))
          .map((letter) => (roll() < 4 ? letter.toLowerCase() : letter))
          .map((letter) => letter + ([' ', '-', '–', '\t', '.'][roll()] ?? ''))
          .join('');
        const parsed = parseRecoveryKey(`  ${typed}\n`);
        expect(parsed.ok && [...parsed.bytes]).toEqual([...key]);
      }),
    );
  });

  it('is never accepted with one wrong character', () => {
    fc.assert(
      fc.property(bytes, fc.nat(34), fc.integer({ min: 1, max: 31 }), (key, at, step) => {
        const letters = lettersOf(formatRecoveryKey(key));
        letters[at] = ALPHABET.charAt((ALPHABET.indexOf(letters[at] ?? '') + step) % 32);
        expect(parseRecoveryKey(letters.join(''))).toEqual({ ok: false, reason: 'check' });
      }),
      { numRuns: 2000 },
    );
  });

  it('is never accepted with two neighbours swapped', () => {
    fc.assert(
      fc.property(bytes, fc.nat(33), (key, at) => {
        const letters = lettersOf(formatRecoveryKey(key));
        const [a, b] = [letters[at] ?? '', letters[at + 1] ?? ''];
        fc.pre(a !== b);
        letters[at] = b;
        letters[at + 1] = a;
        expect(parseRecoveryKey(letters.join('')).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('says whether a character is missing or cannot be', () => {
    const text = formatRecoveryKey(new Uint8Array(RECOVERY_BYTES));
    expect(parseRecoveryKey(text.slice(0, -1))).toEqual({ ok: false, reason: 'length' });
    expect(parseRecoveryKey(`${text}0`)).toEqual({ ok: false, reason: 'length' });
    expect(parseRecoveryKey(text.replace('0', 'U'))).toEqual({ ok: false, reason: 'character' });
    expect(parseRecoveryKey('')).toEqual({ ok: false, reason: 'length' });
    expect(parseRecoveryKey('adgangssætning')).toEqual({ ok: false, reason: 'character' });
    expect(parseRecoveryKey('0'.repeat(35)).ok).toBe(false);
  });
});
