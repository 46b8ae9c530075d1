import { describe, expect, it } from 'vitest';
import { languageOf, readWords, UsageError, wantsHelp } from '../../../electron/cli/arguments.ts';
import { messagesFor } from '../../../shared/messages/catalogue.ts';

const REGISTER = ['--register', 'x'] as const;

/** What the user is told, or `undefined` when the words make a command. */
function complaint(words: readonly string[]): string | undefined {
  try {
    readWords(words);
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return messagesFor('da').terminal.usageFaults[error.fault](error.about);
    throw error;
  }
}

describe('words of the terminal', () => {
  it.each([
    ['', 'Skriv en kommando.'],
    ['hent', 'Der er ingen kommando, der hedder hent.'],
    ['figures staff', '--register mangler.'],
    ['figures alt --register x', 'Vælg en af disse: figures staff, learning, apv, survey.'],
    ['import --register x', 'Vælg en af disse: import organisation, staff, courses, answers.'],
    ['import staff --register x', 'FIL mangler.'],
    ['import staff a b --register x', 'Der er for mange ord: b.'],
    ['import answers --register x', 'FIL mangler.'],
    ['survey --register x', 'Vælg en af disse: survey import-instrument, open, close, list, codes.'],
    ['survey list nu --register x', 'Der er for mange ord: nu.'],
    ['survey open --register x --name a', '--instrument mangler.'],
    ['survey codes --register x', '--out mangler.'],
    ['report board --register x --out y', '--period mangler.'],
    ['report board --register x --period 2025', '--out mangler.'],
    ['report staff --register x --period 2025 --out y', 'Vælg en af disse: report board.'],
    ['backup --register x', 'MAPPE mangler.'],
    ['check --register x --quick', 'Tilvalget --quick kan ikke bruges sådan.'],
    ['check --register', 'Tilvalget --register kan ikke bruges sådan.'],
    ['check --register x --json=ja', 'Tilvalget --json kan ikke bruges sådan.'],
    ['check --register x --language sv', 'Vælg en af disse: --language da, en.'],
  ])('%s', (line, told) => {
    expect(complaint(line === '' ? [] : line.split(' '))).toBe(told);
  });

  it('make a command', () => {
    const { command, json, language } = readWords(['import', 'staff', 'a.csv', ...REGISTER, '--dry-run', '--json']);
    expect(command).toMatchObject({ name: 'import', kind: 'staff', file: 'a.csv', register: 'x', dryRun: true });
    expect({ json, language }).toEqual({ json: true, language: 'da' });
  });

  it('take an id that begins as an option does for what it is', () => {
    const [packageId, person] = ['-J4KZ3ajpoizeOylhUt5wA', '--Kpersonpersonperson-'];
    const line = ['course', 'play', packageId, '--person', person, '--script', 'trin.json', '--register', 'R'];
    expect(readWords(line).command).toMatchObject({ name: 'course-play', packageId, person });
    expect(complaint(['course', 'play', '-Jotter', '--person', person, '--script', 's', '--register', 'R'])).toContain(
      '-J',
    );
  });

  it('may ask for help, and for English', () => {
    expect([['help'], ['import', '--help'], ['-h'], ['check', ...REGISTER]].map(wantsHelp)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([['--language', 'en'], ['--language=en'], ['--language', 'da'], []].map(languageOf)).toEqual([
      'en',
      'en',
      'da',
      'da',
    ]);
  });
});
