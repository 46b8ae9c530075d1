/**
 * Key slots (design §4). The random data key is sealed to every slot's public
 * key. A passphrase slot keeps its private key wrapped by its passphrase; the
 * recovery slot's private key is made anew from the printed recovery key. So
 * slots come and go, and the data key can be changed, without the others'
 * passphrases.
 */
import { newId, type RandomBytes } from '../../shared/kernel/ids.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { formatRecoveryKey, parseRecoveryKey, RECOVERY_BYTES } from '../../shared/register/recovery-key.ts';
import { KEY_BYTES } from './connect.ts';
import {
  decrypt,
  derive,
  encrypt,
  type KdfCost,
  PRODUCT_COST,
  publicKeyOf,
  type Sealed,
  seal,
  stretch,
  unseal,
} from './key-crypto.ts';
import {
  type KeyFile,
  type KeySlot,
  type PassphraseSlot,
  type RecoverySlot,
  type SealedText,
  sign,
  verifySigned,
} from './key-file.ts';

export interface Unlocked {
  readonly file: KeyFile;
  readonly slot: KeySlot;
  /** 32 bytes; the caller wipes it. */
  readonly dataKey: Buffer;
  /** The coming data key, when a change of keys was cut short. */
  readonly nextKey: Buffer | undefined;
}

export interface NewSlot {
  readonly register: string;
  readonly name: string;
  readonly created: string;
  readonly dataKey: Buffer;
  readonly random: RandomBytes;
  /** Cheaper in tests only. */
  readonly cost?: KdfCost;
}

const b64 = (data: Buffer): string => data.toString('base64');
const raw = (text: string): Buffer => Buffer.from(text, 'base64');
const sealedText = (s: Sealed): SealedText => ({ ephemeral: b64(s.ephemeral), nonce: b64(s.nonce), data: b64(s.data) });
const sealedBytes = (s: SealedText): Sealed => ({
  ephemeral: raw(s.ephemeral),
  nonce: raw(s.nonce),
  data: raw(s.data),
});

/** Data sealed for one slot of one register opens nowhere else. */
const bound = (purpose: string, register: string, slot: string): string => `pejling/${purpose}/1 ${register} ${slot}`;

export const newDataKey = (random: RandomBytes): Buffer => Buffer.from(random(KEY_BYTES));

export function sealTo(
  slot: Pick<KeySlot, 'id' | 'publicKey'>,
  register: string,
  key: Buffer,
  random: RandomBytes,
): SealedText {
  return sealedText(seal(raw(slot.publicKey), key, bound('data', register, slot.id), random));
}

function wrap(
  register: string,
  id: string,
  privateKey: Buffer,
  passphrase: string,
  random: RandomBytes,
  cost: KdfCost,
) {
  const salt = Buffer.from(random(32));
  const wrapping = stretch(passphrase, salt, cost);
  const wrapped = encrypt(wrapping, privateKey, bound('wrap', register, id), random);
  wrapping.fill(0);
  return {
    scrypt: { N: cost.N, r: cost.r, p: cost.p, salt: b64(salt) },
    wrappedKey: { nonce: b64(wrapped.nonce), data: b64(wrapped.data) },
  };
}

export function makePassphraseSlot(options: NewSlot, passphrase: string): PassphraseSlot {
  const { register, name, created, dataKey, random, cost = PRODUCT_COST } = options;
  const id = newId(random);
  const privateKey = Buffer.from(random(32));
  const publicKey = b64(publicKeyOf(privateKey));
  const wrapped = wrap(register, id, privateKey, passphrase, random, cost);
  privateKey.fill(0);
  const sealedKey = sealTo({ id, publicKey }, register, dataKey, random);
  return { id, name, created, publicKey, sealedKey, kind: 'passphrase', ...wrapped };
}

const recoveryPrivateKey = (secret: Uint8Array, salt: Buffer): Buffer =>
  derive(Buffer.from(secret), salt, 'pejling/recovery/1');

/** @param id the old slot's, when its key is being replaced */
export function makeRecoverySlot(
  options: NewSlot,
  id: string = newId(options.random),
): { readonly slot: RecoverySlot; readonly recoveryKey: string } {
  const { register, name, created, dataKey, random } = options;
  const secret = random(RECOVERY_BYTES);
  const salt = Buffer.from(random(32));
  const privateKey = recoveryPrivateKey(secret, salt);
  const publicKey = b64(publicKeyOf(privateKey));
  privateKey.fill(0);
  const sealedKey = sealTo({ id, publicKey }, register, dataKey, random);
  const slot: RecoverySlot = { id, name, created, publicKey, sealedKey, kind: 'recovery', salt: b64(salt) };
  return { slot, recoveryKey: formatRecoveryKey(secret) };
}

/** The slot was opened by its own secret: from here on anything that does not fit is tampering. */
function openSlot(file: KeyFile, slot: KeySlot, privateKey: Buffer): Unlocked {
  try {
    if (b64(publicKeyOf(privateKey)) !== slot.publicKey) throw new AppFailure('keys_damaged');
    const context = bound('data', file.register, slot.id);
    const dataKey = unseal(privateKey, sealedBytes(slot.sealedKey), context);
    if (!dataKey) throw new AppFailure('keys_damaged');
    verifySigned(file, dataKey);
    const nextKey = slot.sealedNext && unseal(privateKey, sealedBytes(slot.sealedNext), context);
    if (slot.sealedNext && !nextKey) throw new AppFailure('keys_damaged');
    return { file, slot, dataKey, nextKey };
  } finally {
    privateKey.fill(0);
  }
}

function unwrapSlot(file: KeyFile, slot: PassphraseSlot, passphrase: string): Buffer | undefined {
  const wrapping = stretch(passphrase, raw(slot.scrypt.salt), slot.scrypt);
  const wrapped = { nonce: raw(slot.wrappedKey.nonce), data: raw(slot.wrappedKey.data) };
  const privateKey = decrypt(wrapping, wrapped, bound('wrap', file.register, slot.id));
  wrapping.fill(0);
  return privateKey;
}

export const sameName = (a: string, b: string): boolean =>
  a.trim().normalize('NFKC').toLowerCase() === b.trim().normalize('NFKC').toLowerCase();

export const passphraseSlots = (file: KeyFile): PassphraseSlot[] =>
  file.slots.filter((slot) => slot.kind === 'passphrase');

/**
 * @param userName empty: every user's slot is tried
 * @throws unknown_user, wrong_passphrase, keys_damaged
 */
export function unlockWithPassphrase(file: KeyFile, userName: string, passphrase: string): Unlocked {
  const all = passphraseSlots(file);
  const candidates = userName.trim() === '' ? all : all.filter((slot) => sameName(slot.name, userName));
  if (candidates.length === 0) throw new AppFailure('unknown_user');
  for (const slot of candidates) {
    const privateKey = unwrapSlot(file, slot, passphrase);
    if (privateKey) return openSlot(file, slot, privateKey);
  }
  throw new AppFailure('wrong_passphrase');
}

/** @throws wrong_recovery_key (reason `typing` when the text itself is not right), keys_damaged */
export function unlockWithRecoveryKey(file: KeyFile, text: string): Unlocked {
  const parsed = parseRecoveryKey(text);
  if (!parsed.ok) throw new AppFailure('wrong_recovery_key', { reason: 'typing' });
  for (const slot of file.slots) {
    if (slot.kind !== 'recovery') continue;
    const privateKey = recoveryPrivateKey(parsed.bytes, raw(slot.salt));
    if (b64(publicKeyOf(privateKey)) === slot.publicKey) return openSlot(file, slot, privateKey);
  }
  throw new AppFailure('wrong_recovery_key');
}

/** @throws wrong_passphrase */
export function rewrapSlot(
  file: KeyFile,
  slotId: string,
  passphrases: { readonly old: string; readonly next: string },
  random: RandomBytes,
  cost: KdfCost = PRODUCT_COST,
): PassphraseSlot {
  const slot = passphraseSlots(file).find((candidate) => candidate.id === slotId);
  const privateKey = slot && unwrapSlot(file, slot, passphrases.old);
  if (!slot || !privateKey) throw new AppFailure('wrong_passphrase');
  const wrapped = wrap(file.register, slot.id, privateKey, passphrases.next, random, cost);
  privateKey.fill(0);
  return { ...slot, ...wrapped };
}

/** The file with other slots, signed anew. @throws last_slot when no user could unlock with a passphrase */
export function withSlots(file: KeyFile, slots: readonly KeySlot[], dataKey: Buffer): KeyFile {
  if (!slots.some((slot) => slot.kind === 'passphrase')) throw new AppFailure('last_slot');
  return sign(file.register, slots, dataKey);
}
