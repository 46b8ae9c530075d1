import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { appendAudit, verifyAudit } from '../../../db/engine/audit.ts';
import { type BackupOptions, createBackup, listBackups } from '../../../db/engine/backup.ts';
import { checkBackup } from '../../../db/engine/backup-check.ts';
import { connect } from '../../../db/engine/connect.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { sign, writeKeyFile } from '../../../db/engine/key-file.ts';
import { makePassphraseSlot, makeRecoverySlot } from '../../../db/engine/keys.ts';
import { openRegisterFiles } from '../../../db/engine/open.ts';
import { restoreBackup } from '../../../db/engine/restore.ts';
import { readMeta } from '../../../db/register/meta.ts';
import { newId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { asOrdinaryUser, CHEAP, codeOf, makeRegister, NOW, random, type TestRegister, tempFolder } from './helpers.ts';

const PASSPHRASE = 'fire ord der ikke passer';
const NAMES = ['Abelone', 'Sørensen-Kjær', '6101701234'];

interface Kept extends TestRegister {
  readonly recoveryKey: string;
}

function keptRegister(): Kept {
  const made = makeRegister();
  const register = newId(random);
  const common = { register, created: NOW.toISOString(), dataKey: made.key, random, cost: CHEAP };
  const user = makePassphraseSlot({ ...common, name: 'Anne' }, PASSPHRASE);
  const recovery = makeRecoverySlot({ ...common, name: 'Nødnøgle' });
  writeKeyFile(made.folder, sign(register, [user, recovery.slot], made.key));
  made.writer
    .prepare('INSERT INTO person (id, cpr, first_name, last_name, name_key, born) VALUES (?, ?, ?, ?, ?, ?)')
    .run('p', NAMES[2], NAMES[0], NAMES[1], 'k', 's');
  made.writer.exec("INSERT INTO person_fts (rowid, words) VALUES (1, 'abelone sorensen')");
  const data = Buffer.from('Abelone på billedet');
  made.media
    .prepare('INSERT INTO media VALUES (?, ?, ?, ?, ?, ?)')
    .run('m', 'photo', 'Abelone.jpg', 'image/jpeg', data.length, createHash('sha256').update(data).digest('hex'));
  made.media.prepare('INSERT INTO media_chunk VALUES (?, ?, ?)').run('m', 0, data);
  return { ...made, recoveryKey: recovery.recoveryKey };
}

const backUp = (register: Kept, more: Partial<BackupOptions> = {}) =>
  createBackup(
    { folder: register.folder, name: 'Nordby', writer: register.writer, media: register.media, key: register.key },
    { target: path.join(register.folder, 'backups'), now: NOW, reason: 'manual', random, ...more },
  );

/** Everything a database says, as one hash; the copy's own id is meant to differ. */
function contentOf(db: ReadableDB): string {
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name",
    )
    .pluck()
    .all() as string[];
  const hash = createHash('sha256');
  for (const table of tables) {
    const rows = db.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).raw().all();
    const kept = table === 'meta' ? rows.filter((row) => (row as unknown[])[0] !== 'copy_id') : rows;
    hash.update(table).update(JSON.stringify(kept));
  }
  return hash.digest('hex');
}

const restoreInto = (parent: string, backup: string, secret = PASSPHRASE, name = 'Gendannet') =>
  restoreBackup({ backup, parent, name, secret, random });

describe('a backup', () => {
  it('is a folder of its own with a manifest that names no person, and every file encrypted', () => {
    const register = keptRegister();
    const made = backUp(register);
    expect(path.basename(made.folder)).toMatch(/^Nordby-\d{8}-\d{6}$/);
    expect(readdirSync(made.folder).sort()).toEqual(['keys.json', 'manifest.json', 'media.db', 'register.db']);
    for (const name of readdirSync(made.folder)) {
      const bytes = readFileSync(path.join(made.folder, name));
      expect([name, NAMES.filter((known) => bytes.includes(known))]).toEqual([name, []]);
    }
    expect(checkBackup(made.folder, register.key)).toMatchObject({ reason: 'manual', name: 'Nordby' });
    expect(listBackups(path.dirname(made.folder))).toEqual([
      { name: path.basename(made.folder), at: NOW.toISOString(), bytes: made.bytes, reason: 'manual' },
    ]);
  });

  it('made twice in one second is two', () => {
    const register = keptRegister();
    expect(backUp(register).folder).not.toBe(backUp(register).folder);
    expect(listBackups(path.join(register.folder, 'backups'))).toHaveLength(2);
  });

  it('leaves nothing when it is stopped, whenever that is', () => {
    const register = keptRegister();
    for (let stopAt = 0; stopAt < 5; stopAt++) {
      const onStep = (done: number): void => {
        if (done === stopAt) throw new AppFailure('cancelled');
      };
      expect(codeOf(() => backUp(register, { onStep }))).toBe('cancelled');
    }
    expect(readdirSync(path.join(register.folder, 'backups'))).toEqual([]);
  });

  it('leaves open urns out and packs what is left', () => {
    const register = keptRegister();
    register.writer.exec('CREATE TABLE urn (a TEXT)');
    register.writer.exec("INSERT INTO urn VALUES ('et svar der ikke må med')");
    const made = backUp(register, { leaveOut: ['urn', 'not_there_yet'] });
    const db = connect(path.join(made.folder, 'register.db'), register.key, { readonly: true });
    onTestFinished(() => void db.close());
    expect(db.prepare('SELECT count(*) FROM urn').pluck().get()).toBe(0);
    expect(db.prepare('SELECT count(*) FROM person').pluck().get()).toBe(1);
    expect(db.pragma('freelist_count', { simple: true })).toBe(0);
    expect(register.writer.prepare('SELECT count(*) FROM urn').pluck().get()).toBe(1);
  });

  it.skipIf(process.platform === 'win32')('says that its folder is read-only, and leaves nothing', () => {
    const register = keptRegister();
    const target = tempFolder();
    asOrdinaryUser(target, () => {
      chmodSync(target, 0o500);
      expect(codeOf(() => backUp(register, { target }))).toBe('read_only');
      chmodSync(target, 0o700);
    });
    expect(readdirSync(target)).toEqual([]);
  });

  it('that lost or changed a byte is refused', () => {
    const register = keptRegister();
    const made = backUp(register);
    const files = readdirSync(made.folder);
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), fc.integer({ min: 1, max: 255 }), (name, seed, mask) => {
        const file = path.join(made.folder, name);
        const bytes = readFileSync(file);
        const changed = Buffer.from(bytes);
        const at = seed % bytes.length;
        changed[at] = (changed[at] ?? 0) ^ mask;
        writeFileSync(file, changed);
        const code = codeOf(() => checkBackup(made.folder, register.key));
        writeFileSync(file, bytes);
        // Only words in the manifest that bind nothing may change unseen: a name, a day, a reason.
        return code === 'backup_damaged' || (name === 'manifest.json' && ['none', 'register_newer'].includes(code));
      }),
      { numRuns: 120 },
    );
    expect(codeOf(() => checkBackup(made.folder, register.key))).toBe('none');
  });
});

describe('restoring', () => {
  it('gives back exactly what was saved, by passphrase or by recovery key', () => {
    const register = keptRegister();
    const audit = { at: NOW.toISOString(), actor: 'a', call: 'c', outcome: 'ok', detail: {} };
    for (let i = 0; i < 20; i++) register.writer.transaction(() => appendAudit(register.writer, audit, random))();
    const made = backUp(register);
    const saved = [contentOf(register.writer), contentOf(register.media)];
    register.writer.exec('DELETE FROM person');
    for (const [name, secret] of [
      ['A', PASSPHRASE],
      ['B', register.recoveryKey],
    ] as const) {
      const parent = tempFolder();
      const restored = restoreInto(parent, made.folder, secret, name);
      expect(restored.folder).toBe(path.join(parent, `${name}.pejling`));
      expect(readdirSync(restored.folder).sort()).toEqual(['keys.json', 'media.db', 'register.db']);
      const files = openRegisterFiles(restored.folder, restored.dataKey);
      onTestFinished(() => files.close());
      expect([contentOf(files.writer), contentOf(files.media)]).toEqual(saved);
      expect(verifyAudit(files.reader)).toMatchObject({ ok: true, lines: 20 });
      expect(files.reader.prepare("SELECT rowid FROM person_fts WHERE person_fts MATCH 'sor*'").pluck().all()).toEqual([
        1,
      ]);
      expect(readMeta(files.reader).copyId).not.toBe(readMeta(register.reader).copyId);
    }
  });

  it('never writes over a register that is there', () => {
    const register = keptRegister();
    const made = backUp(register);
    const parent = tempFolder();
    mkdirSync(path.join(parent, 'Gendannet.pejling'));
    writeFileSync(path.join(parent, 'Gendannet.pejling', 'register.db'), 'mine');
    expect(codeOf(() => restoreInto(parent, made.folder))).toBe('register_exists');
    expect(readFileSync(path.join(parent, 'Gendannet.pejling', 'register.db'), 'utf8')).toBe('mine');
  });

  it('leaves nothing when it is refused', () => {
    const register = keptRegister();
    const made = backUp(register);
    const parent = tempFolder();
    const copy = (): string => {
      const folder = path.join(tempFolder(), 'kopi');
      cpSync(made.folder, folder, { recursive: true });
      return folder;
    };
    expect(codeOf(() => restoreInto(parent, made.folder, 'en forkert adgangssætning'))).toBe('wrong_passphrase');
    expect(codeOf(() => restoreInto(parent, path.join(parent, 'gone')))).toBe('folder_missing');
    expect(codeOf(() => restoreInto(parent, parent))).toBe('backup_damaged');
    for (const name of ['register.db', 'media.db', 'keys.json', 'manifest.json']) {
      const folder = copy();
      rmSync(path.join(folder, name));
      expect([name, codeOf(() => restoreInto(parent, folder))]).toEqual([name, 'backup_damaged']);
    }
    expect(existsSync(parent) && readdirSync(parent)).toEqual([]);
  });

  it('refuses a backup whose keys belong to another register', () => {
    const [one, other] = [keptRegister(), keptRegister()];
    const made = backUp(one);
    const foreign = backUp(other);
    const folder = path.join(tempFolder(), 'kopi');
    cpSync(made.folder, folder, { recursive: true });
    writeFileSync(path.join(folder, 'keys.json'), readFileSync(path.join(foreign.folder, 'keys.json')));
    const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
    const theirs = JSON.parse(readFileSync(path.join(foreign.folder, 'manifest.json'), 'utf8'));
    manifest.files[2] = theirs.files[2];
    writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
    expect(codeOf(() => restoreInto(tempFolder(), folder))).toBe('backup_damaged');
  });

  it('is checked with the data’s own key, not just by hashes', () => {
    const register = keptRegister();
    const made = backUp(register);
    expect(codeOf(() => checkBackup(made.folder, randomBytes(32)))).toBe('backup_damaged');
  });
});
