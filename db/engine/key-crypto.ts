/**
 * The arithmetic of the key slots, from `node:crypto` alone and within what
 * Electron's BoringSSL offers: scrypt, HKDF, AES-256-GCM and X25519. Everything
 * here is bytes; texts and files are `key-file.ts`.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
  scryptSync,
} from 'node:crypto';
import type { RandomBytes } from '../../shared/kernel/ids.ts';

export interface KdfCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** About 0.3–0.8 s and 128 MiB for every guess. */
export const PRODUCT_COST: KdfCost = { N: 2 ** 17, r: 8, p: 1 };

const PKCS8_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI_HEAD = Buffer.from('302a300506032b656e032100', 'hex');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface Locked {
  readonly nonce: Buffer;
  /** Ciphertext and tag. */
  readonly data: Buffer;
}
export interface Sealed extends Locked {
  readonly ephemeral: Buffer;
}

export function encrypt(key: Buffer, plain: Buffer, bound: string, random: RandomBytes): Locked {
  const nonce = Buffer.from(random(NONCE_BYTES));
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(bound));
  const data = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { nonce, data };
}

/** The plain bytes, or undefined when the key, the binding or the data is not the right one. */
export function decrypt(key: Buffer, locked: Locked, bound: string): Buffer | undefined {
  if (locked.nonce.length !== NONCE_BYTES || locked.data.length < TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, locked.nonce);
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(locked.data.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(locked.data.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** NFKC: æ, ø and å are typed as one sign on some systems and as two on others. */
export function stretch(passphrase: string, salt: Buffer, cost: KdfCost): Buffer {
  const memory = 128 * cost.N * cost.r;
  const secret = Buffer.from(passphrase.normalize('NFKC'));
  try {
    return scryptSync(secret, salt, 32, { ...cost, maxmem: memory + 32 * 1024 * 1024 });
  } finally {
    secret.fill(0);
  }
}

export const derive = (secret: Buffer, salt: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, purpose, 32));

function privateObject(raw: Buffer): KeyObject {
  const key = Buffer.concat([PKCS8_HEAD, raw]);
  try {
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  } finally {
    key.fill(0);
  }
}
const publicObject = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: 'der', type: 'spki' });

/** @param raw 32 bytes of a private X25519 key */
export function publicKeyOf(raw: Buffer): Buffer {
  return createPublicKey(privateObject(raw)).export({ format: 'der', type: 'spki' }).subarray(-32);
}

const SEAL = 'pejling/seal/1';

/** Only the holder of the private key can open it; sealing needs no passphrase. */
export function seal(recipient: Buffer, plain: Buffer, bound: string, random: RandomBytes): Sealed {
  const secret = Buffer.from(random(32));
  const ephemeral = publicKeyOf(secret);
  const shared = diffieHellman({ privateKey: privateObject(secret), publicKey: publicObject(recipient) });
  const key = derive(shared, Buffer.concat([ephemeral, recipient]), SEAL);
  const locked = encrypt(key, plain, bound, random);
  for (const used of [secret, shared, key]) used.fill(0);
  return { ephemeral, ...locked };
}

export function unseal(privateKey: Buffer, sealed: Sealed, bound: string): Buffer | undefined {
  try {
    const recipient = publicKeyOf(privateKey);
    const shared = diffieHellman({ privateKey: privateObject(privateKey), publicKey: publicObject(sealed.ephemeral) });
    const key = derive(shared, Buffer.concat([sealed.ephemeral, recipient]), SEAL);
    const plain = decrypt(key, sealed, bound);
    for (const used of [shared, key]) used.fill(0);
    return plain;
  } catch {
    // A point that is no public key: the file was tampered with.
    return undefined;
  }
}
