import { randomBytes } from 'node:crypto';
import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type KeyFile, readKeyFile, sign, writeKeyFile } from '../../../db/engine/key-file.ts';
import {
  makePassphraseSlot,
  makeRecoverySlot,
  sealTo,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
} from '../../../db/engine/keys.ts';
import { openRegisterFiles, opensWith } from '../../../db/engine/open.ts';
import { finishRekey, rekeyRegister } from '../../../db/engine/rekey.ts';
import { newId } from '../../../shared/kernel/ids.ts';
import { CHEAP, codeOf, makeRegister, NOW, random, tempFolder } from './helpers.ts';

/** Names that cannot be renamed over, as when a virus scanner holds them. */
const held = vi.hoisted(() => new Set<string>());
vi.mock('../../../db/engine/files.ts', async (original) => {
  const files = await original<typeof import('../../../db/engine/files.ts')>();
  const renameWithRetry: typeof files.renameWithRetry = (from, to) => {
    if ([...held].some((name) => to.endsWith(name))) throw Object.assign(new Error('held'), { code: 'EBUSY' });
    files.renameWithRetry(from, to);
  };
  return { ...files, renameWithRetry };
});

const ANNE = 'fire ord der ikke passer';
const BO = 'noget helt andet igen';

function closedRegister() {
  const made = makeRegister();
  made.writer.exec("INSERT INTO unit VALUES ('u', '100', 's')");
  made.close();
  const register = newId(random);
  const common = { register, created: NOW.toISOString(), dataKey: made.key, random, cost: CHEAP };
  const anne = makePassphraseSlot({ ...common, name: 'Anne' }, ANNE);
  const bo = makePassphraseSlot({ ...common, name: 'Bo' }, BO);
  const recovery = makeRecoverySlot({ ...common, name: 'Nødnøgle' });
  const file = sign(register, [anne, bo, recovery.slot], made.key);
  writeKeyFile(made.folder, file);
  return { folder: made.folder, from: made.key, to: randomBytes(32), file, bo, recoveryKey: recovery.recoveryKey };
}

const unitsIn = (folder: string, key: Buffer): unknown => {
  const files = openRegisterFiles(folder, key);
  onTestFinished(() => files.close());
  const units = files.reader.prepare('SELECT code FROM unit').pluck().all();
  files.close();
  return units;
};

describe('a new data key', () => {
  it('opens for those who are left, without their passphrases, and shuts out the one who is not', () => {
    const { folder, from, to, file, bo, recoveryKey } = closedRegister();
    const oldKeys = path.join(tempFolder(), 'keys.json');
    cpSync(path.join(folder, 'keys.json'), oldKeys);
    const left = file.slots.filter((slot) => slot.id !== bo.id);
    rekeyRegister(folder, file, left, { from, to }, random);

    const after = readKeyFile(folder);
    expect(unlockWithPassphrase(after, 'Anne', ANNE)).toMatchObject({ dataKey: to, nextKey: undefined });
    expect(unlockWithRecoveryKey(after, recoveryKey).dataKey.equals(to)).toBe(true);
    expect(codeOf(() => unlockWithPassphrase(after, 'Bo', BO))).toBe('unknown_user');
    expect(unitsIn(folder, to)).toEqual(['100']);

    // With a copy of the old keys.json the old passphrase still gives the old key, and that opens nothing.
    const stale = unlockWithPassphrase(readKeyFile(path.dirname(oldKeys)), 'Bo', BO);
    expect(codeOf(() => openRegisterFiles(folder, stale.dataKey))).toBe('wrong_key');
    expect(readdirSync(folder).sort()).toEqual(['keys.json', 'media.db', 'register.db']);
  });

  it('is brought to its end after a crash between any two of its steps', () => {
    const { folder, from, to, file } = closedRegister();
    const done = path.join(tempFolder(), 'done');
    cpSync(folder, done, { recursive: true });
    const both = withBoth(file, from, to);
    writeKeyFile(done, both);
    finishRekey(done, both, from, to);
    const renamed = [[], ['media.db'], ['media.db', 'register.db']];
    for (const names of renamed) {
      const crashed = path.join(tempFolder(), 'crashed');
      cpSync(folder, crashed, { recursive: true });
      for (const name of names) cpSync(path.join(done, name), path.join(crashed, name));
      writeKeyFile(crashed, both);
      const unlocked = unlockWithPassphrase(readKeyFile(crashed), 'Anne', ANNE);
      expect(unlocked.nextKey?.equals(to)).toBe(true);
      const finished = finishRekey(crashed, unlocked.file, unlocked.dataKey, to);
      expect(finished).toEqual({ key: to, changed: true });
      expect(unlockWithPassphrase(readKeyFile(crashed), 'Anne', ANNE)).toMatchObject({
        dataKey: to,
        nextKey: undefined,
      });
      expect(unitsIn(crashed, to)).toEqual(['100']);
    }
  });

  it('is taken back when the copies cannot be made, so that nobody is shut out', () => {
    const { folder, from, to, file } = closedRegister();
    const both = withBoth(file, from, to);
    writeKeyFile(folder, both);
    // A key of the wrong length stands for any failure while the copies are made.
    expect(finishRekey(folder, both, from, to.subarray(1))).toEqual({ key: from, changed: false });
    expect(unlockWithPassphrase(readKeyFile(folder), 'Anne', ANNE)).toMatchObject({
      dataKey: from,
      nextKey: undefined,
    });
    expect(unitsIn(folder, from)).toEqual(['100']);
    expect(opensWith(path.join(folder, 'media.db'), from)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });
});

describe('a new data key that cannot be put in place', () => {
  const start = (name: string) => {
    const register = closedRegister();
    held.add(name);
    onTestFinished(() => held.clear());
    const { folder, from, to, file, bo } = register;
    const left = file.slots.filter((slot) => slot.id !== bo.id);
    expect(codeOf(() => rekeyRegister(folder, file, left, { from, to }, random))).toBe('io_error');
    held.clear();
    return register;
  };

  it('is as if never asked for while nothing was renamed', () => {
    const { folder, from, file } = start('media.db');
    expect(readKeyFile(folder)).toEqual(file);
    expect(unlockWithPassphrase(readKeyFile(folder), 'Bo', BO)).toMatchObject({ dataKey: from, nextKey: undefined });
    expect(unitsIn(folder, from)).toEqual(['100']);
    expect(readdirSync(folder).sort()).toEqual(['keys.json', 'media.db', 'register.db']);
  });

  it('is brought to its end at the next unlocking once a file was renamed', () => {
    const { folder, to } = start('register.db');
    const unlocked = unlockWithPassphrase(readKeyFile(folder), 'Anne', ANNE);
    expect(finishRekey(folder, unlocked.file, unlocked.dataKey, to)).toEqual({ key: to, changed: true });
    expect(unitsIn(folder, to)).toEqual(['100']);
  });
});

/** The key file as it stands while the change goes on. */
const withBoth = (file: KeyFile, from: Buffer, to: Buffer): KeyFile =>
  sign(
    file.register,
    file.slots.map((slot) => ({ ...slot, sealedNext: sealTo(slot, file.register, to, random) })),
    from,
  );
