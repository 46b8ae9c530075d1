/** `import` at the terminal, on files that are no CSV. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { newTerminalUser, type TerminalUser } from '../../support/terminal.ts';
import { fixture } from '../formats/support.ts';
import { serialOf, workbook } from '../formats/workbook.ts';
import { runCommand } from './one-command.ts';

let user: TerminalUser;
beforeAll(() => {
  user = newTerminalUser();
});
afterAll(() => user.remove());

const run = (register: string, ...words: string[]) => runCommand(user, register, words);

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing failed',
    (error: unknown) => (error instanceof AppFailure ? error.error.code : String(error)),
  );

const sample = fixture('opus/ZLPE20200101_delta.xml');
const NONE = { moved: 0, hoursChanged: 0, renamed: 0 };

describe('a file from KMD Opus', () => {
  it('brings units and people in one go, and says what it passed over', async () => {
    const register = user.make('opus');
    const expected = {
      rows: 8,
      accepted: 6,
      rejected: [],
      changes: { ...NONE, new: 3, ended: 0, changed: 0, unchanged: 0 },
      units: { rows: 3, new: 3, changed: 0, ended: 0, unchanged: 0, rejected: 0 },
      skipped: 2,
      warnings: [
        { code: 'cpr_fictional', count: 3 },
        { code: 'start_unknown', count: 3 },
        { code: 'leave_unknown', count: 1 },
        { code: 'annulled', count: 1 },
      ],
    };
    expect((await run(register, 'import', 'staff', sample, '--delta', '--dry-run')).json).toEqual(expected);
    const answer = await run(register, 'import', 'staff', sample, '--delta');
    expect(answer.json).toEqual(expected);
    expect(answer.lines).toContain('enheder: 3 nye, 0 ophørt, 0 ændret, 0 uændret');
    expect(answer.notes).toContain('1 fratrådt findes ikke i registret og er sprunget over.');
    expect((await run(register, 'import', 'staff', sample, '--delta')).json).toMatchObject({
      changes: { new: 0, changed: 0, ended: 0, unchanged: 3 },
      units: { new: 0, changed: 0, ended: 0, unchanged: 3 },
    });
  });

  it('is refused with its code when it is broken', async () => {
    const register = user.make('broken');
    const text = readFileSync(sample, 'utf8');
    const at = (name: string, content: string): string => {
      const file = path.join(user.folder, name);
      writeFileSync(file, content);
      return file;
    };
    expect(await codeOf(run(register, 'import', 'staff', at('cut.xml', text.slice(0, -20))))).toBe('file_truncated');
    const bomb = text.replace('<kmd>', '<!DOCTYPE kmd [<!ENTITY a "x">]><kmd>');
    expect(await codeOf(run(register, 'import', 'staff', at('bomb.xml', bomb)))).toBe('file_xml_doctype');
    expect(await codeOf(run(register, 'import', 'courses', sample))).toBe('no_staff');
  });
});

describe('a workbook', () => {
  it('gives the same answer as a CSV file', async () => {
    const register = user.make('bog');
    const at = (name: string, bytes: Buffer) => user.write(name, bytes);
    const units = workbook([
      {
        rows: [
          ['Enhedsnr', 'Navn', 'Overordnet'],
          [1, 'Kommunen', null],
          [2, 'Skolen', 1],
        ],
      },
    ]);
    expect((await run(register, 'import', 'organisation', at('o.xlsx', units))).json).toMatchObject({ accepted: 2 });
    const header = ['Tjenestenummer', 'CPR', 'Navn', 'Afdelingskode', 'Stilling', 'Besk.decimal', 'Startdato'];
    const row = (key: number, cpr: number | string) => [
      key,
      cpr,
      'Ane Prøve',
      2,
      'Lærer',
      0.811,
      { day: serialOf('2020-08-13') },
    ];
    const staff = workbook([{ rows: [header, row(1, 707614285), row(2, '010190-0000'), row(3, 6101701230)] }]);
    const answer = await run(register, 'import', 'staff', at('s.xlsx', staff));
    expect(answer.json).toEqual({
      rows: 3,
      accepted: 2,
      rejected: [{ line: 3, column: 'CPR', code: 'system_user' }],
      changes: { ...NONE, new: 2, ended: 0, changed: 0, unchanged: 0 },
    });
    expect(answer.notes).toContain('1 CPR-nummer manglede det første nul. Det er sat på.');
  });
});
