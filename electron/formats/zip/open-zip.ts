/**
 * Named parts of a ZIP file, unpacked by zlib one at a time. Sizes are checked
 * twice: what the directory declares, and what really comes out, so that neither
 * a bomb nor a directory that lies about one fills the memory.
 */
import { inflateRawSync } from 'node:zlib';
import { AppFailure } from '../../../shared/kernel/result.ts';

const MEBIBYTE = 1024 * 1024;
const MAX_PARTS = 5_000;
/** Of one part, and of all that is unpacked of one file. A sheet of 100,000 rows of 17 columns is under 100 MB. */
export const MAX_UNPACKED = 384 * MEBIBYTE;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

export interface ZipFile {
  readonly has: (name: string) => boolean;
  /** Undefined when there is no such part. @throws file_unpacks_too_large {max}, file_damaged */
  readonly read: (name: string) => Buffer | undefined;
}

const damaged = (): never => {
  throw new AppFailure('file_damaged');
};

const tooLarge = (): never => {
  throw new AppFailure('file_unpacks_too_large', { max: MAX_UNPACKED / MEBIBYTE });
};

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - END_BYTES; at >= 0 && at >= bytes.length - END_BYTES - MAX_COMMENT; at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return damaged();
}

function readEntry(bytes: Buffer, at: number): { name: string; entry: Entry; next: number } {
  if (at + CENTRAL_BYTES > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) damaged();
  const nameEnd = at + CENTRAL_BYTES + bytes.readUInt16LE(at + 28);
  const next = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) damaged();
  const entry: Entry = {
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
  return { name: bytes.toString('utf8', at + CENTRAL_BYTES, nameEnd), entry, next };
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_PARTS) tooLarge();
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    const { name, entry, next } = readEntry(bytes, at);
    // Two parts of one name are read differently by different programs.
    if (entries.has(name)) damaged();
    entries.set(name, entry);
    at = next;
  }
  return entries;
}

function packedBytes(bytes: Buffer, { offset, packed }: Entry): Buffer {
  if (offset + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) damaged();
  const from = offset + LOCAL_BYTES + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (from + packed > bytes.length) damaged();
  return bytes.subarray(from, from + packed);
}

/** Stops at the declared size: more coming out than was declared is a lie. */
function inflate(packed: Buffer, size: number): Buffer {
  let out: Buffer;
  try {
    out = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return damaged();
  }
  return out.length === size ? out : damaged();
}

/** @throws file_damaged, file_unpacks_too_large {max} */
export function openZip(bytes: Buffer): ZipFile {
  const entries = readDirectory(bytes);
  let unpacked = 0;
  return {
    has: (name) => entries.has(name),
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (entry.encrypted || (entry.method !== STORED && entry.method !== DEFLATED)) damaged();
      unpacked += entry.size;
      if (unpacked > MAX_UNPACKED) tooLarge();
      const packed = packedBytes(bytes, entry);
      if (entry.method === DEFLATED) return inflate(packed, entry.size);
      return packed.length === entry.size ? packed : damaged();
    },
  };
}
