/**
 * What a picture file carries beside the picture: position, device, time and texts sit in segments of their own
 * (JPEG, ITU-T T.81 annex B). Only segments that a picture cannot be drawn without are let through.
 */

interface Segment {
  /** The second byte, as 0xE1 for APP1. */
  readonly marker: number;
  readonly from: number;
  /** First byte after it; for a scan after its coded data. */
  readonly to: number;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp' | 'avif' | 'heic';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COM = 0xfe;

const at = (bytes: Uint8Array, index: number): number => bytes[index] ?? -1;
const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));
const word = (bytes: Uint8Array, index: number): number => at(bytes, index) * 256 + at(bytes, index + 1);

const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'heif', 'mif1', 'msf1']);

/** What the first 16 bytes say that the file is, whatever its name; undefined: no picture that is known here. */
export function pictureFormat(head: Uint8Array): PictureFormat | undefined {
  if (at(head, 0) === 0xff && at(head, 1) === SOI && at(head, 2) === 0xff) return 'jpeg';
  if (ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (/^GIF8[79]a/.test(ascii(head, 0, 6))) return 'gif';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'webp';
  if (ascii(head, 4, 8) === 'ftyp') {
    const brand = ascii(head, 8, 12);
    if (HEIC_BRANDS.has(brand)) return 'heic';
    return brand === 'avif' ? 'avif' : undefined;
  }
  return ascii(head, 0, 2) === 'BM' ? 'bmp' : undefined;
}

/** Where the coded data that begins at `from` ends: at the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let i = bytes.indexOf(0xff, from); i >= 0 && i + 1 < bytes.length; i = bytes.indexOf(0xff, i + 1)) {
    const next = at(bytes, i + 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return i;
  }
  return bytes.length;
}

/** All parts from SOI to EOI, which is the last; undefined: no whole JPEG. What lies behind EOI is no part. */
function segmentsOf(bytes: Uint8Array): Segment[] | undefined {
  if (pictureFormat(bytes) !== 'jpeg') return undefined;
  const segments: Segment[] = [{ marker: SOI, from: 0, to: 2 }];
  for (let from = 2; at(bytes, from) === 0xff; ) {
    const marker = at(bytes, from + 1);
    if (marker === 0xff) {
      // A marker may be padded in front.
      from += 1;
      continue;
    }
    if (marker === EOI) return [...segments, { marker, from, to: from + 2 }];
    const length = word(bytes, from + 2);
    if (length < 2 || from + 2 + length > bytes.length || marker < 0xc0) return undefined;
    const end = from + 2 + length;
    const to = marker === SOS ? endOfScan(bytes, end) : end;
    segments.push({ marker, from, to });
    from = to;
  }
  return undefined;
}

/** JFIF without a small picture of its own (T.871), and Adobe's colour note, are needed to draw; no other APPn is. */
function isHarmless(bytes: Uint8Array, { marker, from, to }: Segment): boolean {
  if (marker === 0xe0) return ascii(bytes, from + 4, from + 9) === 'JFIF\0' && to - from === 18;
  if (marker === 0xee) return ascii(bytes, from + 4, from + 9) === 'Adobe' && to - from === 16;
  return marker !== COM && (marker < 0xe0 || marker > 0xef);
}

/** Start of frame: every marker C0–CF but DHT, JPG and DAC. */
const isFrame = ({ marker }: Segment): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** @returns width and height as the file itself says; undefined: not a whole JPEG with a picture in it */
export function jpegSize(bytes: Uint8Array): PictureSize | undefined {
  const segments = segmentsOf(bytes);
  const frame = segments?.find(isFrame);
  if (!frame || !segments?.some(({ marker }) => marker === SOS)) return undefined;
  const size = { height: word(bytes, frame.from + 5), width: word(bytes, frame.from + 7) };
  return size.width > 0 && size.height > 0 ? size : undefined;
}

/** Whether a JPEG holds anything but the picture: Exif, XMP, IPTC, colour profiles, comments, bytes behind its end. */
export function carriesMore(bytes: Uint8Array): boolean {
  const segments = segmentsOf(bytes);
  if (!segments) return true;
  return segments.at(-1)?.to !== bytes.length || segments.some((segment) => !isHarmless(bytes, segment));
}

/** @returns the picture alone, or undefined when it is not a whole JPEG */
export function stripJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const kept = segmentsOf(bytes)?.filter((segment) => isHarmless(bytes, segment));
  if (!kept) return undefined;
  const stripped = new Uint8Array(kept.reduce((sum, { from, to }) => sum + to - from, 0));
  let to = 0;
  for (const segment of kept) {
    stripped.set(bytes.subarray(segment.from, segment.to), to);
    to += segment.to - segment.from;
  }
  return stripped;
}
