/** JPEG files made by hand: the parts that matter, each as a telephone or a program would write it. */

const bytes = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));
const word = (n: number): number[] => [n >> 8, n & 255];

/** FF, the marker, the length with itself, the content. */
export const segment = (marker: number, content: readonly number[]): Uint8Array =>
  Uint8Array.from([0xff, marker, ...word(content.length + 2), ...content]);

export const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((p) => [...p]));

const start = Uint8Array.from([0xff, 0xd8]);
export const end = Uint8Array.from([0xff, 0xd9]);
const jfif = segment(0xe0, [...bytes('JFIF\0'), 1, 1, 0, ...word(1), ...word(1), 0, 0]);
const tables = segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]);
const frame = (width: number, height: number) => segment(0xc0, [8, ...word(height), ...word(width), 1, 1, 0x11, 0]);
const codes = segment(0xc4, [0, ...Array.from({ length: 16 }, () => 0)]);
/** With a stuffed FF and a restart marker inside, which end nothing. */
const scan = joined(segment(0xda, [1, 1, 0, 0, 63, 0]), Uint8Array.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]));

/** The words that a stored photo must not hold anywhere. */
export const SECRETS = ['Exif', 'GPS-55.6761N', 'Canon', 'xap/1.0', 'Photoshop', 'Taget af'];

/** Exif with position and device; XMP; IPTC; a colour profile of the device; a comment. */
export const metadata: Readonly<Record<string, Uint8Array>> = {
  exif: segment(0xe1, bytes('Exif\0\0MM\0*\0\0\0\x08Canon EOS GPS-55.6761N,12.5683E')),
  xmp: segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta GPS-55.6761N/>')),
  iptc: segment(0xed, bytes('Photoshop 3.0\x008BIM GPS-55.6761N')),
  profile: segment(0xe2, bytes('ICC_PROFILE\0\x01\x01Canon EOS')),
  comment: segment(0xfe, bytes('Taget af en telefon, GPS-55.6761N')),
  thumbnail: segment(0xe0, bytes('JFXX\0\x10GPS-55.6761N')),
};

const none: Uint8Array = new Uint8Array();

/** @param more parts between the file's head and the picture; @param behind bytes after its end */
export const jpeg = (
  more: readonly Uint8Array[] = [],
  { width = 640, height = 480, behind = none }: { width?: number; height?: number; behind?: Uint8Array } = {},
): Uint8Array => joined(start, jfif, ...more, tables, frame(width, height), codes, scan, end, behind);

export const everything = (): Uint8Array =>
  jpeg(Object.values(metadata), { behind: Uint8Array.from(bytes('ftypmp42 GPS-55.6761N')) });

/** A directory of a TIFF, big-endian: entries of tag, type, count and four bytes of value, and no further directory. */
const directory = (...entries: readonly (readonly [tag: number, type: number, count: number, value: number[]])[]) => [
  ...word(entries.length),
  ...entries.flatMap(([tag, type, count, value]) => [
    ...word(tag),
    ...word(type),
    ...word(0),
    ...word(count),
    ...value,
  ]),
  ...[0, 0, 0, 0],
];
const offset = (at: number): number[] => [0, 0, ...word(at)];
const degrees = (...parts: readonly number[]): number[] => parts.flatMap((part) => [0, 0, ...word(part), 0, 0, 0, 1]);
const ASCII = 2;
const LONG = 4;
const RATIONAL = 5;
const MAKER = [...bytes('Canon\0'), 0, 0];

/** The picture of another file as a telephone in Copenhagen would have written it: its maker, and 55°40'34" N 12°34'6" E. */
export function withPosition(picture: Uint8Array): Uint8Array {
  const head = 8;
  const maker = head + 2 + 2 * 12 + 4;
  const position = maker + MAKER.length;
  const north = position + 2 + 4 * 12 + 4;
  const tiff = [
    ...bytes('MM'),
    ...word(42),
    ...offset(head),
    ...directory([0x10f, ASCII, 6, offset(maker)], [0x8825, LONG, 1, offset(position)]),
    ...MAKER,
    ...directory(
      [1, ASCII, 2, [...bytes('N\0'), 0, 0]],
      [2, RATIONAL, 3, offset(north)],
      [3, ASCII, 2, [...bytes('E\0'), 0, 0]],
      [4, RATIONAL, 3, offset(north + 24)],
    ),
    ...degrees(55, 40, 34),
    ...degrees(12, 34, 6),
  ];
  return joined(picture.subarray(0, 2), segment(0xe1, [...bytes('Exif\0\0'), ...tiff]), picture.subarray(2));
}
