/**
 * A small writer of ZIP files, whole in memory. Every field can be made to lie, so that the reader can be tried with
 * what no honest tool writes.
 */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  /** Bytes as they stand, or text in UTF-8. Folders end with `/`. */
  readonly name: string | Buffer;
  readonly data: string | Uint8Array;
  /** Default: deflated, for what gets smaller by it. */
  readonly method?: 'stored' | 'deflated';
  readonly lies?: ZipLies;
}

/** What is written instead of the truth. `local…` stands in the part's own header, the others in the directory. */
export interface ZipLies {
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly packed?: number;
  readonly size?: number;
  readonly offset?: number;
  readonly madeBy?: number;
  /** The upper half is the mode of Unix. */
  readonly attributes?: number;
  readonly extra?: Buffer;
  readonly localName?: string | Buffer;
  readonly localFlags?: number;
  readonly localMethod?: number;
  readonly localCrc?: number;
  readonly localPacked?: number;
  readonly localSize?: number;
  readonly localExtra?: Buffer;
  /** The packed bytes as they stand. */
  readonly raw?: Buffer;
  /** The sizes follow the data, as tools that write to a pipe do. */
  readonly descriptor?: boolean | 'unsigned';
  /** Sizes and place in the extra field of 64 bits, as tools that do not know the size beforehand do. */
  readonly zip64?: boolean;
  /** Lies in the directory only: nothing is written where it should be. */
  readonly unwritten?: boolean;
}

export interface ZipOptions {
  /** Before the first part, as a program that unpacks itself. */
  readonly before?: Buffer;
  /** Between the last part and the directory. */
  readonly between?: Buffer;
  readonly after?: Buffer;
  readonly comment?: Buffer;
  /** Where they should stand in the last record. */
  readonly count?: number;
  readonly directoryOffset?: number;
  readonly directorySize?: number;
  readonly disk?: number;
  readonly noEnd?: boolean;
  /** The last record in the form of 64 bits too. */
  readonly zip64?: boolean;
}

const UTF8 = 0x0800;
const DESCRIPTOR = 0x0008;
const FULL = 0xffffffff;
/** 1 January 2026. */
const DATE = ((2026 - 1980) << 9) | (1 << 5) | 1;
/** Unix, version 2.0. */
const MADE_BY = (3 << 8) | 20;

const bytesOf = (data: string | Uint8Array): Buffer =>
  typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data.buffer, data.byteOffset, data.byteLength);

interface Packed {
  readonly part: ZipPart;
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly bytes: Buffer;
}

function pack(part: ZipPart): Packed {
  const data = bytesOf(part.data);
  const deflated = part.method === 'stored' ? data : deflateRawSync(data);
  const isDeflated = part.method === 'deflated' || (part.method === undefined && deflated.length < data.length);
  const bytes = part.lies?.raw ?? (isDeflated ? deflated : data);
  return { part, name: bytesOf(part.name), method: isDeflated ? 8 : 0, crc: crc32(data), size: data.length, bytes };
}

/** The extra field of 64 bits: size and packed size, and in the directory the place too. */
function extra64(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, i) => {
    field.writeBigUInt64LE(BigInt(value), 4 + i * 8);
  });
  return field;
}

const modeOf = ({ name }: Packed): number => (name.toString('latin1').endsWith('/') ? 0o040755 : 0o100644);
const flagsOf = ({ part }: Packed): number => UTF8 | (part.lies?.descriptor ? DESCRIPTOR : 0);

function localHeader(packed: Packed): Buffer {
  const lies = packed.part.lies ?? {};
  const name = lies.localName === undefined ? packed.name : bytesOf(lies.localName);
  const later = Boolean(lies.descriptor);
  const extra = lies.localExtra ?? (lies.zip64 ? extra64([packed.size, packed.bytes.length]) : Buffer.alloc(0));
  const told = (value: number): number => (later ? 0 : lies.zip64 ? FULL : value);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(lies.zip64 ? 45 : 20, 4);
  header.writeUInt16LE(lies.localFlags ?? lies.flags ?? flagsOf(packed), 6);
  header.writeUInt16LE(lies.localMethod ?? lies.method ?? packed.method, 8);
  header.writeUInt16LE(DATE, 12);
  header.writeUInt32LE(lies.localCrc ?? (later ? 0 : packed.crc), 14);
  header.writeUInt32LE(lies.localPacked ?? told(packed.bytes.length), 18);
  header.writeUInt32LE(lies.localSize ?? told(packed.size), 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra]);
}

function descriptor({ part, crc, size, bytes }: Packed): Buffer {
  const kind = part.lies?.descriptor;
  if (!kind) return Buffer.alloc(0);
  const field = Buffer.alloc(16);
  field.writeUInt32LE(0x08074b50, 0);
  field.writeUInt32LE(crc, 4);
  field.writeUInt32LE(bytes.length, 8);
  field.writeUInt32LE(size, 12);
  return kind === 'unsigned' ? field.subarray(4) : field;
}

function directoryEntry(packed: Packed, at: number): Buffer {
  const lies = packed.part.lies ?? {};
  const extra = lies.extra ?? (lies.zip64 ? extra64([packed.size, packed.bytes.length, at]) : Buffer.alloc(0));
  const told = (value: number): number => (lies.zip64 ? FULL : value);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(lies.madeBy ?? MADE_BY, 4);
  entry.writeUInt16LE(lies.zip64 ? 45 : 20, 6);
  entry.writeUInt16LE(lies.flags ?? flagsOf(packed), 8);
  entry.writeUInt16LE(lies.method ?? packed.method, 10);
  entry.writeUInt16LE(DATE, 14);
  entry.writeUInt32LE(lies.crc ?? packed.crc, 16);
  entry.writeUInt32LE(lies.packed ?? told(packed.bytes.length), 20);
  entry.writeUInt32LE(lies.size ?? told(packed.size), 24);
  entry.writeUInt16LE(packed.name.length, 28);
  entry.writeUInt16LE(extra.length, 30);
  entry.writeUInt32LE((lies.attributes ?? modeOf(packed) << 16) >>> 0, 38);
  entry.writeUInt32LE(lies.offset ?? told(at), 42);
  return Buffer.concat([entry, packed.name, extra]);
}

function endRecords(count: number, at: number, size: number, options: ZipOptions): Buffer[] {
  const comment = options.comment ?? Buffer.alloc(0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.disk ?? 0, 4);
  end.writeUInt16LE(options.disk ?? 0, 6);
  const told = options.count ?? count;
  end.writeUInt16LE(options.zip64 ? 0xffff : Math.min(told, 0xffff), 8);
  end.writeUInt16LE(options.zip64 ? 0xffff : Math.min(told, 0xffff), 10);
  end.writeUInt32LE(options.zip64 ? FULL : (options.directorySize ?? size), 12);
  end.writeUInt32LE(options.zip64 ? FULL : (options.directoryOffset ?? at), 16);
  end.writeUInt16LE(comment.length, 20);
  if (!options.zip64) return [end, comment];
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(told), 24);
  record.writeBigUInt64LE(BigInt(told), 32);
  record.writeBigUInt64LE(BigInt(options.directorySize ?? size), 40);
  record.writeBigUInt64LE(BigInt(options.directoryOffset ?? at), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at + size), 8);
  locator.writeUInt32LE(1, 16);
  return [record, locator, end, comment];
}

export function makeZip(parts: readonly ZipPart[], options: ZipOptions = {}): Buffer {
  const pieces: Buffer[] = [options.before ?? Buffer.alloc(0)];
  let at = pieces[0]?.length ?? 0;
  const write = (...buffers: readonly Buffer[]): void => {
    for (const buffer of buffers) {
      pieces.push(buffer);
      at += buffer.length;
    }
  };
  const directory: Buffer[] = [];
  for (const part of parts) {
    const packed = pack(part);
    directory.push(directoryEntry(packed, at));
    if (!part.lies?.unwritten) write(localHeader(packed), packed.bytes, descriptor(packed));
  }
  write(options.between ?? Buffer.alloc(0));
  const directoryAt = at;
  write(...directory);
  if (!options.noEnd) write(...endRecords(parts.length, directoryAt, at - directoryAt, options));
  write(options.after ?? Buffer.alloc(0));
  return Buffer.concat(pieces);
}
