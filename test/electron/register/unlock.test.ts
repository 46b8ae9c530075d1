import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdRegister } from '../../../db/engine/lock-file.ts';
import { readAudit } from '../../../db/privacy/audit-log.ts';
import { formatRecoveryKey } from '../../../shared/register/recovery-key.ts';
import { random } from '../../db/engine/helpers.ts';
import { ANNE, BO, startProgram, startWithRegister } from './helpers.ts';

describe('unlocking', () => {
  it('opens with the passphrase, by name or without one', async () => {
    const program = await startWithRegister();
    expect(await program.call('lock', {})).toEqual({
      state: 'locked',
      name: 'Nordby',
      folder: program.folder,
      waitSeconds: 0,
    });
    expect(await program.call('userNames', {})).toEqual(['Anne']);
    for (const userName of ['', 'anne']) {
      const { info } = await program.call('unlock', { userName, passphrase: ANNE });
      expect(info).toMatchObject({ user: 'Anne', role: 'hr' });
      await program.call('lock', {});
    }
    expect((await program.refused('unlock', { userName: 'Carl', passphrase: ANNE })).code).toBe('unknown_user');
  });

  it('waits longer and longer after wrong passphrases, and says how long', async () => {
    const program = await startWithRegister();
    await program.call('lock', {});
    const wrong = { userName: '', passphrase: 'en forkert adgangssætning' };
    for (const waitSeconds of [1, 2, 4, 8, 16, 32, 60, 60]) {
      expect(await program.refused('unlock', wrong)).toEqual({ code: 'wrong_passphrase', params: { waitSeconds } });
      // Not even the right one is tried while waiting.
      expect(await program.refused('unlock', { passphrase: ANNE })).toEqual({
        code: 'wait_before_retry',
        params: { seconds: waitSeconds },
      });
      expect(await program.call('state', {})).toMatchObject({ state: 'locked', waitSeconds });
      program.wait(waitSeconds);
    }
    await program.call('unlock', { passphrase: ANNE });
    const open = program.session.open;
    expect(open && readAudit(open.reader, { call: 'register.unlock', offset: 0, limit: 1 }).rows[0]?.detail).toBe(
      '{"failuresBefore":8}',
    );
    await program.call('lock', {});
    expect(await program.refused('unlock', wrong)).toMatchObject({ params: { waitSeconds: 1 } });
  });

  it('does not wait for hours when the clock is set back', async () => {
    const program = await startWithRegister();
    await program.call('lock', {});
    await program.refused('unlock', { passphrase: 'en forkert adgangssætning' });
    program.wait(-3600);
    expect((await program.call('unlock', { passphrase: ANNE })).info.user).toBe('Anne');
  });

  it('opens with the recovery key as the user of that name', async () => {
    const program = await startWithRegister();
    await program.call('lock', {});
    const typo = program.recoveryKey.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect(await program.refused('unlockWithRecovery', { recoveryKey: typo })).toEqual({
      code: 'wrong_recovery_key',
      params: { reason: 'typing' },
    });
    const other = formatRecoveryKey(random(20));
    expect(await program.refused('unlockWithRecovery', { recoveryKey: other })).toEqual({
      code: 'wrong_recovery_key',
      params: { waitSeconds: 1 },
    });
    program.wait(1);
    const { info } = await program.call('unlockWithRecovery', { recoveryKey: program.recoveryKey.toLowerCase() });
    expect(info).toMatchObject({ user: 'Nødnøgle', role: 'hr' });
  });

  it('lets go of everything when locked: handles, lock file, key, previews', async () => {
    const program = await startWithRegister();
    const open = program.session.open;
    program.base().memory.set('preview', {});
    await program.call('lock', {});
    expect(open?.writer.open).toBe(false);
    expect(open?.reader.open).toBe(false);
    expect(open?.key.every((byte) => byte === 0)).toBe(true);
    expect(program.base().memory.size).toBe(0);
    expect(program.shared).toEqual(['open Anne', 'closed']);
    expect(readdirSync(program.folder).sort()).toEqual(['keys.json', 'lock.db', 'media.db', 'register.db']);
    holdRegister(program.folder).release();
    expect(readdirSync(program.home)).toEqual(expect.not.arrayContaining([expect.stringContaining('tmp')]));
  });
});

it('clears away what a crash left half-made, and nothing else', async () => {
  const program = await startWithRegister();
  await program.call('lock', {});
  const left = ['.keys.json.99.tmp', '.media.db.partial'];
  for (const name of left) writeFileSync(path.join(program.folder, name), 'half');
  mkdirSync(path.join(program.folder, 'backups', '.Nordby-x.partial'), { recursive: true });
  writeFileSync(path.join(program.folder, 'note.txt'), 'mine');
  await program.call('unlock', { passphrase: ANNE });
  const names = readdirSync(program.folder);
  expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
  expect(names).toContain('note.txt');
  expect(readdirSync(path.join(program.folder, 'backups'))).toEqual([]);
});

describe('a register that cannot be opened', () => {
  it('is in use elsewhere', async () => {
    const program = await startWithRegister();
    const second = startProgram();
    await second.call('select', { folder: second.token(program.folder) });
    expect((await second.refused('unlock', { passphrase: ANNE })).code).toBe('register_in_use');
    expect(second.session.open).toBeUndefined();
    await program.call('lock', {});
    expect((await second.call('unlock', { passphrase: ANNE })).info.user).toBe('Anne');
  });

  it('is none, or is gone', async () => {
    const program = startProgram();
    const empty = path.join(program.home, 'tom');
    mkdirSync(empty);
    expect((await program.refused('select', { folder: program.token(empty) })).code).toBe('not_a_register');
    const gone = program.token(path.join(program.home, 'gone'));
    expect((await program.refused('select', { folder: gone })).code).toBe('folder_missing');
    expect((await program.refused('unlock', { passphrase: ANNE })).code).toBe('not_a_register');
    expect((await program.refused('slots', {})).code).toBe('locked');
  });

  it('is damaged, keyless, newer, or put together from two', async () => {
    const made = await startWithRegister();
    await made.call('lock', {});
    const other = await startWithRegister();
    await other.call('lock', {});
    const damage: Record<string, (folder: string) => void> = {
      register_damaged: (folder) => truncateSync(path.join(folder, 'register.db'), 5000),
      keys_damaged: (folder) => rmSync(path.join(folder, 'keys.json')),
      register_newer: (folder) => {
        const file = path.join(folder, 'keys.json');
        writeFileSync(file, readFileSync(file, 'utf8').replace('"version": 1', '"version": 9'));
      },
      wrong_key: (folder) => cpSync(path.join(other.folder, 'keys.json'), path.join(folder, 'keys.json')),
    };
    for (const [code, spoil] of Object.entries(damage)) {
      const program = startProgram();
      const folder = path.join(program.parent, 'Kopi.pejling');
      cpSync(made.folder, folder, { recursive: true });
      spoil(folder);
      await program.call('select', { folder: program.token(folder) });
      expect((await program.refused('unlock', { passphrase: ANNE })).code).toBe(code);
      // The refusal let go of the folder.
      holdRegister(folder).release();
    }
  });

  it('is one whose user was taken out of the keys and put back', async () => {
    const program = await startWithRegister();
    await program.call('addSlot', { name: 'Bo', role: 'dpo', passphrase: BO, own: ANNE });
    const keys = path.join(program.folder, 'keys.json');
    const tampered = readFileSync(keys, 'utf8').replace('"name": "Bo"', '"name": "Ib"');
    await program.call('lock', {});
    writeFileSync(keys, tampered);
    expect((await program.refused('unlock', { userName: 'Ib', passphrase: BO })).code).toBe('keys_damaged');
  });
});
