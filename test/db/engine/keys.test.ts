import { randomBytes } from 'node:crypto';
import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRODUCT_COST } from '../../../db/engine/key-crypto.ts';
import { type KeyFile, readKeyFile, sign, verifySigned, writeKeyFile } from '../../../db/engine/key-file.ts';
import {
  makePassphraseSlot,
  makeRecoverySlot,
  rewrapSlot,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
  withSlots,
} from '../../../db/engine/keys.ts';
import { newId } from '../../../shared/kernel/ids.ts';
import { formatRecoveryKey } from '../../../shared/register/recovery-key.ts';
import { CHEAP, codeOf, failureOf, random, tempFolder } from './helpers.ts';

const ANNE = 'fire ord der ikke passer';
const BO = 'noget helt andet igen';
const created = '2026-11-22T12:00:00.000Z';

function makeKeys() {
  const register = newId(random);
  const dataKey = randomBytes(32);
  const common = { register, created, dataKey, random, cost: CHEAP };
  const anne = makePassphraseSlot({ ...common, name: 'Anne' }, ANNE);
  const bo = makePassphraseSlot({ ...common, name: 'Bo Åkjær' }, BO);
  const recovery = makeRecoverySlot({ ...common, name: 'Nødnøgle' });
  const file = sign(register, [anne, bo, recovery.slot], dataKey);
  return { file, dataKey, anne, bo, recovery, common };
}

describe('key slots', () => {
  it('open with the product’s own cost of a guess, which is what design §4 says', () => {
    expect(PRODUCT_COST).toEqual({ N: 131_072, r: 8, p: 1 });
    const { common, dataKey } = makeKeys();
    const slot = makePassphraseSlot({ ...common, cost: PRODUCT_COST, name: 'Dorthe' }, ANNE);
    expect(slot.scrypt).toMatchObject(PRODUCT_COST);
    const file = sign(common.register, [slot], dataKey);
    expect(unlockWithPassphrase(file, 'Dorthe', ANNE).dataKey.equals(dataKey)).toBe(true);
  });

  it('each open the same data, by name in any case, or by trying when no name is given', () => {
    const { file, dataKey, anne, bo } = makeKeys();
    for (const [name, passphrase, slot] of [
      ['Anne', ANNE, anne],
      ['  bo åkjær ', BO, bo],
      ['', BO, bo],
    ] as const) {
      const unlocked = unlockWithPassphrase(file, name, passphrase);
      expect(unlocked.dataKey.equals(dataKey)).toBe(true);
      expect(unlocked.slot.id).toBe(slot.id);
    }
  });

  it('take a passphrase typed on another system for the same', () => {
    const { common, dataKey } = makeKeys();
    const slot = makePassphraseSlot({ ...common, name: 'Å' }, 'blåbærgrød på Ærø'.normalize('NFC'));
    const file = sign(common.register, [slot], dataKey);
    expect(unlockWithPassphrase(file, 'Å'.normalize('NFD'), 'blåbærgrød på Ærø'.normalize('NFD')).slot.id).toBe(
      slot.id,
    );
  });

  it('refuse a wrong passphrase, another’s passphrase and an unknown user', () => {
    const { file } = makeKeys();
    expect(codeOf(() => unlockWithPassphrase(file, 'Anne', `${ANNE} `))).toBe('wrong_passphrase');
    expect(codeOf(() => unlockWithPassphrase(file, 'Anne', BO))).toBe('wrong_passphrase');
    expect(codeOf(() => unlockWithPassphrase(file, '', ''))).toBe('wrong_passphrase');
    expect(codeOf(() => unlockWithPassphrase(file, 'Carl', ANNE))).toBe('unknown_user');
    expect(codeOf(() => unlockWithPassphrase(file, 'Nødnøgle', ANNE))).toBe('unknown_user');
  });

  it('open by the recovery key, and tell a typing error from a key of another register', () => {
    const { file, dataKey, recovery } = makeKeys();
    const opened = unlockWithRecoveryKey(file, recovery.recoveryKey.toLowerCase().replaceAll('-', ' '));
    expect(opened.dataKey.equals(dataKey)).toBe(true);
    const letter = recovery.recoveryKey.startsWith('A') ? 'B' : 'A';
    const typo = failureOf(() => unlockWithRecoveryKey(file, letter + recovery.recoveryKey.slice(1)));
    expect(typo.error).toEqual({ code: 'wrong_recovery_key', params: { reason: 'typing' } });
    const other = failureOf(() => unlockWithRecoveryKey(file, formatRecoveryKey(random(20))));
    expect(other.error).toEqual({ code: 'wrong_recovery_key' });
  });

  it('change their passphrase without the others’', () => {
    const { file, dataKey, anne } = makeKeys();
    expect(codeOf(() => rewrapSlot(file, anne.id, { old: BO, next: 'x' }, random, CHEAP))).toBe('wrong_passphrase');
    const renewed = rewrapSlot(file, anne.id, { old: ANNE, next: 'ny adgangssætning' }, random, CHEAP);
    const slots = file.slots.map((slot) => (slot.id === anne.id ? renewed : slot));
    const next = withSlots(file, slots, dataKey);
    expect(codeOf(() => unlockWithPassphrase(next, 'Anne', ANNE))).toBe('wrong_passphrase');
    expect(unlockWithPassphrase(next, 'Anne', 'ny adgangssætning').dataKey.equals(dataKey)).toBe(true);
    expect(unlockWithPassphrase(next, 'Bo Åkjær', BO).dataKey.equals(dataKey)).toBe(true);
  });

  it('always leave one that opens with a passphrase', () => {
    const { file, dataKey, recovery } = makeKeys();
    expect(codeOf(() => withSlots(file, [recovery.slot], dataKey))).toBe('last_slot');
  });
});

describe('keys.json', () => {
  const write = (): { folder: string; made: ReturnType<typeof makeKeys>; file: string } => {
    const folder = tempFolder();
    const made = makeKeys();
    writeKeyFile(folder, made.file);
    return { folder, made, file: path.join(folder, 'keys.json') };
  };

  it('is read back as it was written and holds no secret in the clear', () => {
    const { folder, made, file } = write();
    expect(readKeyFile(folder)).toEqual(made.file);
    const text = readFileSync(file, 'utf8');
    for (const secret of [
      ANNE,
      BO,
      made.recovery.recoveryKey,
      made.dataKey.toString('base64'),
      made.dataKey.toString('hex'),
    ]) {
      expect(text.includes(secret)).toBe(false);
    }
  });

  it('says that it is damaged when it is missing, cut or not what it should be', () => {
    const { folder, file } = write();
    const text = readFileSync(file, 'utf8');
    const json = JSON.parse(text);
    const broken = [
      '',
      '{}',
      'null',
      text.slice(0, text.length / 2),
      JSON.stringify({ ...json, slots: [] }),
      JSON.stringify({ ...json, extra: 1 }),
      JSON.stringify({ ...json, slots: [{ ...json.slots[0], scrypt: { ...json.slots[0].scrypt, N: 2 ** 40 } }] }),
      JSON.stringify({ ...json, slots: [{ ...json.slots[0], publicKey: 'AAAA' }] }),
    ];
    for (const content of broken) {
      writeFileSync(file, content);
      expect([content.slice(0, 40), codeOf(() => readKeyFile(folder))]).toEqual([content.slice(0, 40), 'keys_damaged']);
    }
    unlinkSync(file);
    expect(codeOf(() => readKeyFile(folder))).toBe('keys_damaged');
  });

  it('says that it is newer than the program', () => {
    const { folder, file } = write();
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version: 2 }));
    expect(codeOf(() => readKeyFile(folder))).toBe('register_newer');
  });

  it('is not believed when somebody smuggles a key, a name or a slot into it', () => {
    const { file: honest, dataKey, common } = makeKeys();
    const foreign = makeKeys();
    const intruder = makePassphraseSlot({ ...common, dataKey: randomBytes(32), name: 'Ukendt' }, 'en ubuden gæsts ord');
    const renamed = honest.slots.map((slot) => (slot.name === 'Anne' ? { ...slot, name: 'Annette' } : slot));
    const swapped = honest.slots.map((slot) =>
      slot.name === 'Anne' ? { ...slot, publicKey: foreign.anne.publicKey } : slot,
    );
    const tampered: KeyFile[] = [
      { ...honest, slots: [...honest.slots, intruder] },
      { ...honest, slots: renamed },
      { ...honest, slots: swapped },
      { ...honest, slots: honest.slots.slice(0, 2) },
      { ...honest, mac: foreign.file.mac },
    ];
    for (const file of tampered) {
      expect(codeOf(() => unlockWithPassphrase(file, 'Bo Åkjær', BO))).toBe('keys_damaged');
      expect(codeOf(() => verifySigned(file, dataKey))).toBe('keys_damaged');
    }
    expect(codeOf(() => unlockWithPassphrase(honest, 'Bo Åkjær', BO))).toBe('none');
  });

  it('never opens to a wrong key when any of its bytes is changed', () => {
    const { folder, made, file } = write();
    const text = readFileSync(file);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const bytes = Buffer.from(text);
        bytes[at] = (bytes[at] ?? 0) ^ mask;
        writeFileSync(file, bytes);
        let opened: Buffer | undefined;
        const code = codeOf(() => {
          opened = unlockWithPassphrase(readKeyFile(folder), 'Anne', ANNE).dataKey;
        });
        // White space may change without harm; anything else is refused by a code of the catalogue.
        if (opened) return opened.equals(made.dataKey);
        return ['keys_damaged', 'wrong_passphrase', 'unknown_user', 'register_newer'].includes(code);
      }),
      { numRuns: 400 },
    );
  });
});
