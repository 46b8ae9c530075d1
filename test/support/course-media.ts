/** Small files for courses: films, a picture, a document; whole, cut and strange ones. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { tinyPdf } from '../../electron/demo/tiny-pdf.ts';

const folder = path.join(import.meta.dirname, '..', 'fixtures', 'courses');

/** Four seconds of a white square that crosses a blue ground, H.264 with a tone in AAC; and VP9 without sound. */
export const h264File = path.join(folder, 'tiny-h264.mp4');
export const vp9File = path.join(folder, 'tiny-vp9.mp4');
export const film = (): Buffer => readFileSync(h264File);

/** A box of an MP4. */
export function box(type: string, ...content: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.reduce((sum, { length }) => sum + length, 0));
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, ...content]);
}

/** @param codecs one track each */
export const filmOf = (...codecs: readonly string[]): Buffer => {
  const track = (codec: string) =>
    box('trak', box('mdia', box('minf', box('stbl', box('stsd', Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), box(codec))))));
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isom')),
    box('moov', ...codecs.map(track)),
    box('mdat', Buffer.alloc(100)),
  ]);
};

export const document = (): Buffer => tinyPdf(['Brand', 'Luk dør og vindue']);

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes: Buffer): number => {
  let c = 0xffffffff;
  for (const byte of bytes) c = (crcTable[(c ^ byte) & 255] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
};

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
}

/** A grey square, with a text chunk that must not be kept. */
export function png(size = 24): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head[8] = 8;
  const rows = Buffer.alloc((size + 1) * size, 0xa0);
  for (let row = 0; row < size; row++) rows[row * (size + 1)] = 0;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('tEXt', Buffer.from('Author\0Taget af Bodil', 'latin1')),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
