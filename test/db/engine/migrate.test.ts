import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate, pendingMigrations } from '../../../db/engine/migrate.ts';
import { openRegisterFiles, schemaVersion } from '../../../db/engine/open.ts';
import { migrations, newestVersion } from '../../../db/migrations/index.ts';
import type { Migration } from '../../../db/migrations/migration.ts';
import { codeOf, makeRegister, tempFolder } from './helpers.ts';

const coming = (sql: string): Migration[] => [
  ...migrations,
  { version: newestVersion + 10, slug: 'one', sql: 'CREATE TABLE one (a TEXT);' },
  { version: newestVersion + 20, slug: 'two', sql },
];

describe('migrating', () => {
  it('takes a new register to the newest version and has nothing left to do', () => {
    const { writer } = makeRegister();
    expect(schemaVersion(writer)).toBe(newestVersion);
    expect(pendingMigrations(writer)).toEqual([]);
    expect(migrate(writer)).toBe(newestVersion);
  });

  it('runs what is pending, once', () => {
    const { writer } = makeRegister();
    const steps = coming("INSERT INTO one VALUES ('x');");
    expect(migrate(writer, steps)).toBe(newestVersion + 20);
    expect(migrate(writer, steps)).toBe(newestVersion + 20);
    expect(writer.prepare('SELECT count(*) FROM one').pluck().get()).toBe(1);
  });

  it('leaves the register as it was when the last of two steps fails', () => {
    const { writer } = makeRegister();
    const tables = () => writer.prepare('SELECT name FROM sqlite_schema ORDER BY name').pluck().all();
    const before = tables();
    expect(codeOf(() => migrate(writer, coming('INSERT INTO nowhere VALUES (1);')))).toBe('migration_failed');
    expect(schemaVersion(writer)).toBe(newestVersion);
    expect(tables()).toEqual(before);
    expect(writer.inTransaction).toBe(false);
  });

  it('tells a full disk from a bad step', () => {
    const { writer } = makeRegister();
    writer.pragma(`max_page_count = ${writer.pragma('page_count', { simple: true })}`);
    const many =
      'CREATE TABLE big AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT 9999) SELECT n FROM c;';
    expect(codeOf(() => migrate(writer, coming(many)))).toBe('disk_full');
    expect(schemaVersion(writer)).toBe(newestVersion);
  });

  it('refuses a register from a newer version and steps that do not rise', () => {
    const { writer } = makeRegister();
    const [base, staff, learning] = migrations;
    if (!base || !staff || !learning) throw new Error('the first three steps are gone');
    expect(codeOf(() => migrate(writer, [base, staff]))).toBe('register_newer');
    expect(() => migrate(writer, [staff, base])).toThrow(/does not come after/);
    expect(() => migrate(writer, [base, base])).toThrow(/does not come after/);
  });

  it('is not begun on a register that has no version: that is damage', () => {
    const folder = path.join(tempFolder(), 'Tom.pejling');
    mkdirSync(folder);
    const key = randomBytes(32);
    const files = openRegisterFiles(folder, key, { create: true });
    onTestFinished(() => files.close());
    files.writer.exec('CREATE TABLE x (a)');
    files.close();
    expect(codeOf(() => openRegisterFiles(folder, key))).toBe('register_damaged');
  });
});
