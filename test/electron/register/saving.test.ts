import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrations, newestVersion } from '../../../db/migrations/index.ts';
import type { Migration } from '../../../db/migrations/migration.ts';
import { bringUpToDate } from '../../../electron/register/open-register.ts';
import { checkReport } from '../../../shared/register/contract.ts';
import { codeOf } from '../../db/engine/helpers.ts';
import { ANNE, type Program, startProgram, startWithRegister } from './helpers.ts';

const openOf = (program: Program) => {
  if (!program.session.open) throw new Error('not open');
  return program.session.open;
};
const addUnit = (program: Program, code: string) =>
  openOf(program)
    .writer.prepare('INSERT INTO unit (id, code, born) SELECT ?, ?, stamp FROM change_set LIMIT 1')
    .run(code, code);
const unitsOf = (program: Program) =>
  openOf(program).reader.prepare('SELECT code FROM unit ORDER BY code').pluck().all();

describe('checking', () => {
  it('says that a register is whole, and writes the check to the log', async () => {
    const program = await startWithRegister();
    const report = checkReport.parse(await program.call('check', {}));
    expect(report).toMatchObject({ ok: true, schemaVersion: newestVersion });
    expect(program.phases).toContain('checking');
    openOf(program).writer.exec("UPDATE audit SET actor = 'x' WHERE seq = 1");
    expect(await program.call('check', {})).toMatchObject({ ok: false });
    const outcomes = openOf(program)
      .reader.prepare("SELECT outcome FROM audit WHERE call = 'register.check'")
      .pluck()
      .all();
    expect(outcomes).toEqual(['ok', 'register_damaged']);
  });

  it('can be stopped', async () => {
    const program = await startWithRegister();
    program.cancelled = true;
    expect((await program.refused('check', {})).code).toBe('cancelled');
  });
});

describe('saving and restoring', () => {
  it('takes a backup home or elsewhere, and restores it beside the register, which goes on unharmed', async () => {
    const program = await startWithRegister();
    addUnit(program, '100');
    const home = await program.call('backup', {});
    expect(path.dirname(home.folder)).toBe(path.join(program.folder, 'backups'));
    expect(await program.call('backups', {})).toMatchObject([{ bytes: home.bytes, reason: 'manual' }]);
    // A cloud folder is no place for a register, but a good one for its backups.
    const cloud = path.join(program.home, 'Dropbox');
    mkdirSync(cloud);
    const elsewhere = await program.call('backup', { folder: program.token(cloud) });
    expect(path.dirname(elsewhere.folder)).toBe(cloud);
    addUnit(program, '200');

    const input = {
      backup: program.token(elsewhere.folder),
      folder: program.token(program.parent),
      name: 'Gendannet',
      passphrase: ANNE,
    };
    expect((await program.refused('restore', { ...input, name: 'Nordby' })).code).toBe('register_exists');
    expect((await program.refused('restore', { ...input, folder: program.token(cloud) })).code).toBe(
      'register_in_cloud',
    );
    expect((await program.refused('restore', { ...input, passphrase: 'en forkert adgangssætning' })).code).toBe(
      'wrong_passphrase',
    );
    expect(unitsOf(program)).toEqual(['100', '200']);
    program.wait(1);

    const { info } = await program.call('restore', input);
    expect(info).toMatchObject({ name: 'Gendannet', user: 'Anne' });
    expect(unitsOf(program)).toEqual(['100']);
    expect(await program.call('check', {})).toMatchObject({ ok: true });
    await program.call('select', { folder: program.token(program.folder) });
    await program.call('unlock', { passphrase: ANNE });
    expect(unitsOf(program)).toEqual(['100', '200']);
  });

  it('refuses a folder that is no backup, and a backup folder that is gone', async () => {
    const program = startProgram();
    const empty = path.join(program.home, 'tom');
    mkdirSync(empty);
    const input = { folder: program.token(program.parent), name: 'X', passphrase: ANNE };
    expect((await program.refused('restore', { ...input, backup: program.token(empty) })).code).toBe('backup_damaged');
    const gone = program.token(path.join(program.home, 'gone'));
    expect((await program.refused('restore', { ...input, backup: gone })).code).toBe('folder_missing');
    expect(readdirSync(program.parent)).toEqual([]);
  });
});

describe('an older register', () => {
  const coming: Migration[] = [
    ...migrations,
    { version: newestVersion + 10, slug: 'next', sql: 'CREATE TABLE next (a TEXT);' },
  ];
  const update = (program: Program): void => {
    const open = openOf(program);
    const files = { writer: open.writer, reader: open.reader, media: open.media, close: () => {} };
    bringUpToDate(files, open.folder, open.key, program.base(), coming);
  };

  it('is saved before it is brought up to date', async () => {
    const program = await startWithRegister();
    update(program);
    expect(openOf(program).writer.pragma('user_version', { simple: true })).toBe(newestVersion + 10);
    expect(await program.call('backups', {})).toMatchObject([{ reason: 'before-migration' }]);
    expect(program.phases.slice(-2)).toEqual(['backup', 'migrating']);
    // Once is enough.
    update(program);
    expect(await program.call('backups', {})).toHaveLength(1);
    await program.call('lock', {});
    expect((await program.refused('unlock', { passphrase: ANNE })).code).toBe('register_newer');
  });

  it('stays as it is when the backup cannot be made', async () => {
    const program = await startWithRegister();
    // A file where the folder of backups should be.
    writeFileSync(path.join(program.folder, 'backups'), '');
    expect(codeOf(() => update(program))).not.toBe('none');
    expect(openOf(program).writer.pragma('user_version', { simple: true })).toBe(newestVersion);
  });
});
