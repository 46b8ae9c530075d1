import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAudit } from '../../../db/privacy/audit-log.ts';
import { registerState } from '../../../shared/register/contract.ts';
import { DEMO_PASSPHRASE } from '../../../shared/register/demo.ts';
import { parseRecoveryKey } from '../../../shared/register/recovery-key.ts';
import { asOrdinaryUser } from '../../db/engine/helpers.ts';
import { ANNE, startProgram, startWithRegister } from './helpers.ts';

const wish = { name: 'Nordby', userName: 'Anne', passphrase: ANNE };

describe('creating a register', () => {
  it('makes a folder with databases and keys, opens it and hands out the recovery key once', async () => {
    const program = startProgram();
    const made = await program.call('create', { ...wish, folder: program.token(program.parent) });
    const folder = path.join(program.parent, 'Nordby.pejling');
    expect(made.info).toEqual({ name: 'Nordby', folder, demo: false, user: 'Anne', role: 'hr' });
    expect(parseRecoveryKey(made.recoveryKey).ok).toBe(true);
    expect(readdirSync(program.parent)).toEqual(['Nordby.pejling']);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['keys.json', 'media.db', 'register.db']));
    expect(program.shared).toEqual(['open Anne']);
    expect(await program.call('state', {})).toEqual({ state: 'open', info: made.info });
    expect(
      program.session.open && readAudit(program.session.open.reader, { call: '', offset: 0, limit: 9 }).rows,
    ).toMatchObject([
      { actor: 'Anne', call: 'register.unlock', outcome: 'ok' },
      { actor: 'Anne', call: 'register.create', outcome: 'ok' },
    ]);
  });

  it('is remembered on this computer by name and folder, and by nothing else', async () => {
    const program = await startWithRegister();
    const left = await program.call('leave', {});
    expect(registerState.parse(left)).toMatchObject({
      state: 'none',
      recent: [{ name: 'Nordby', folder: program.folder }],
    });
    expect(JSON.parse(readFileSync(path.join(program.home, 'recent.json'), 'utf8'))).toEqual([
      { name: 'Nordby', folder: program.folder },
    ]);
  });

  it('is refused where something of that name lies, where the name is no folder name, and where no folder is', async () => {
    const program = await startWithRegister();
    const folder = program.token(program.parent);
    expect(await program.refused('create', { ...wish, folder })).toEqual({
      code: 'register_exists',
      params: { name: 'Nordby.pejling' },
    });
    expect((await program.refused('create', { ...wish, folder, name: '../Nordby' })).code).toBe('bad_register_name');
    const gone = program.token(path.join(program.parent, 'gone'));
    expect((await program.refused('create', { ...wish, folder: gone })).code).toBe('folder_missing');
    const cloud = path.join(program.parent, 'OneDrive - Nordby');
    mkdirSync(cloud);
    expect(await program.refused('create', { ...wish, folder: program.token(cloud) })).toEqual({
      code: 'register_in_cloud',
      params: { service: 'OneDrive' },
    });
    expect(program.session.open?.folder).toBe(program.folder);
    expect(readdirSync(program.parent).sort()).toEqual(['Nordby.pejling', 'OneDrive - Nordby']);
  });

  it.skipIf(process.platform === 'win32')('is refused in a read-only folder, and leaves nothing', async () => {
    const program = startProgram();
    const before = process.geteuid?.();
    const outcome = await asOrdinaryUser(path.dirname(program.home), () => {
      chmodSync(program.parent, 0o500);
      return program.refused('create', { ...wish, folder: program.token(program.parent) });
    });
    expect(outcome.code).toBe('read_only');
    expect(process.geteuid?.()).toBe(before);
    expect(readdirSync(program.parent)).toEqual([]);
  });
});

describe('the demo municipality', () => {
  it('is made in a folder of the program’s own, opened, and opens again with the passphrase told', async () => {
    const program = startProgram();
    const { info } = await program.call('createDemo', {});
    expect(info).toMatchObject({
      demo: true,
      role: 'hr',
      folder: path.join(program.home, 'demo', `${info.name}.pejling`),
    });
    expect(program.session.open?.reader.prepare('SELECT code FROM unit').pluck().all()).toEqual(['100']);
    await program.call('lock', {});
    const again = await program.call('unlock', { passphrase: DEMO_PASSPHRASE });
    expect(again.info).toEqual(info);
    const second = await program.call('createDemo', {});
    expect(second.info.folder).not.toBe(info.folder);
    expect(existsSync(info.folder)).toBe(true);
  });

  it('leaves nothing when it is stopped', async () => {
    const program = startProgram();
    program.cancelled = true;
    expect((await program.refused('createDemo', {})).code).toBe('cancelled');
    expect(readdirSync(path.join(program.home, 'demo'))).toEqual([]);
    expect(program.session.open).toBeUndefined();
  });
});
