/**
 * A picture without what it carries beside the picture (position, device, time, texts). Which way up a JPEG is to be
 * shown (Exif 2.32, tag 274) is kept: a photo that was taken upright is stored lying down.
 */
import { stripJpeg } from '../../shared/apv/strip-picture.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { stripPng } from './png-chunks.ts';

const EXIF = 'Exif\0\0';
const ORIENTATION = 274;
const APP1 = 0xe1;
const SCAN = 0xda;

/** The content of the first Exif segment, without its name. */
function exifOf(jpeg: Buffer): Buffer | undefined {
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff; ) {
    const marker = jpeg[at + 1] ?? SCAN;
    if (marker === SCAN) return undefined;
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    if (end > jpeg.length || end < at + 4) return undefined;
    if (marker === APP1 && jpeg.toString('latin1', at + 4, at + 4 + EXIF.length) === EXIF) {
      return jpeg.subarray(at + 4 + EXIF.length, end);
    }
    at = end;
  }
  return undefined;
}

/** 1 (as it is) to 8. */
function turnOf(jpeg: Buffer): number {
  const tiff = exifOf(jpeg);
  if (!tiff || tiff.length < 14) return 1;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const word = (at: number): number => {
    if (at + 2 > tiff.length) return 0;
    return isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  };
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let i = 0; i < word(first); i++) {
    const entry = first + 2 + i * 12;
    const turn = word(entry + 8);
    if (word(entry) === ORIENTATION) return turn >= 1 && turn <= 8 ? turn : 1;
  }
  return 1;
}

/** An Exif segment that says which way up, and nothing else. */
function turnSegment(turn: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  // A short, one of them, its value in the first two bytes.
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(turn, 18);
  const head = Buffer.from([0xff, APP1, 0, 2 + EXIF.length + tiff.length]);
  return Buffer.concat([head, Buffer.from(EXIF, 'latin1'), tiff]);
}

/** @throws course_file_cut */
export function plainPictureOf(bytes: Buffer, mime: string): Uint8Array {
  const plain = mime === 'image/png' ? stripPng(bytes) : stripJpeg(bytes);
  if (!plain) throw new AppFailure('course_file_cut');
  const turn = mime === 'image/png' ? 1 : turnOf(bytes);
  if (turn === 1) return plain;
  return Buffer.concat([plain.subarray(0, 2), turnSegment(turn), plain.subarray(2)]);
}
