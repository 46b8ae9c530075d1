import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connect } from '../../../db/engine/connect.ts';
import { openReader, openRegisterFiles } from '../../../db/engine/open.ts';
import { asOrdinaryUser, codeOf, failureOf, makeRegister, tempFolder } from './helpers.ts';

const register = (folder: string): string => path.join(folder, 'register.db');
const addUnit = 'INSERT INTO unit (id, code, born) VALUES (?, ?, ?)';

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function closedRegister(): { folder: string; key: Buffer } {
  const made = makeRegister();
  const insert = made.writer.prepare(addUnit);
  made.writer.transaction(() => {
    for (let i = 0; i < 500; i++) insert.run(`id-${i}`, `kode-${i}`, 's');
  })();
  made.media
    .prepare('INSERT INTO media VALUES (?, ?, ?, ?, ?, ?)')
    .run('m', 'photo', 'Sørensen.jpg', 'image/jpeg', 1, 'x');
  made.close();
  return { folder: made.folder, key: made.key };
}

describe('the register file', () => {
  it('is one that SQLCipher 4 tools open: cipher, legacy = 4, raw key', () => {
    const { folder, key } = closedRegister();
    const db = new Database(register(folder));
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    db.pragma(`key = "x'${key.toString('hex')}'"`);
    expect(db.prepare('SELECT count(*) FROM unit').pluck().get()).toBe(500);
    db.close();
  });

  it('keeps to the settings that safety rests on', () => {
    const { writer, reader, media } = makeRegister();
    const settings = (db: typeof reader) =>
      ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'temp_store', 'query_only'].map((name) =>
        db.pragma(name, { simple: true }),
      );
    expect(settings(writer)).toEqual(['wal', 2, 1, 1, 2, 0]);
    expect(settings(media)).toEqual(['wal', 2, 1, 1, 2, 0]);
    expect(reader.readonly).toBe(true);
    expect(reader.pragma('query_only', { simple: true })).toBe(1);
    expect(() => reader.exec("INSERT INTO meta VALUES ('a', 'b')")).toThrow(/read-?only/);
  });

  it('shows the reader what the writer has committed', () => {
    const { folder, key, writer } = makeRegister();
    const { reader, close } = openReader(folder, key);
    writer.prepare(addUnit).run('a', 'A', 's');
    expect(reader.prepare('SELECT count(*) FROM unit').pluck().get()).toBe(1);
    close();
  });

  it('leaves no log behind when it is closed', () => {
    const { folder } = closedRegister();
    expect(readdirSync(folder).sort()).toEqual(['media.db', 'register.db']);
  });

  it('holds no name in plaintext, nor do its log and its working files', () => {
    const made = makeRegister();
    made.writer
      .prepare('INSERT INTO person (id, cpr, first_name, last_name, name_key, born) VALUES (?, ?, ?, ?, ?, ?)')
      .run('p', '0101701234', 'Abelone', 'Sørensen-Kjær', 'k', 's');
    for (const name of readdirSync(made.folder)) {
      const bytes = readFileSync(path.join(made.folder, name));
      expect([name, bytes.includes('Abelone'), bytes.includes('Sørensen'), bytes.includes('0101701234')]).toEqual([
        name,
        false,
        false,
        false,
      ]);
    }
    expect(existsSync(`${register(made.folder)}-wal`)).toBe(true);
  });
});

describe('opening what should not be opened', () => {
  it('tells a wrong key, and never puts a key into the error', () => {
    const { folder, key } = closedRegister();
    const wrong = randomBytes(32);
    const failure = failureOf(() => openRegisterFiles(folder, wrong));
    expect(failure.error.code).toBe('wrong_key');
    const told = JSON.stringify([failure.error, failure.message, failure.stack]);
    expect(told).not.toContain(wrong.toString('hex').slice(0, 16));
    expect(told).not.toContain(key.toString('hex').slice(0, 16));
  });

  it('tells damage from a wrong key by the other file', () => {
    const { folder, key } = closedRegister();
    flip(register(folder), 40);
    expect(codeOf(() => openRegisterFiles(folder, key))).toBe('register_damaged');
    const other = closedRegister();
    flip(path.join(other.folder, 'media.db'), 40);
    expect(codeOf(() => openRegisterFiles(other.folder, other.key))).toBe('register_damaged');
  });

  it('takes an emptied, missing or overwritten file for damage, never for a new register', () => {
    const emptied = closedRegister();
    truncateSync(register(emptied.folder), 0);
    expect(codeOf(() => openRegisterFiles(emptied.folder, emptied.key))).toBe('register_damaged');
    const overwritten = closedRegister();
    writeFileSync(register(overwritten.folder), 'PK\u0003\u0004 something else altogether');
    expect(codeOf(() => openRegisterFiles(overwritten.folder, overwritten.key))).toBe('register_damaged');
    const folder = tempFolder();
    expect(codeOf(() => openRegisterFiles(folder, randomBytes(32)))).toBe('not_a_register');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('finds any flipped bit before wrong data is shown', () => {
    const { folder, key } = closedRegister();
    const file = register(folder);
    const original = readFileSync(file);
    const size = statSync(file).size;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: size - 1 }), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const bytes = Buffer.from(original);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        writeFileSync(file, bytes);
        const db = connect(file, key, { readonly: true });
        try {
          // A page that cannot be read is told as a line of the result where nothing else reads it, as an empty index.
          return db.pragma('integrity_check', { simple: true }) !== 'ok';
        } catch {
          return true;
        } finally {
          db.close();
        }
      }),
      { numRuns: 150 },
    );
    writeFileSync(file, original);
  });

  it('refuses a register from a newer version and leaves it as it is', () => {
    const made = makeRegister();
    made.writer.pragma('user_version = 990');
    made.close();
    const before = readFileSync(register(made.folder));
    expect(codeOf(() => openRegisterFiles(made.folder, made.key))).toBe('register_newer');
    expect(readFileSync(register(made.folder)).equals(before)).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('says that a folder is read-only', () => {
    const { folder, key } = closedRegister();
    const parent = path.dirname(folder);
    asOrdinaryUser(parent, () => {
      for (const name of readdirSync(folder)) chmodSync(path.join(folder, name), 0o400);
      chmodSync(folder, 0o500);
      expect(codeOf(() => openRegisterFiles(folder, key))).toBe('read_only');
      chmodSync(folder, 0o700);
    });
  });

  it('says that the disk is full and keeps what was committed', () => {
    const { writer } = makeRegister();
    const insert = writer.prepare(addUnit);
    insert.run('first', 'første', 's');
    // A full disk without mounting one: the file may not grow any more.
    writer.pragma(`max_page_count = ${writer.pragma('page_count', { simple: true })}`);
    const fill = writer.transaction(() => {
      for (let i = 0; i < 20_000; i++) insert.run(`id-${i}`, `kode-${i}`, 's');
    });
    expect(failureCode(fill)).toBe('SQLITE_FULL');
    expect(writer.prepare('SELECT id FROM unit').pluck().all()).toEqual(['first']);
    expect(writer.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('refuses a folder that is not there', () => {
    const parent = tempFolder();
    mkdirSync(path.join(parent, 'x'));
    expect(codeOf(() => openRegisterFiles(path.join(parent, 'gone'), randomBytes(32)))).toBe('not_a_register');
  });
});

function failureCode(work: () => void): string {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof Database.SqliteError ? error.code : String(error);
  }
}
