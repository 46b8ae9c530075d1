/** The headers that stand before each entry's data: they must say what the directory says, and no two entries may share bytes. */
import { type DirectoryEntry, SIZES_FOLLOW, widen } from './directory.ts';
import type { FileBytes } from './file-bytes.ts';
import { refuseZip } from './limits.ts';

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;

export interface PlacedEntry extends DirectoryEntry {
  readonly from: number;
}

/** Sizes and checksum may be left for later where the flag says so; then they are nought. */
function agrees(header: Buffer, rest: Buffer, entry: DirectoryEntry): boolean {
  const name = rest.subarray(0, header.readUInt16LE(26));
  if (header.readUInt16LE(6) !== entry.flags || header.readUInt16LE(8) !== entry.method) return false;
  if (!name.equals(entry.rawName)) return false;
  const [size, packed] = widen([header.readUInt32LE(22), header.readUInt32LE(18)], rest.subarray(name.length));
  const crc = header.readUInt32LE(14);
  if ((entry.flags & SIZES_FOLLOW) !== 0 && crc === 0 && size === 0 && packed === 0) return true;
  return crc === entry.crc && size === entry.size && packed === entry.packed;
}

function place(file: FileBytes, entry: DirectoryEntry): PlacedEntry {
  const { headerAt, packed, name } = entry;
  if (headerAt + LOCAL_BYTES > file.size) refuseZip('directory', name);
  const header = file.read(headerAt, LOCAL_BYTES);
  if (header.readUInt32LE(0) !== LOCAL) refuseZip('headers_differ', name);
  const more = header.readUInt16LE(26) + header.readUInt16LE(28);
  const from = headerAt + LOCAL_BYTES + more;
  if (from + packed > file.size) refuseZip('directory', name);
  if (!agrees(header, file.read(headerAt + LOCAL_BYTES, more), entry)) refuseZip('headers_differ', name);
  return { ...entry, from };
}

/** @param directoryAt where the directory begins: no data reaches into it */
export function placeEntries(file: FileBytes, entries: readonly DirectoryEntry[], directoryAt: number): PlacedEntry[] {
  const starts = new Set<number>();
  for (const { headerAt, name } of entries) {
    if (starts.has(headerAt)) refuseZip('overlap', name);
    starts.add(headerAt);
  }
  const placed = entries.map((entry) => place(file, entry));
  const inOrder = placed.toSorted((one, other) => one.headerAt - other.headerAt);
  inOrder.forEach((entry, i) => {
    const limit = inOrder[i + 1]?.headerAt ?? directoryAt;
    if (entry.from + entry.packed > limit) refuseZip('overlap', entry.name);
  });
  return placed;
}
