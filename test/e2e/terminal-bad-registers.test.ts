/** Registers and folders that are not what they should be, through the terminal: told in Danish, nothing lost. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdRegister } from '../../db/engine/lock-file.ts';
import { openRegisterFiles } from '../../db/engine/open.ts';
import type { ErrorCode } from '../../shared/messages/error-codes.ts';
import { answerKey, asInKey, keyFigures, type StaffFigures, vesterhede } from '../support/answer-key.ts';
import { type Onlooker, watchRegister } from '../support/register-content.ts';
import { makeSmallDisk } from '../support/small-disk.ts';
import { newTerminalUser, type TerminalUser } from '../support/terminal.ts';

const { october } = answerKey;
let user: TerminalUser;
let folder: string;
let onlooker: Onlooker;
/** A backup of the register as it is right. */
let backup: string;

const at = (...parts: readonly string[]): string => path.join(user.folder, ...parts);
const figuresOf = async (register: string): Promise<unknown> =>
  asInKey(await user.done<StaffFigures>(register, 'figures', 'staff', '--as-of', october.as_of));

beforeAll(async () => {
  user = newTerminalUser();
  folder = user.make('Vesterhede');
  await user.done('Vesterhede', 'import', 'organisation', vesterhede.organisation);
  await user.done('Vesterhede', 'import', 'staff', vesterhede.october);
  backup = (await user.done<{ folder: string }>('Vesterhede', 'backup', at('kopier'))).folder;
  onlooker = watchRegister(folder);
});
afterAll(() => user.remove());

/** A copy to be spoiled. */
function copyOf(name: string): string {
  const copy = at(`${name}.pejling`);
  cpSync(folder, copy, { recursive: true });
  return copy;
}

function overwrite(file: string, offset: number, bytes: Uint8Array): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, offset);
}

/** What lies in the folder. A look at a database leaves an empty log and its index beside it. */
const lyingIn = (register: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(register, { withFileTypes: true })
      .filter(({ name }) => name !== 'lock.db' && !/-(wal|shm)$/.test(name))
      .map(({ name }) => [
        name,
        createHash('sha256')
          .update(readFileSync(path.join(register, name)))
          .digest('hex'),
      ]),
  );

describe('a register that is', () => {
  it.each<readonly [string, (register: string) => void, ErrorCode]>([
    ['without keys.json', (r) => rmSync(path.join(r, 'keys.json')), 'keys_damaged'],
    [
      'with garbage for keys.json',
      (r) => writeFileSync(path.join(r, 'keys.json'), 'x\0\xff'.repeat(99)),
      'keys_damaged',
    ],
    ['with an empty keys.json', (r) => writeFileSync(path.join(r, 'keys.json'), ''), 'keys_damaged'],
    ['without its database', (r) => rmSync(path.join(r, 'register.db')), 'register_damaged'],
    ['without its files', (r) => rmSync(path.join(r, 'media.db')), 'register_damaged'],
    ['emptied', (r) => truncateSync(path.join(r, 'register.db'), 0), 'register_damaged'],
    ['cut in the middle', (r) => truncateSync(path.join(r, 'register.db'), 1_000_000), 'register_damaged'],
    ['cut in the middle of a page', (r) => truncateSync(path.join(r, 'register.db'), 100_001), 'register_damaged'],
    [
      'overwritten at its start',
      (r) => overwrite(path.join(r, 'register.db'), 20, Buffer.alloc(4, 0xff)),
      'register_damaged',
    ],
    [
      'with another register’s keys',
      (r) => cpSync(path.join(user.make('Fremmed A'), 'keys.json'), path.join(r, 'keys.json')),
      'wrong_key',
    ],
    [
      'with another register’s databases',
      (r) => {
        const other = user.make('Fremmed B');
        for (const name of ['register.db', 'media.db']) cpSync(path.join(other, name), path.join(r, name));
      },
      'wrong_key',
    ],
    [
      'with another register’s database beside its own files',
      (r) => {
        cpSync(path.join(user.make('Fremmed C'), 'register.db'), path.join(r, 'register.db'));
      },
      'register_damaged',
    ],
    [
      'from a newer version',
      (r) => {
        const files = openRegisterFiles(r, onlooker.key);
        files.writer.pragma('user_version = 9999');
        files.close();
      },
      'register_newer',
    ],
  ])('%s', async (name, spoil, code) => {
    const register = copyOf(name);
    spoil(register);
    const before = lyingIn(register);
    for (const words of [
      ['figures', 'staff'],
      ['import', 'staff', vesterhede.november],
    ]) {
      const refusal = await user.refused(register, ...words);
      expect(refusal.code).toBe(code);
      expect(refusal.message).toMatch(/^[A-ZÆØÅ].*\.$/);
    }
    expect(lyingIn(register)).toEqual(before);
  });

  it('damaged inside: never wrong figures, found by the check, kept out of backups, whole again from the last one', async () => {
    const register = copyOf('Flip');
    const file = path.join(register, 'register.db');
    const pages = statSync(file).size / 4096;
    for (let page = 2; page < pages; page += 7) overwrite(file, page * 4096 + 100, Buffer.from([1, 2, 3]));
    for (const words of [
      ['figures', 'staff', '--as-of', october.as_of],
      ['backup', at('kopier')],
      ['import', 'staff', vesterhede.november],
    ]) {
      expect((await user.refused(register, ...words)).code).toBe('register_damaged');
    }
    expect(readdirSync(at('kopier'))).toEqual([path.basename(backup)]);
    const words = ['check', '--register', register, '--passphrase-file', user.passphraseFile];
    const check = await user.run(...words);
    expect(check.code).toBe(1);
    expect(check.stdout + check.stderr).toMatch(/FEJL|register_damaged/);
    await user.done('Reddet', 'restore', backup);
    expect(await figuresOf('Reddet')).toEqual(keyFigures(october));
  });
});

describe('a path that is', () => {
  it.each<readonly [string, () => string, ErrorCode]>([
    ['not there', () => 'findes-ikke', 'folder_missing'],
    ['a file', () => user.write('Fil.pejling', 'x'), 'not_a_register'],
    [
      'a folder without a register',
      () => {
        mkdirSync(at('tom'));
        return at('tom');
      },
      'not_a_register',
    ],
    ['a backup', () => backup, 'is_a_backup'],
  ])('%s', async (_name, make, code) => {
    expect((await user.refused(make(), 'figures', 'staff')).code).toBe(code);
  });

  it('full of æ, ø, å and blanks', async () => {
    const register = at('Små øer', 'Blåbær & sø', 'Ærø Kommune');
    const made = await user.done<{ register: string }>(register, 'init');
    expect(made.register).toBe(`${register}.pejling`);
    const units = user.write('Enheder på Ærø.csv', 'Enhedsnr;Navn;Overordnet\n1;Ærø Kommune;\n');
    await user.done(register, 'import', 'organisation', units);
    expect((await user.done<StaffFigures>(`${register}.pejling`, 'figures', 'staff')).units).toEqual([
      { code: '1', name: 'Ærø Kommune', persons: 0, fte: 0 },
    ]);
  });
});

describe('init', () => {
  it('is refused where a register is, and leaves it alone', async () => {
    const before = onlooker.content();
    for (const given of ['Vesterhede', 'Vesterhede.pejling', folder]) {
      expect(await user.refused(given, 'init')).toMatchObject({
        code: 'register_exists',
        params: { name: 'Vesterhede.pejling' },
      });
    }
    expect(onlooker.content()).toBe(before);
  });

  it('is refused for names that no folder can have, and leaves nothing', async () => {
    for (const given of ['a:b', 'hvad?', 'con', '.skjult', 'slut. ', 'x'.repeat(61), 'mappe/*']) {
      expect({ given, ...(await user.refused(given, 'init')) }).toMatchObject({ given, code: 'bad_register_name' });
    }
    expect(existsSync(at('mappe'))).toBe(false);
  });

  it('is refused under a file, and for a passphrase that is too short', async () => {
    const file = user.write('fil.txt', 'x');
    expect((await user.refused(path.join(file, 'Ny'), 'init')).code).toBe('folder_missing');
    const short = user.write('kort.txt', 'kort\n');
    expect((await user.refused('dyb/mappe/Ny', 'init', '--passphrase-file', short)).code).toBe('weak_passphrase');
    expect(existsSync(at('dyb'))).toBe(false);
  });
});

describe('a passphrase file that is', () => {
  it.each<readonly [string, string | undefined, ErrorCode]>([
    ['missing', undefined, 'file_missing'],
    ['empty', '', 'no_passphrase'],
    ['of a blank first line', '\nen bro over åen\n', 'no_passphrase'],
    ['wrong', 'en bro over floden\n', 'wrong_passphrase'],
  ])('%s', async (name, content, code) => {
    const file = content === undefined ? 'findes-ikke.txt' : user.write(`${name}.txt`, content);
    const before = onlooker.content();
    expect((await user.refused('Vesterhede', 'figures', 'staff', '--passphrase-file', file)).code).toBe(code);
    expect(onlooker.content()).toBe(before);
  });

  it('written by an editor that puts a mark first and ends lines its own way', async () => {
    const file = user.write('mærket.txt', '\ufeffen bro over åen\r\n');
    await user.done('Vesterhede', 'figures', 'staff', '--passphrase-file', file);
  });
});

describe('two at once', () => {
  it('the second is told, whatever it asks for', async () => {
    const before = onlooker.content();
    const held = holdRegister(folder);
    try {
      for (const words of [['figures', 'staff'], ['import', 'staff', vesterhede.november], ['check']]) {
        expect((await user.refused('Vesterhede', ...words)).code).toBe('register_in_use');
      }
    } finally {
      held.release();
    }
    expect(onlooker.content()).toBe(before);
    expect(await figuresOf('Vesterhede')).toEqual(keyFigures(october));
  });
});

describe('a disk', () => {
  const MB = 1024 * 1024;

  it('that is full: refused, nothing half, and all of it once there is room', async ({ skip }) => {
    const disk = makeSmallDisk(at('lille disk'), 24 * MB);
    if (!disk) return skip();
    try {
      const register = path.join(disk.folder, 'Vesterhede.pejling');
      cpSync(folder, register, { recursive: true });
      const { content } = watchRegister(register);
      const before = content();
      for (const left of [0, 64 * 1024, 200 * 1024]) {
        disk.fill(left);
        expect((await user.refused(register, 'import', 'courses', vesterhede.courses)).code).toBe('disk_full');
        expect((await user.refused(register, 'backup', disk.folder)).code).toBe('disk_full');
        expect((await user.refused(path.join(disk.folder, 'Ny'), 'init')).code).toBe('disk_full');
        expect((await user.refused(path.join(disk.folder, 'Ny'), 'restore', backup)).code).toBe('disk_full');
      }
      expect(readdirSync(disk.folder).sort()).toEqual(['Vesterhede.pejling', 'fyld']);
      disk.empty();
      expect(content()).toBe(before);
      expect(await user.done(register, 'check')).toMatchObject({ ok: true });
      await user.done(register, 'import', 'courses', vesterhede.courses);
      expect(await figuresOf(register)).toEqual(keyFigures(october));
    } finally {
      disk.remove();
    }
  });

  it('that cannot be written to', async ({ skip }) => {
    const disk = makeSmallDisk(at('låst disk'), 24 * MB);
    if (!disk) return skip();
    try {
      const register = path.join(disk.folder, 'Vesterhede.pejling');
      cpSync(folder, register, { recursive: true });
      disk.setReadOnly(true);
      const before = lyingIn(register);
      for (const words of [['figures', 'staff'], ['import', 'staff', vesterhede.november], ['check']]) {
        expect((await user.refused(register, ...words)).code).toBe('read_only');
      }
      expect((await user.refused(path.join(disk.folder, 'Ny'), 'init')).code).toBe('read_only');
      expect((await user.refused('Vesterhede', 'backup', path.join(disk.folder, 'kopier'))).code).toBe('read_only');
      const report = ['report', 'board', '--period', '2025', '--out', path.join(disk.folder, 'rapporter')];
      expect((await user.refused('Vesterhede', ...report)).code).toBe('read_only');
      expect(lyingIn(register)).toEqual(before);
      disk.setReadOnly(false);
      expect(await figuresOf(register)).toEqual(keyFigures(october));
    } finally {
      disk.remove();
    }
  });

  it('with a folder that the user may not write in', async ({ skip }) => {
    if (process.getuid?.() === 0) return skip();
    const register = copyOf('Låst');
    chmodSync(register, 0o555);
    try {
      expect((await user.refused(register, 'import', 'staff', vesterhede.november)).code).toBe('read_only');
    } finally {
      chmodSync(register, 0o755);
    }
    expect(await figuresOf(register)).toEqual(keyFigures(october));
  });
});
