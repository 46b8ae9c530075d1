/** The last record of a zip: where its directory is. Both forms, of 32 and of 64 bits. */
import type { FileBytes } from './file-bytes.ts';
import { refuseZip } from './limits.ts';

const END = 0x06054b50;
const END_BYTES = 22;
const MOST_COMMENT = 0xffff;
const LOCATOR = 0x07064b50;
const LOCATOR_BYTES = 20;
const END64 = 0x06064b50;
const END64_BYTES = 56;
const FULL16 = 0xffff;
const FULL32 = 0xffffffff;

export interface DirectoryPlace {
  readonly count: number;
  readonly from: number;
  readonly bytes: number;
  /** Where the records behind the directory begin. */
  readonly end: number;
}

/** Only a record whose comment ends with the file: what could be read in two ways is not read. */
function findEnd(file: FileBytes): { readonly record: Buffer; readonly at: number } {
  const tail = file.read(
    Math.max(0, file.size - END_BYTES - MOST_COMMENT),
    Math.min(file.size, END_BYTES + MOST_COMMENT),
  );
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END || at + END_BYTES + tail.readUInt16LE(at + 20) !== tail.length) continue;
    return { record: tail.subarray(at, at + END_BYTES), at: file.size - tail.length + at };
  }
  return refuseZip('not_zip');
}

/** @returns undefined when it lies beyond what a number holds exactly */
export function readUInt64(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? refuseZip('directory') : Number(value);
}

function read64(file: FileBytes, endAt: number): DirectoryPlace {
  if (endAt < LOCATOR_BYTES + END64_BYTES) refuseZip('directory');
  const locator = file.read(endAt - LOCATOR_BYTES, LOCATOR_BYTES);
  if (locator.readUInt32LE(0) !== LOCATOR) refuseZip('directory');
  if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) > 1) refuseZip('split');
  const at = readUInt64(locator, 8);
  if (at + END64_BYTES > endAt - LOCATOR_BYTES) refuseZip('directory');
  const record = file.read(at, END64_BYTES);
  if (record.readUInt32LE(0) !== END64) refuseZip('directory');
  if (record.readUInt32LE(16) !== 0 || record.readUInt32LE(20) !== 0) refuseZip('split');
  const count = readUInt64(record, 32);
  if (count !== readUInt64(record, 24)) refuseZip('split');
  return { count, bytes: readUInt64(record, 40), from: readUInt64(record, 48), end: at };
}

function read32(record: Buffer, end: number): DirectoryPlace {
  if (record.readUInt16LE(8) !== record.readUInt16LE(10)) refuseZip('split');
  return { count: record.readUInt16LE(10), bytes: record.readUInt32LE(12), from: record.readUInt32LE(16), end };
}

/** @throws package_bad_zip {reason} `not_zip`, `split`, `directory` */
export function findDirectory(file: FileBytes): DirectoryPlace {
  const { record, at } = findEnd(file);
  const isLarge =
    record.readUInt16LE(10) === FULL16 || record.readUInt32LE(12) === FULL32 || record.readUInt32LE(16) === FULL32;
  if (!isLarge && (record.readUInt16LE(4) !== 0 || record.readUInt16LE(6) !== 0)) refuseZip('split');
  const place = isLarge ? read64(file, at) : read32(record, at);
  if (place.from + place.bytes > place.end) refuseZip('directory');
  return place;
}
