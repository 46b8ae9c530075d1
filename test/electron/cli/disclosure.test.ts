/** `disclosure check` at the terminal: no register, one object, exit codes as elsewhere. */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWords, UsageError } from '../../../electron/cli/arguments.ts';
import { checkTableFile } from '../../../electron/cli/disclosure.ts';
import { makeTerminal } from '../../../electron/cli/terminal.ts';
import type { LocalHost } from '../../../electron/worker/local-host.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { newTerminalUser, type TerminalUser } from '../../support/terminal.ts';

let user: TerminalUser;
beforeAll(() => {
  user = newTerminalUser();
});
afterAll(() => user.remove());

/** A host that answers nothing: the command must not ask it. */
const nobody = {} as LocalHost;

function run(file: string, language: 'da' | 'en' = 'da') {
  const words = readWords(['disclosure', 'check', file, '--json', '--language', language]);
  if (words.command.name !== 'disclosure') throw new Error('another command');
  return checkTableFile(
    makeTerminal(nobody, words, async () => new Uint8Array()),
    words.command,
  );
}

const parent = {
  figures: [
    { key: 'Skoler', n: 40, parts: ['Nord', 'Syd', 'Øst'] },
    { key: 'Nord', n: 26 },
    { key: 'Syd', n: 11 },
    { key: 'Øst', n: 3 },
  ],
};

describe('disclosure check', () => {
  it('says what to hide and why', async () => {
    const { json, lines, good } = await run(user.write('skoler.json', JSON.stringify(parent)));
    expect(json).toEqual({
      cells: [
        { key: 'Skoler', hidden: false },
        { key: 'Nord', hidden: false },
        { key: 'Syd', hidden: true, why: 'protects_another' },
        { key: 'Øst', hidden: true, why: 'too_few' },
      ],
      hidden: 2,
      safe: true,
      exposed: [],
    });
    expect(good).toBe(true);
    expect(lines.slice(2)).toEqual([
      `${'Syd'.padEnd(24)}skjules: beskytter et andet tal`,
      `${'Øst'.padEnd(24)}skjules: for få personer`,
      '2 af 4 tal skjules. Ingen små grupper kan regnes ud.',
    ]);
  });

  it('ends with 1 for a table that gives somebody away', async () => {
    const file = user.write('daarlig.json', JSON.stringify({ ...parent, hidden: ['Øst'] }));
    const { json, lines, good } = await run(file);
    expect(json).toMatchObject({ hidden: 1, safe: false, exposed: [{ key: 'Øst', low: 3, high: 3 }] });
    expect(good).toBe(false);
    expect(lines).toContain('Kan regnes ud: Øst er 3');
  });

  it('names rows and columns of a cross-table from 1', async () => {
    const table = {
      rows: ['a', 'b'],
      columns: ['x', 'y'],
      cells: [
        [3, 9],
        [12, 20],
      ],
    };
    const { lines } = await run(user.write('kryds.json', JSON.stringify(table)), 'en');
    expect(lines[0]).toBe(`${'1 × 1'.padEnd(24)}hidden: too few people`);
    expect(lines[2]).toBe(`${'1 × total'.padEnd(24)}shown`);
  });

  it('refuses what it cannot read, with the place', async () => {
    const codeOf = (file: string): Promise<unknown> =>
      run(file).then(
        () => 'done',
        (error: unknown) => (error instanceof AppFailure ? [error.error.code, error.error.params?.place] : error),
      );
    expect(await codeOf(path.join(user.folder, 'ingen.json'))).toEqual(['file_missing', undefined]);
    expect(await codeOf(user.write('brudt.json', '{"rows":\n  ["a",]}'))).toEqual(['table_not_json', '2:8']);
    expect(await codeOf(user.write('forkert.json', '{"figures":[{"key":"A","n":"3"}]}'))).toEqual([
      'table_bad',
      'figures[0].n',
    ]);
  });

  it('needs no register, but a file and the right word', () => {
    expect(() => readWords(['disclosure', 'check'])).toThrow(UsageError);
    expect(() => readWords(['disclosure', 'show', 'a.json'])).toThrow(UsageError);
    expect(readWords(['disclosure', 'check', 'a.json']).command).toMatchObject({ name: 'disclosure', file: 'a.json' });
  });
});
