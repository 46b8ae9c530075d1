/**
 * Gives the register a new data key, so that whoever knew the old one is shut
 * out of everything written from now on (old backups stay as they were). Done
 * on copies and then renamed, because rekeying in place is not safe against a
 * power cut. While it lasts `keys.json` holds both keys for every slot; an
 * interrupted change is brought to its end, or taken back, at the next unlocking.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { RandomBytes } from '../../shared/kernel/ids.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { connect, keyLiteral } from './connect.ts';
import { PARTIAL_SUFFIX, renameWithRetry, syncFile, syncFolder } from './files.ts';
import { type KeyFile, type KeySlot, sign, writeKeyFile } from './key-file.ts';
import { sealTo } from './keys.ts';
import { MEDIA_FILE, opensWith, REGISTER_FILE } from './open.ts';
import { dropSealedCopies, prepareSealed, swapSealed } from './sealed-file.ts';
import { toAppFailure } from './sqlite-errors.ts';

const FILES = [MEDIA_FILE, REGISTER_FILE] as const;
type Rekeyable = Database.Database & { rekey(raw: Buffer): number };

const partialOf = (folder: string, name: string): string => join(folder, `.${name}${PARTIAL_SUFFIX}`);

function copyOf(file: string, copy: string, key: Buffer): void {
  rmSync(copy, { force: true });
  const db = connect(file, key);
  try {
    db.pragma('temp_store = MEMORY');
    db.prepare('VACUUM INTO ?').run(copy);
    // Nothing may stay in the log: it would be replayed over the renamed copy.
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}

function changeKey(file: string, from: Buffer, to: Buffer): void {
  const db = connect(file, from);
  const literal = keyLiteral(to);
  try {
    db.pragma('temp_store = MEMORY');
    db.pragma('journal_mode = MEMORY');
    (db as Rekeyable).rekey(literal);
  } finally {
    literal.fill(0);
    db.close();
  }
  syncFile(file);
}

function requireWhole(file: string, key: Buffer): void {
  const db = connect(file, key, { readonly: true });
  try {
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') throw new AppFailure('register_damaged');
  } finally {
    db.close();
  }
}

/** Makes the copies under the new key; needs space, changes nothing. */
function prepare(folder: string, from: Buffer, to: Buffer): void {
  for (const name of FILES) {
    const file = join(folder, name);
    if (opensWith(file, to)) continue;
    const copy = partialOf(folder, name);
    copyOf(file, copy, from);
    changeKey(copy, from, to);
    requireWhole(copy, to);
  }
  prepareSealed(folder, from, to);
}

/** Only renames: each leaves a file either whole under the old key or whole under the new one. */
function swap(folder: string, to: Buffer): void {
  for (const name of FILES) {
    const file = join(folder, name);
    if (opensWith(file, to)) continue;
    for (const tail of ['-wal', '-shm']) rmSync(`${file}${tail}`, { force: true });
    renameWithRetry(partialOf(folder, name), file);
  }
  swapSealed(folder, to);
  syncFolder(folder);
}

/** Past this point there is no way back. */
const isSwapped = (folder: string, to: Buffer): boolean => FILES.some((name) => opensWith(join(folder, name), to));

function dropCopies(folder: string): void {
  for (const name of FILES) {
    const copy = partialOf(folder, name);
    for (const tail of ['', '-wal', '-shm', '-journal']) rmSync(`${copy}${tail}`, { force: true });
  }
  dropSealedCopies(folder);
}

const withNext = (slots: readonly KeySlot[], register: string, next: Buffer, random: RandomBytes): KeySlot[] =>
  slots.map((slot) => ({ ...slot, sealedNext: sealTo(slot, register, next, random) }));

const nextAsOnly = (slots: readonly KeySlot[]): KeySlot[] =>
  slots.map(({ sealedNext, ...slot }) => ({ ...slot, sealedKey: sealedNext ?? slot.sealedKey }));

const withoutNext = (slots: readonly KeySlot[]): KeySlot[] => slots.map(({ sealedNext: _, ...slot }) => slot);

/**
 * Brings a change of keys to its end.
 * @param file a key file that holds both keys for every slot
 * @returns the key that now opens the register: the new one, or the old one where there was no space for the copies
 */
export function finishRekey(
  folder: string,
  file: KeyFile,
  from: Buffer,
  to: Buffer,
): { key: Buffer; changed: boolean } {
  try {
    prepare(folder, from, to);
  } catch (error) {
    dropCopies(folder);
    if (isSwapped(folder, to)) throw toAppFailure(error) ?? error;
    writeKeyFile(folder, sign(file.register, withoutNext(file.slots), from));
    return { key: from, changed: false };
  }
  swap(folder, to);
  writeKeyFile(folder, sign(file.register, nextAsOnly(file.slots), to));
  return { key: to, changed: true };
}

/**
 * All handles must be closed and the lock file held.
 * @param slots those that are to open the register afterwards
 * @throws disk_full, io_error …; the register then opens as before, with the slots of `file`, unless a file was
 *   renamed already: then the next unlocking brings the change to its end
 */
export function rekeyRegister(
  folder: string,
  file: KeyFile,
  slots: readonly KeySlot[],
  keys: { readonly from: Buffer; readonly to: Buffer },
  random: RandomBytes,
): void {
  try {
    prepare(folder, keys.from, keys.to);
  } catch (error) {
    dropCopies(folder);
    throw toAppFailure(error) ?? error;
  }
  const both = sign(file.register, withNext(slots, file.register, keys.to, random), keys.from);
  try {
    writeKeyFile(folder, both);
    swap(folder, keys.to);
  } catch (error) {
    if (!isSwapped(folder, keys.to)) {
      dropCopies(folder);
      writeKeyFile(folder, file);
    }
    throw toAppFailure(error) ?? error;
  }
  writeKeyFile(folder, sign(file.register, nextAsOnly(both.slots), keys.to));
}
