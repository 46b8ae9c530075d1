/**
 * One connection to one encrypted file, in the form that SQLCipher 4 tools can
 * open: the cipher and `legacy = 4` are set before the raw key. The key is only
 * ever bytes; it is never part of a text that could end up in an error.
 */
import Database from 'better-sqlite3';
import { AppFailure } from '../../shared/kernel/result.ts';

export const KEY_BYTES = 32;
const BUSY_MS = 5_000;
/** A log larger than this is cut back after a checkpoint. */
const WAL_LIMIT_BYTES = 64 * 1024 * 1024;

export interface ConnectOptions {
  readonly readonly?: boolean;
  readonly create?: boolean;
}

type Keyed = Database.Database & { key(raw: Buffer): number };

/** `x'…'`, the way SQLCipher takes a raw key. The caller wipes it. */
export function keyLiteral(key: Buffer): Buffer {
  if (key.length !== KEY_BYTES) throw new AppFailure('wrong_key');
  const literal = Buffer.alloc(KEY_BYTES * 2 + 3);
  literal.write("x'", 0, 'latin1');
  for (let i = 0; i < KEY_BYTES; i++) {
    const byte = key[i] ?? 0;
    literal[2 + 2 * i] = hexDigit(byte >> 4);
    literal[3 + 2 * i] = hexDigit(byte & 15);
  }
  literal.write("'", literal.length - 1, 'latin1');
  return literal;
}

const hexDigit = (n: number): number => (n < 10 ? 48 + n : 87 + n);

/** The order matters: without `legacy = 4` first, SQLCipher's own tools refuse the file. */
export function applyKey(db: Database.Database, key: Buffer): void {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  const literal = keyLiteral(key);
  try {
    (db as Keyed).key(literal);
  } finally {
    literal.fill(0);
  }
}

/** Opens without looking at the content: a wrong key shows at the first read. */
export function connect(file: string, key: Buffer, options: ConnectOptions = {}): Database.Database {
  const db = new Database(file, {
    readonly: options.readonly ?? false,
    fileMustExist: !options.create,
    timeout: BUSY_MS,
  });
  try {
    applyKey(db, key);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** What every connection of the program holds to (design §4). */
export function applySettings(db: Database.Database, readonly: boolean): void {
  // SQLite's temporary files were seen to spill names in plaintext.
  db.pragma('temp_store = MEMORY');
  db.pragma('foreign_keys = ON');
  if (readonly) {
    db.pragma('query_only = ON');
    return;
  }
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('secure_delete = ON');
  db.pragma(`journal_size_limit = ${WAL_LIMIT_BYTES}`);
}
