/**
 * `keys.json`: who can open the register. It holds no secret in the clear, but
 * it says who is trusted, so the whole of it is bound by a code that only the
 * holder of the data key can make: a key smuggled in by someone with access to
 * the folder is found at the next unlocking, before anything is sealed to it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { ID_PATTERN } from '../../shared/kernel/ids.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { readSmallFile, writeFileAtomic } from './files.ts';
import { derive } from './key-crypto.ts';
import { toAppFailure } from './sqlite-errors.ts';

export const KEYS_FILE = 'keys.json';
const FORMAT = 'pejling-keys';
const VERSION = 1;
const MAX_BYTES = 1024 * 1024;
/** Four times what the product's own cost takes. */
const MAX_SCRYPT_BYTES = 512 * 1024 * 1024;

const bytes = (min: number, max: number) =>
  z
    .string()
    .max(2 * max + 8)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/)
    .refine((text) => {
      const length = Buffer.from(text, 'base64').length;
      return length >= min && length <= max;
    });

const sealed = z.strictObject({ ephemeral: bytes(32, 32), nonce: bytes(12, 12), data: bytes(48, 48) });
const common = {
  id: z.string().regex(ID_PATTERN),
  name: z.string().min(1).max(200),
  created: z.string().max(40),
  publicKey: bytes(32, 32),
  sealedKey: sealed,
  /** The coming data key, only while the register is being re-keyed. */
  sealedNext: sealed.optional(),
};

const passphraseSlot = z.strictObject({
  ...common,
  kind: z.literal('passphrase'),
  // Bounds on what a tampered file can make the program compute, and how much memory it can make it take.
  scrypt: z
    .strictObject({
      N: z
        .int()
        .min(2 ** 4)
        .max(2 ** 20)
        .refine((n) => Number.isInteger(Math.log2(n))),
      r: z.int().min(1).max(16),
      p: z.int().min(1).max(4),
      salt: bytes(16, 64),
    })
    .refine(({ N, r }) => 128 * N * r <= MAX_SCRYPT_BYTES),
  wrappedKey: z.strictObject({ nonce: bytes(12, 12), data: bytes(48, 48) }),
});
const recoverySlot = z.strictObject({ ...common, kind: z.literal('recovery'), salt: bytes(16, 64) });

const keyFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  register: z.string().regex(ID_PATTERN),
  slots: z
    .array(z.discriminatedUnion('kind', [passphraseSlot, recoverySlot]))
    .min(1)
    .max(100),
  mac: bytes(32, 32),
});

export type KeyFile = z.output<typeof keyFile>;
export type PassphraseSlot = z.output<typeof passphraseSlot>;
export type RecoverySlot = z.output<typeof recoverySlot>;
export type KeySlot = PassphraseSlot | RecoverySlot;
export type SealedText = z.output<typeof sealed>;

function macOf(file: Omit<KeyFile, 'mac'>, dataKey: Buffer): Buffer {
  const key = derive(dataKey, Buffer.from(file.register), 'pejling/keys-file/1');
  const { format, version, register, slots } = file;
  return createHmac('sha256', key).update(JSON.stringify({ format, version, register, slots })).digest();
}

/** Binds the slots to the data key. */
export function sign(register: string, slots: readonly KeySlot[], dataKey: Buffer): KeyFile {
  // Through the schema, so that fields stand in one order however the slots were made.
  const parsed = keyFile.parse({
    format: FORMAT,
    version: VERSION,
    register,
    slots,
    mac: Buffer.alloc(32).toString('base64'),
  });
  return { ...parsed, mac: macOf(parsed, dataKey).toString('base64') };
}

/** @throws keys_damaged when anyone without the data key has changed the file */
export function verifySigned(file: KeyFile, dataKey: Buffer): void {
  if (!timingSafeEqual(macOf(file, dataKey), Buffer.from(file.mac, 'base64'))) throw new AppFailure('keys_damaged');
}

function readText(path: string): string {
  try {
    const text = readSmallFile(path, MAX_BYTES);
    if (text === undefined) throw new AppFailure('keys_damaged');
    return text;
  } catch (error) {
    const failure = toAppFailure(error);
    if (failure?.error.code === 'folder_missing') throw new AppFailure('keys_damaged');
    throw failure ?? error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppFailure('keys_damaged');
  }
}

/** @throws keys_damaged (also when it is missing), register_newer, read_only, io_error */
export function readKeyFile(folder: string): KeyFile {
  const json = parseJson(readText(join(folder, KEYS_FILE)));
  const head = z.looseObject({ format: z.literal(FORMAT), version: z.int() }).safeParse(json);
  if (head.success && head.data.version > VERSION) throw new AppFailure('register_newer');
  const parsed = keyFile.safeParse(json);
  if (!parsed.success) throw new AppFailure('keys_damaged');
  return parsed.data;
}

/** @throws disk_full, read_only, io_error */
export function writeKeyFile(folder: string, file: KeyFile): void {
  try {
    writeFileAtomic(join(folder, KEYS_FILE), `${JSON.stringify(file, null, 2)}\n`);
  } catch (error) {
    throw toAppFailure(error) ?? error;
  }
}
