import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRegister } from '../../../db/engine/integrity.ts';
import { keySlot } from '../../../shared/register/contract.ts';
import { ANNE, BO, type Program, startProgram, startWithRegister } from './helpers.ts';

const slotOf = async (program: Program, name: string) => {
  const slot = (await program.call('slots', {})).find((one) => one.name === name);
  if (!slot) throw new Error(`no slot ${name}`);
  return slot;
};

async function enter(program: Program, userName: string, passphrase: string): Promise<void> {
  await program.call('lock', {});
  await program.call('unlock', { userName, passphrase });
}

describe('users and their ways in', () => {
  it('are listed with role and kind, one’s own marked', async () => {
    const program = await startWithRegister();
    await program.call('addSlot', { name: 'Bo', role: 'dpo', passphrase: BO, own: ANNE });
    const slots = await program.call('slots', {});
    for (const slot of slots) keySlot.parse(slot);
    expect(slots).toMatchObject([
      { name: 'Anne', role: 'hr', kind: 'passphrase', own: true },
      { name: 'Nødnøgle', role: 'hr', kind: 'recovery', own: false },
      { name: 'Bo', role: 'dpo', kind: 'passphrase', own: false },
    ]);
    await enter(program, 'Bo', BO);
    expect(await program.call('state', {})).toMatchObject({ info: { user: 'Bo', role: 'dpo' } });
  });

  it('have names of their own', async () => {
    const program = await startWithRegister();
    for (const name of ['anne', ' ANNE ', 'nødnøgle']) {
      expect((await program.refused('addSlot', { name, role: 'hr', passphrase: BO, own: ANNE })).code).toBe(
        'name_taken',
      );
    }
    expect(await program.call('slots', {})).toHaveLength(2);
  });

  it('can be removed by others; the data key is then a new one', async () => {
    const program = await startWithRegister();
    await program.call('addSlot', { name: 'Bo', role: 'hr', passphrase: BO, own: ANNE });
    const copy = path.join(program.home, 'gammel.pejling');
    const key = Buffer.from(program.session.open?.key ?? []);
    cpSync(path.join(program.folder, 'keys.json'), path.join(copy, 'keys.json'));
    await program.call('removeSlot', { slotId: (await slotOf(program, 'Bo')).id, own: ANNE });

    expect(program.session.open?.key.equals(key)).toBe(false);
    expect((await program.call('slots', {})).map((slot) => slot.name)).toEqual(['Anne', 'Nødnøgle']);
    const open = program.session.open;
    expect(open && checkRegister(open.reader, open.media).ok).toBe(true);
    await program.call('lock', {});
    expect((await program.refused('unlock', { userName: 'Bo', passphrase: BO })).code).toBe('unknown_user');
    expect((await program.call('unlockWithRecovery', { recoveryKey: program.recoveryKey })).info.user).toBe('Nødnøgle');
    await enter(program, 'Anne', ANNE);

    // Bo kept a copy of the old keys: they do not fit what has been written since.
    await program.call('lock', {});
    for (const name of ['register.db', 'media.db']) cpSync(path.join(program.folder, name), path.join(copy, name));
    const thief = startProgram();
    await thief.call('select', { folder: thief.token(copy) });
    expect((await thief.refused('unlock', { userName: 'Bo', passphrase: BO })).code).toBe('wrong_key');
  });

  it('cannot be removed by themselves, nor the last who can manage, nor the recovery key', async () => {
    const program = await startWithRegister();
    await program.call('addSlot', { name: 'Bo', role: 'dpo', passphrase: BO, own: ANNE });
    const anne = await slotOf(program, 'Anne');
    const recovery = await slotOf(program, 'Nødnøgle');
    const refusal = async (slotId: typeof anne.id, own: string) =>
      (await program.refused('removeSlot', { slotId, own })).code;
    expect(await refusal(anne.id, ANNE)).toBe('own_slot');
    expect(await refusal(recovery.id, ANNE)).toBe('not_allowed');
    expect(await refusal('AAAAAAAAAAAAAAAAAAAAAA' as typeof anne.id, ANNE)).toBe('not_found');
    await program.call('lock', {});
    await program.call('unlockWithRecovery', { recoveryKey: program.recoveryKey });
    expect(await refusal(anne.id, program.recoveryKey)).toBe('last_slot');
    expect(await program.call('slots', {})).toHaveLength(3);
  });

  it('change their own passphrase when they know the old one', async () => {
    const program = await startWithRegister();
    const change = { old: ANNE, next: 'en helt ny adgangssætning' };
    expect(await program.refused('changePassphrase', { ...change, old: BO })).toEqual({
      code: 'wrong_passphrase',
      params: { waitSeconds: 1 },
    });
    expect((await program.refused('changePassphrase', change)).code).toBe('wait_before_retry');
    program.wait(1);
    await program.call('changePassphrase', change);
    await program.call('lock', {});
    expect((await program.refused('unlock', { passphrase: ANNE })).code).toBe('wrong_passphrase');
    program.wait(1);
    expect((await program.call('unlock', { passphrase: change.next })).info.user).toBe('Anne');
    await program.call('lock', {});
    await program.call('unlockWithRecovery', { recoveryKey: program.recoveryKey });
    expect((await program.refused('changePassphrase', change)).code).toBe('not_allowed');
  });

  it('are added, removed and given a new recovery key only by one who shows who they are', async () => {
    const program = await startWithRegister();
    const bo = { name: 'Bo', role: 'hr', passphrase: BO } as const;
    await program.call('addSlot', { ...bo, own: ANNE });
    const { id: slotId } = await slotOf(program, 'Bo');
    const before = readFileSync(path.join(program.folder, 'keys.json'), 'utf8');
    const tries = [
      () => program.refused('addSlot', { name: 'Carl', role: 'hr', passphrase: BO, own: '' }),
      // Another user's passphrase is not the caller's.
      () => program.refused('removeSlot', { slotId, own: BO }),
      () => program.refused('newRecoveryKey', { own: program.recoveryKey }),
    ];
    for (const [i, attempt] of tries.entries()) {
      expect((await attempt()).code).toBe('wrong_passphrase');
      // Guessing costs a wait here too, and the right one does not get round it.
      expect((await program.refused('newRecoveryKey', { own: ANNE })).code).toBe('wait_before_retry');
      program.wait(60 * (i + 1));
    }
    expect(readFileSync(path.join(program.folder, 'keys.json'), 'utf8')).toBe(before);
    await program.call('newRecoveryKey', { own: ANNE });
    expect(program.session.failures).toBe(0);
  });

  it('prove themselves by the recovery key when it was what opened the register', async () => {
    const program = await startWithRegister();
    await program.call('lock', {});
    await program.call('unlockWithRecovery', { recoveryKey: program.recoveryKey });
    const bo = { name: 'Bo', role: 'hr', passphrase: BO } as const;
    expect((await program.refused('addSlot', { ...bo, own: ANNE })).code).toBe('wrong_recovery_key');
    program.wait(60);
    await program.call('addSlot', { ...bo, own: program.recoveryKey });
    await enter(program, 'Bo', BO);
    expect(await program.call('state', {})).toMatchObject({ info: { user: 'Bo' } });
  });

  it('get a new recovery key, and the old one stops working', async () => {
    const program = await startWithRegister();
    const { recoveryKey } = await program.call('newRecoveryKey', { own: ANNE });
    await program.call('lock', {});
    const old = await program.refused('unlockWithRecovery', { recoveryKey: program.recoveryKey });
    expect(old.code).toBe('wrong_recovery_key');
    program.wait(1);
    expect((await program.call('unlockWithRecovery', { recoveryKey })).info.user).toBe('Nødnøgle');
  });

  it('leave keys and register in step when the writing of one of them fails', async () => {
    const program = await startWithRegister();
    const keys = (): string => readFileSync(path.join(program.folder, 'keys.json'), 'utf8');
    const before = keys();
    const writer = program.session.open?.writer;
    if (!writer) throw new Error('not open');
    writer.pragma(`max_page_count = ${writer.pragma('page_count', { simple: true })}`);
    // Fills the last free page, so that the next row cannot be written.
    let outcome = 'none';
    for (let i = 0; i < 400 && outcome === 'none'; i++) {
      const name = `Bruger ${i} ${'x'.repeat(40)}`;
      try {
        await program.call('addSlot', { name, role: 'hr', passphrase: BO, own: ANNE });
      } catch (error) {
        outcome = (error as { error: { code: string } }).error.code;
      }
    }
    expect(outcome).toBe('disk_full');
    const slots = await program.call('slots', {});
    const users = writer.prepare('SELECT count(*) FROM app_user').pluck().get();
    expect(slots).toHaveLength(users as number);
    expect(keys().length).toBeGreaterThanOrEqual(before.length);
  });

  it('are written to the log by id, and the log stays whole', async () => {
    const program = await startWithRegister();
    await program.call('addSlot', { name: 'Bo', role: 'dpo', passphrase: BO, own: ANNE });
    await program.call('newRecoveryKey', { own: ANNE });
    await program.call('removeSlot', { slotId: (await slotOf(program, 'Bo')).id, own: ANNE });
    const reader = program.session.open?.reader;
    const calls = reader?.prepare('SELECT call, outcome FROM audit ORDER BY seq').raw().all();
    expect(calls).toEqual(
      ['create', 'unlock', 'addSlot', 'newRecoveryKey', 'close', 'reopen', 'removeSlot'].map((call) => [
        `register.${call}`,
        'ok',
      ]),
    );
    const details = reader?.prepare('SELECT detail FROM audit_detail').pluck().all().join();
    expect(details).not.toContain('Bo');
  });
});
