/**
 * Files beside the databases for what must not come into them: the urns of open
 * survey rounds (domain §3.4). A file is written whole, encrypted under a key
 * derived from the register's, and put in place by a rename, so that it is
 * either the old one or the new one. No earlier version is kept on purpose: two
 * versions side by side would tell which code came with which answer.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { AppFailure } from '../../shared/kernel/result.ts';
import { explained } from './explain-io.ts';
import { PARTIAL_SUFFIX, renameWithRetry, syncFolder } from './files.ts';
import { decrypt, derive, encrypt } from './key-crypto.ts';

export const URNS_FOLDER = 'urns';
const URN_SUFFIX = '.urn';
const MAGIC = Buffer.from('PJU1');
const NONCE_BYTES = 12;
const LENGTH_BYTES = 4;
/** The length of the file tells no more than how many of these there are. */
const BLOCK_BYTES = 64 * 1024;

const bound = (name: string): string => `pejling/urn/1/${name}`;
const pathOf = (folder: string, name: string): string => join(folder, URNS_FOLDER, `${name}${URN_SUFFIX}`);
const random = (length: number): Buffer => randomBytes(length);

function withKey<T>(dataKey: Buffer, name: string, work: (key: Buffer) => T): T {
  const key = derive(dataKey, Buffer.from(name), 'pejling/urn/1');
  try {
    return work(key);
  } finally {
    key.fill(0);
  }
}

function padded(content: Buffer): Buffer {
  const size = Math.ceil((LENGTH_BYTES + content.length) / BLOCK_BYTES) * BLOCK_BYTES;
  const plain = Buffer.alloc(size);
  plain.writeUInt32LE(content.length, 0);
  content.copy(plain, LENGTH_BYTES);
  return plain;
}

function sealed(dataKey: Buffer, name: string, content: Buffer): Buffer {
  const plain = padded(content);
  try {
    const { nonce, data } = withKey(dataKey, name, (key) => encrypt(key, plain, bound(name), random));
    return Buffer.concat([MAGIC, nonce, data]);
  } finally {
    plain.fill(0);
  }
}

/** Undefined when the bytes are not whole, or not under this key. */
function unsealed(dataKey: Buffer, name: string, bytes: Buffer): Buffer | undefined {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  const nonce = bytes.subarray(MAGIC.length, MAGIC.length + NONCE_BYTES);
  const data = bytes.subarray(MAGIC.length + NONCE_BYTES);
  const plain = withKey(dataKey, name, (key) => decrypt(key, { nonce, data }, bound(name)));
  return plain?.subarray(LENGTH_BYTES, LENGTH_BYTES + plain.readUInt32LE(0));
}

export interface SealedPlace {
  /** The register's. */
  readonly folder: string;
  /** An id: it becomes a file name. */
  readonly name: string;
}

export const hasSealed = ({ folder, name }: SealedPlace): boolean => existsSync(pathOf(folder, name));

/** @returns undefined when there is none @throws urn_damaged, io_error */
export function readSealed({ folder, name }: SealedPlace, dataKey: Buffer): Buffer | undefined {
  if (!hasSealed({ folder, name })) return undefined;
  let bytes: Buffer;
  try {
    bytes = readFileSync(pathOf(folder, name));
  } catch (error) {
    throw explained(error, folder);
  }
  const content = unsealed(dataKey, name, bytes);
  if (!content) throw new AppFailure('urn_damaged');
  return content;
}

/** Forced to the disk; its times say `when`, whenever it was written. */
function writeWhole(file: string, bytes: Buffer, when: Date): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  utimesSync(file, when, when);
  if (!readFileSync(file).equals(bytes)) throw new AppFailure('io_error');
}

/** Overwrites what a handle still holds. On flash disks that is no proof; the README says so. */
function overwrite(handle: number, size: number): void {
  writeSync(handle, Buffer.alloc(size), 0, size, 0);
  fsyncSync(handle);
}

/** Windows does not let go of a name while a file is open. */
const canOutliveItsName = process.platform !== 'win32';

function replace(temporary: string, file: string, folder: string): void {
  const old = canOutliveItsName && existsSync(file) ? openSync(file, 'r+') : undefined;
  try {
    const size = old === undefined ? 0 : statSync(file).size;
    renameWithRetry(temporary, file);
    syncFolder(folder);
    if (old !== undefined) overwrite(old, size);
  } finally {
    if (old !== undefined) closeSync(old);
  }
}

/**
 * Old content or new content, whatever happens in between.
 * @param when what the file's times are to say
 * @throws disk_full, read_only, io_error; the file is then as it was
 */
export function writeSealed({ folder, name }: SealedPlace, dataKey: Buffer, content: Buffer, when: Date): void {
  const urns = join(folder, URNS_FOLDER);
  const temporary = join(urns, `.${name}.tmp`);
  try {
    mkdirSync(urns, { recursive: true, mode: 0o700 });
    writeWhole(temporary, sealed(dataKey, name, content), when);
    replace(temporary, pathOf(folder, name), urns);
    utimesSync(urns, when, when);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw explained(error, folder);
  }
}

/** Overwritten, then removed. Nothing happens when there is none. */
export function removeSealed({ folder, name }: SealedPlace): void {
  const file = pathOf(folder, name);
  if (!existsSync(file)) return;
  const handle = openSync(file, 'r+');
  try {
    overwrite(handle, statSync(file).size);
  } finally {
    closeSync(handle);
  }
  rmSync(file, { force: true });
  syncFolder(join(folder, URNS_FOLDER));
}

export function listSealed(folder: string): string[] {
  const urns = join(folder, URNS_FOLDER);
  if (!existsSync(urns)) return [];
  return readdirSync(urns)
    .filter((file) => file.endsWith(URN_SUFFIX) && !file.startsWith('.'))
    .map((file) => file.slice(0, -URN_SUFFIX.length));
}

const partialOf = (folder: string, name: string): string =>
  join(folder, URNS_FOLDER, `.${name}${URN_SUFFIX}${PARTIAL_SUFFIX}`);

const opens = (folder: string, name: string, key: Buffer): Buffer | undefined =>
  unsealed(key, name, readFileSync(pathOf(folder, name)));

/** Part of a change of the data key (rekey.ts): copies under the new key. A damaged file stays as it is. */
export function prepareSealed(folder: string, from: Buffer, to: Buffer): void {
  for (const name of listSealed(folder)) {
    const content = opens(folder, name, from);
    if (!content) continue;
    writeWhole(partialOf(folder, name), sealed(to, name, content), statSync(pathOf(folder, name)).mtime);
    content.fill(0);
  }
}

/** The copies take their places; safe to repeat. */
export function swapSealed(folder: string, to: Buffer): void {
  for (const name of listSealed(folder)) {
    const copy = partialOf(folder, name);
    if (!existsSync(copy)) continue;
    if (opens(folder, name, to)) rmSync(copy);
    else replace(copy, pathOf(folder, name), join(folder, URNS_FOLDER));
  }
}

export function dropSealedCopies(folder: string): void {
  for (const name of listSealed(folder)) rmSync(partialOf(folder, name), { force: true });
}
