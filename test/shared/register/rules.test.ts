import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../shared/messages/catalogue.ts';
import { passphrase } from '../../../shared/register/contract.ts';
import { DEMO_PASSPHRASE } from '../../../shared/register/demo.ts';
import { isRegisterName, registerNameOf } from '../../../shared/register/name.ts';
import { secondsLeft, waitAfter } from '../../../shared/register/retry.ts';

describe('names of registers', () => {
  it.each(['Nordby', 'Ærø Kommune 2026', 'Lyngby-Taarbæk', 'a'.repeat(60), 'Skive.gammel'])('allows %s', (name) => {
    expect(isRegisterName(name)).toBe(true);
  });

  it.each([
    '',
    ' Nordby',
    'Nordby ',
    'Nordby.',
    '.skjult',
    '..',
    'a/b',
    'a\\b',
    'C:',
    'hvad?',
    'to\nlinjer',
    'nul',
    'COM1',
    'lpt9.txt',
    'a'.repeat(61),
  ])('refuses %j', (name) => {
    expect(isRegisterName(name)).toBe(false);
  });

  it('finds the name in a folder of any system', () => {
    expect(registerNameOf('/home/hr/Nordby.pejling')).toBe('Nordby');
    expect(registerNameOf('C:\\Users\\hr\\Ærø Kommune.PEJLING\\')).toBe('Ærø Kommune');
    expect(registerNameOf('/home/hr/kopi')).toBe('kopi');
  });

  it('has words for the demo that are a name and a passphrase by its own rules', () => {
    for (const locale of ['da', 'en'] as const) {
      expect(isRegisterName(messagesFor(locale).register.demoName)).toBe(true);
    }
    expect(passphrase.safeParse(DEMO_PASSPHRASE).success).toBe(true);
  });
});

describe('waiting after wrong passphrases', () => {
  it('doubles from one second to a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 1000].map(waitAfter)).toEqual([0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('counts whole seconds down to none', () => {
    expect([0, 1, 999, 1000, 1001, 5000].map((now) => secondsLeft(1001, now))).toEqual([2, 1, 1, 1, 0, 0]);
  });
});
