/** Files that are not what they should be: refused in Danish, with exit code 1, and nothing is written. */
import { randomBytes } from 'node:crypto';
import { readFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../shared/messages/error-codes.ts';
import { vesterhede } from '../support/answer-key.ts';
import { type Onlooker, watchRegister } from '../support/register-content.ts';
import { root } from '../support/root.ts';
import { newTerminalUser, type TerminalUser } from '../support/terminal.ts';

const register = 'Vesterhede';
const staffFile = readFileSync(vesterhede.october);
const lines = staffFile.toString('latin1').split('\r\n');
const [header = ''] = lines;
const fixture = (name: string): Buffer => readFileSync(path.join(root, 'test', 'fixtures', 'bad', name));
const text = (...rows: readonly string[]): Buffer => Buffer.from(`${rows.join('\r\n')}\r\n`, 'latin1');
const UNITS = 'Enhedsnr;Navn;Overordnet';

interface BadFile {
  readonly about: string;
  readonly kind: 'organisation' | 'staff' | 'courses';
  readonly content: () => Uint8Array;
  readonly code: ErrorCode;
  readonly params?: Readonly<Record<string, unknown>>;
  /** Made as long as this, with a hole in it. */
  readonly bytes?: number;
}

const staff = (about: string, content: () => Uint8Array, code: ErrorCode, params?: BadFile['params']): BadFile => ({
  about,
  kind: 'staff',
  content,
  code,
  ...(params ? { params } : {}),
});
const units = (about: string, rows: readonly string[], code: ErrorCode, params: BadFile['params']): BadFile => ({
  about,
  kind: 'organisation',
  content: () => text(UNITS, ...rows),
  code,
  ...(params ? { params } : {}),
});

const BAD: readonly BadFile[] = [
  staff('empty', () => Buffer.alloc(0), 'file_empty'),
  staff('of blank lines', () => Buffer.from('\r\n \r\n\r\n'), 'file_empty'),
  staff('of headers only', () => text(header), 'file_no_rows'),
  staff('binary', () => randomBytes(100_000), 'file_binary'),
  staff('a workbook without sheets, renamed to .csv', () => fixture('renamed-workbook.csv'), 'file_empty'),
  staff('a picture renamed to .csv', () => fixture('picture.csv'), 'file_binary'),
  {
    ...staff('200 MB of garbage', () => randomBytes(1_000_000), 'file_too_large', { mb: 200 }),
    bytes: 200 * 1024 * 1024,
  },
  staff('garbage as text', () => Buffer.from(randomBytes(3_000_000).toString('base64')), 'delimiter_unknown'),
  staff(
    'garbage under right headers',
    () =>
      text(
        header,
        ...(randomBytes(300_000)
          .toString('base64')
          // A few that happen to be numbers would be a fault of their own.
          .replaceAll(/\d/g, 'x')
          .replaceAll('/', ';')
          .match(/.{1,200}/g) ?? []),
      ),
    'all_rows_rejected',
  ),
  staff('cut in the middle', () => staffFile.subarray(0, 100_000), 'file_truncated', { line: 678 }),
  staff('cut in the first row', () => staffFile.subarray(0, header.length + 60), 'file_truncated', { line: 2 }),
  staff('cut in the headers', () => staffFile.subarray(0, 100), 'header_unknown'),
  staff(
    'with a header twice',
    () => text(header.replace('Afdeling;', 'Afdelingskode;'), ...lines.slice(1, 9)),
    'header_duplicate',
    {
      column: 'Afdelingskode',
    },
  ),
  staff(
    'with a header nobody knows',
    () => text(header.replace('Leder', 'Kantineordning'), ...lines.slice(1, 9)),
    'header_unknown',
  ),
  staff('without headers', () => text(...lines.slice(1, 9)), 'file_no_header'),
  staff('with NUL bytes', () => text(...lines.slice(0, 4), 'a\0b', ...lines.slice(4, 9)), 'file_has_nul', { line: 5 }),
  staff('of courses instead of staff', () => readFileSync(vesterhede.courses), 'header_unknown'),
  staff(
    'the answer key itself',
    () => readFileSync(path.join(path.dirname(vesterhede.october), 'answer-key.json')),
    'delimiter_unknown',
  ),
  units('a tree with a cycle', ['1;Byen;', '2;Øst;3', '3;Vest;2'], 'unit_cycle', { code: '2' }),
  units('a unit under itself', ['1;Byen;1'], 'unit_cycle', { code: '1' }),
  units('an unknown parent', ['1;Byen;', '2;Øst;99'], 'unknown_parent', { code: '2', parent: '99' }),
  units('a unit twice', ['1;Byen;', '2;Øst;1', '2;Vest;1'], 'duplicate_unit', { code: '2' }),
  units('a unit without a number', ['1;Byen;', ';Øst;1'], 'unit_without_key', { line: 3 }),
  {
    about: 'courses of people nobody knows',
    kind: 'courses',
    content: () => text('Tjenestenummer;Kursuskode;Gennemført', '999999;BRAND;01-01-2026'),
    code: 'all_rows_rejected',
  },
];

let user: TerminalUser;
let onlooker: Onlooker;
beforeAll(async () => {
  user = newTerminalUser();
  const folder = user.make(register);
  await user.done(register, 'import', 'organisation', vesterhede.organisation);
  await user.done(register, 'import', 'staff', vesterhede.october);
  onlooker = watchRegister(folder);
});
afterAll(() => user.remove());

describe('a file that is', () => {
  it.each(BAD)('$about', async ({ kind, content, code, params, bytes }) => {
    const before = onlooker.content();
    const file = user.write('fil.csv', content());
    if (bytes !== undefined) truncateSync(file, bytes);
    const refusal = await user.refused(register, 'import', kind, file);
    expect(refusal.code).toBe(code);
    if (params) expect(refusal.params).toMatchObject(params);
    // A sentence in Danish, and no code or English in its place.
    expect(refusal.message).toMatch(/^[A-ZÆØÅ].*[.?]$/);
    expect(refusal.message).not.toMatch(/undefined|\bthe\b|_/);
    expect(onlooker.content()).toBe(before);
  });

  it('not there, or a folder', async () => {
    const before = onlooker.content();
    expect(await user.refused(register, 'import', 'staff', 'findes-ikke.csv')).toMatchObject({ code: 'file_missing' });
    expect(await user.refused(register, 'import', 'staff', user.folder)).toMatchObject({ code: 'io_error' });
    expect(onlooker.content()).toBe(before);
  });
});

it('says the same to people on stderr, and nothing on stdout', async () => {
  const file = user.write('tom.csv', '');
  const words = ['--register', register, '--passphrase-file', user.passphraseFile];
  expect(await user.run('import', 'staff', file, ...words)).toEqual({
    code: 1,
    stdout: '',
    stderr: 'file_empty: Filen er tom. Bestil udtrækket igen.\n',
  });
});

it('is as it was after all that', async () => {
  expect(await user.done(register, 'check')).toMatchObject({ ok: true });
});
