/** `export people` at the terminal. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWords, UsageError } from '../../../electron/cli/arguments.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { newTerminalUser, type TerminalUser } from '../../support/terminal.ts';
import { runCommand } from './one-command.ts';

const vesterhede = path.join(import.meta.dirname, '../../fixtures/vesterhede');
let user: TerminalUser;
let register: string;
let out: string;

const run = (...words: string[]) => runCommand(user, register, words);

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing failed',
    (error: unknown) =>
      error instanceof AppFailure
        ? error.error.code
        : error instanceof UsageError
          ? `usage ${error.about}`
          : String(error),
  );

beforeAll(async () => {
  user = newTerminalUser();
  register = user.make('udtraek');
  out = path.join(user.folder, 'ud');
  await run('import', 'organisation', path.join(vesterhede, 'organisation.csv'));
  await run('import', 'staff', path.join(vesterhede, 'ansaettelser-2026-10.csv'));
});
afterAll(() => user.remove());

const WHY = ['--purpose', 'Natlig overførsel'];

describe('export people', () => {
  it('writes a list of the usual name into a folder, and a file where a file is named', async () => {
    const made = await run('export', 'people', '--format', 'csv', '--out', out, ...WHY, '--as-of', '2026-10-31');
    const file = path.join(out, 'personaleliste-2026-10-31.csv');
    expect(made.json).toMatchObject({ format: 'csv', asOf: '2026-10-31', files: [file], withCpr: false });
    expect(made.json.rows).toBe(
      JSON.parse(readFileSync(path.join(vesterhede, 'answer-key.json'), 'utf8')).october.persons,
    );
    const named = path.join(out, 'xlsx', 'alle.xlsx');
    expect((await run('export', 'people', '--format', 'xlsx', '--out', named, ...WHY)).json.files).toEqual([named]);
    expect(readFileSync(named).subarray(0, 2).toString()).toBe('PK');
  });

  it('keeps to a unit with its sub-units, and to the columns asked for', async () => {
    const file = path.join(out, 'skole.csv');
    const words = ['--format', 'csv', '--out', file, ...WHY, '--unit', '2170', '--columns', 'key,fte', '--with-cpr'];
    const made = await run('export', 'people', ...words);
    const lines = readFileSync(file, 'utf8').trim().split('\r\n');
    expect(lines[0]).toBe('CPR-nummer;Tjenestenummer;Årsværk');
    expect(lines).toHaveLength(Number(made.json.rows) + 1);
    expect(Number(made.json.rows)).toBeGreaterThan(5);
    expect(Number(made.json.rows)).toBeLessThan(200);
  });

  it('writes the files of a receiving system into a folder of their own', async () => {
    const made = await run('export', 'people', '--format', 'plan2learn', '--out', out, ...WHY, '--with-cpr');
    const names = ['bruger', 'engagement', 'afdelinger', 'ledere', 'stillingskoder'];
    const folder = path.join(out, 'plan2learn-2026-11-22');
    expect(made.json.files).toEqual(names.map((name) => path.join(folder, `${name}.csv`)));
    expect(names.every((name) => existsSync(path.join(folder, `${name}.csv`)))).toBe(true);
  });

  it('refuses what it cannot do, and leaves no folder of it', async () => {
    const nowhere = path.join(user.folder, 'ingen');
    const ask = (...words: string[]) => codeOf(run('export', 'people', '--out', nowhere, ...words));
    expect(await ask('--format', 'safetynet', ...WHY)).toBe('export_needs_cpr');
    expect(await ask('--format', 'csv', ...WHY, '--unit', 'findes ikke')).toBe('not_found');
    expect(await ask('--format', 'csv', '--purpose', 'MUS')).toBe('usage --purpose');
    expect(await codeOf(run('export', 'people', '--out', register, '--format', 'csv', ...WHY))).toBe(
      'export_in_register',
    );
    expect(existsSync(nowhere)).toBe(false);
    const words =
      (...more: string[]) =>
      () =>
        readWords(['export', ...more, '--register', 'r', '--out', 'o']);
    expect(words('people', '--format', 'pdf', ...WHY)).toThrow(UsageError);
    expect(words('people', '--format', 'csv')).toThrow(UsageError);
    expect(words('units', '--format', 'csv', ...WHY)).toThrow(UsageError);
  });
});
