/**
 * What an MP4 file says of itself (ISO/IEC 14496-12): whether it is whole, and what its tracks are coded with. Box
 * headers are read one by one; only the index (`moov`) is read whole.
 */

/** The index of a film of many hours is some megabytes. */
const MOST_INDEX_BYTES = 64 * 1024 * 1024;
const MOST_BOXES = 100_000;
const HEADER = 16;

/** `length` bytes from a place in the file, or fewer at its end. */
export type ReadAt = (from: number, length: number) => Buffer;

export interface Mp4Facts {
  readonly isMp4: boolean;
  /** False: the file ends before its boxes do, or its index is missing. */
  readonly isWhole: boolean;
  /** Four letters each, as `avc1` and `mp4a`. */
  readonly codecs: readonly string[];
}

interface Box {
  readonly type: string;
  /** First byte of its content, and the byte after its end. */
  readonly from: number;
  readonly to: number;
}

const typeAt = (bytes: Buffer, at: number): string => bytes.toString('latin1', at, at + 4);

/** @returns undefined: no box begins here */
function boxAt(bytes: Buffer, at: number, end: number): Box | undefined {
  if (bytes.length < 8) return undefined;
  const size = bytes.readUInt32BE(0);
  const type = typeAt(bytes, 4);
  // 0: to the end of the file; 1: the size follows in eight bytes.
  if (size === 0) return { type, from: at + 8, to: end };
  if (size === 1) {
    if (bytes.length < HEADER) return undefined;
    const large = bytes.readBigUInt64BE(8);
    return large < HEADER || large > Number.MAX_SAFE_INTEGER
      ? undefined
      : { type, from: at + HEADER, to: at + Number(large) };
  }
  return size < 8 ? undefined : { type, from: at + 8, to: at + size };
}

/** The boxes of the outermost level. */
function outerBoxes(read: ReadAt, size: number): { boxes: Box[]; isWhole: boolean } {
  const boxes: Box[] = [];
  for (let at = 0; at < size; ) {
    const box = boxAt(read(at, HEADER), at, size);
    if (!box || boxes.length >= MOST_BOXES) return { boxes, isWhole: false };
    boxes.push(box);
    if (box.to > size) return { boxes, isWhole: false };
    at = box.to;
  }
  return { boxes, isWhole: true };
}

function* innerBoxes(bytes: Buffer, from: number, to: number): Generator<Box> {
  for (let at = from; at + 8 <= to; ) {
    const box = boxAt(bytes.subarray(at, at + HEADER), at, to);
    if (!box || box.to > to) return;
    yield box;
    at = box.to;
  }
}

const WAY_DOWN = ['trak', 'mdia', 'minf', 'stbl', 'stsd'];

/** Names of the sample entries of every track. */
function codecsIn(index: Buffer, from: number, to: number, depth = 0): string[] {
  const wanted = WAY_DOWN[depth];
  return [...innerBoxes(index, from, to)]
    .filter(({ type }) => type === wanted)
    .flatMap((box) => {
      if (wanted !== 'stsd') return codecsIn(index, box.from, box.to, depth + 1);
      // Version, flags and count come before the entries.
      return [...innerBoxes(index, box.from + 8, box.to)].map(({ type }) => type);
    });
}

export function mp4Facts(read: ReadAt, size: number): Mp4Facts {
  const isMp4 = typeAt(read(0, 8), 4) === 'ftyp';
  if (!isMp4) return { isMp4, isWhole: false, codecs: [] };
  const { boxes, isWhole } = outerBoxes(read, size);
  const index = boxes.find(({ type, to }) => type === 'moov' && to <= size);
  const hasData = boxes.some(({ type }) => type === 'mdat');
  if (!index || index.to - index.from > MOST_INDEX_BYTES) return { isMp4, isWhole: false, codecs: [] };
  const bytes = read(index.from, index.to - index.from);
  return { isMp4, isWhole: isWhole && hasData, codecs: codecsIn(bytes, 0, bytes.length) };
}
