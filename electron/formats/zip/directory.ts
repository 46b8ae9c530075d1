/** The directory of a zip, entry by entry, with everything that can be refused before a byte is unpacked. */
import { findDirectory, readUInt64 } from './end-record.ts';
import { checkName, checkTogether, decodeName } from './entry-name.ts';
import type { FileBytes } from './file-bytes.ts';
import { refuseSize, refuseZip, type ZipLimits } from './limits.ts';

const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const MOST_DIRECTORY = 32 * 1024 * 1024;
const FULL32 = 0xffffffff;
const EXTRA64 = 1;
export const STORED = 0;
export const DEFLATED = 8;
/** Encrypted, encrypted strongly, with a hidden directory. */
const SECRET = 0x2041;
const SAYS_UTF8 = 0x0800;
export const SIZES_FOLLOW = 0x0008;
/** Kinds of file as Unix writes them in the upper half of the attributes. */
const KIND = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;

export interface DirectoryEntry {
  /** In NFC, with `/` between its parts and at the end of a folder's. */
  readonly name: string;
  readonly rawName: Buffer;
  readonly isFolder: boolean;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header stands. */
  readonly headerAt: number;
}

/** The field of one kind among those that follow a name. */
export function extraField(extra: Buffer, kind: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (at + 4 + length > extra.length) return undefined;
    if (extra.readUInt16LE(at) === kind) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return undefined;
}

/** What is too large for its field stands, in this order, in the extra field of 64 bits. */
export function widen(values: readonly number[], extra: Buffer): number[] {
  if (!values.includes(FULL32)) return [...values];
  const field = extraField(extra, EXTRA64) ?? Buffer.alloc(0);
  let at = 0;
  return values.map((value) => {
    if (value !== FULL32) return value;
    if (at + 8 > field.length) return refuseZip('directory');
    at += 8;
    return readUInt64(field, at - 8);
  });
}

function checkKind(entry: DirectoryEntry, attributes: number): void {
  const { name } = entry;
  const kind = (attributes >>> 16) & KIND;
  if (kind !== 0 && kind !== (entry.isFolder ? FOLDER : REGULAR)) refuseZip('special', name);
  if ((entry.flags & SECRET) !== 0) refuseZip('encrypted', name);
  if (entry.method !== STORED && entry.method !== DEFLATED) refuseZip('method', name);
  if (entry.isFolder && entry.size > 0) refuseZip('folder_with_content', name);
  if (entry.method === STORED && entry.packed !== entry.size) refuseZip('size_differs', name);
}

function readEntry(bytes: Buffer, at: number): { readonly entry: DirectoryEntry; readonly next: number } {
  if (at + CENTRAL_BYTES > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) refuseZip('directory');
  const nameEnd = at + CENTRAL_BYTES + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) refuseZip('directory');
  const rawName = bytes.subarray(at + CENTRAL_BYTES, nameEnd);
  const flags = bytes.readUInt16LE(at + 8);
  const name = decodeName(rawName, (flags & SAYS_UTF8) !== 0);
  const [size = 0, packed = 0, headerAt = 0] = widen(
    [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)],
    bytes.subarray(nameEnd, extraEnd),
  );
  const isFolder = name.endsWith('/');
  const [method, crc] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 16)];
  const entry = { name, rawName, isFolder, flags, method, crc, packed, size, headerAt };
  checkKind(entry, bytes.readUInt32LE(at + 38));
  return { entry, next };
}

/** What comes out can never be more than what is declared here (`unpack.ts`), so that budgets on these are budgets on that. */
function checkSizes(entries: readonly DirectoryEntry[], limits: ZipLimits): void {
  let total = 0;
  for (const { name, packed, size } of entries) {
    if (size > limits.exempt && size > packed * limits.ratio) refuseZip('ratio', name);
    if (size > limits.entry) refuseSize('entry', limits.entry);
    total += size;
    if (total > limits.total) refuseSize('total', limits.total);
  }
}

/** @throws package_bad_zip {reason, entry}, package_too_large {what, most}, io_error */
export function readDirectory(file: FileBytes, limits: ZipLimits): DirectoryEntry[] {
  const place = findDirectory(file);
  if (place.count > limits.entries) refuseSize('entries', limits.entries);
  if (place.bytes > MOST_DIRECTORY) refuseZip('directory');
  const bytes = file.read(place.from, place.bytes);
  const entries: DirectoryEntry[] = [];
  let at = 0;
  for (let n = 0; n < place.count; n++) {
    const { entry, next } = readEntry(bytes, at);
    checkName(entry.name, limits);
    entries.push(entry);
    at = next;
  }
  if (at !== bytes.length) refuseZip('directory');
  checkSizes(entries, limits);
  checkTogether(entries.map(({ name }) => name));
  return entries;
}
