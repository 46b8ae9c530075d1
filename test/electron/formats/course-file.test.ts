/** Files of plain courses are told by their content: whole ones are taken, all others refused with what to do. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withCourseFile } from '../../../electron/formats/course-file.ts';
import { plainPictureOf } from '../../../electron/formats/course-picture.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { PlainFilePurpose } from '../../../shared/learning/contract-plain.ts';
import { box, document, film, filmOf, png, vp9File } from '../../support/course-media.ts';
import { everything, joined, jpeg, SECRETS, segment, withPosition } from '../../support/jpegs.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pejling-course-'));
afterAll(() => rmSync(folder, { recursive: true }));

const check = (file: string, purpose: PlainFilePurpose): string => {
  try {
    return withCourseFile(file, path.basename(file), purpose, ({ mime }) => mime);
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    return [error.error.code, ...Object.values(error.error.params ?? {})].join(' ');
  }
};
const told = (bytes: Uint8Array, purpose: PlainFilePurpose): string => {
  const file = path.join(folder, 'fil');
  writeFileSync(file, bytes);
  return check(file, purpose);
};

const largeBox = (bytes: Buffer): Buffer => {
  const head = Buffer.alloc(16);
  head.writeUInt32BE(1);
  head.write('mdat', 4, 'latin1');
  head.writeBigUInt64BE(BigInt(16 + bytes.length), 8);
  return Buffer.concat([head, bytes]);
};

describe('a video', () => {
  it.each([
    ['H.264 with AAC', film(), 'video/mp4'],
    ['a film of another program', filmOf('avc1', 'mp4a', 'tmcd'), 'video/mp4'],
    ['a box of 64 bits', Buffer.concat([filmOf('avc1'), largeBox(Buffer.alloc(9))]), 'video/mp4'],
    ['nothing', Buffer.alloc(0), 'course_file_empty'],
    ['a PDF', document(), 'course_file_not_mp4'],
    ['noise', Buffer.alloc(5000, 7), 'course_file_not_mp4'],
    ['sound alone', filmOf('mp4a'), 'course_file_not_mp4'],
    ['H.265', filmOf('hvc1', 'mp4a'), 'video_codec hvc1'],
    ['sound of a cinema', filmOf('avc1', 'ac-3'), 'video_codec ac-3'],
    ['a name with a control letter', filmOf('\u0001abc'), 'video_codec ?abc'],
    ['no index', Buffer.concat([box('ftyp', Buffer.alloc(8)), box('mdat', Buffer.alloc(9))]), 'course_file_cut'],
    ['a head alone', film().subarray(0, 24), 'course_file_cut'],
  ])('%s', (_, bytes, expected) => {
    expect(told(bytes, 'video')).toBe(expected);
  });

  it('in VP9', () => {
    expect(check(vp9File, 'video')).toBe('video/mp4');
  });

  it('cut anywhere is never taken, and never breaks the reader', () => {
    const whole = film();
    for (let length = 1; length < whole.length; length += 97) {
      expect(told(whole.subarray(0, length), 'video'), `${length} bytes`).toMatch(/^course_file_(cut|not_mp4)$/);
    }
  });

  it('that is too large is refused before it is read', () => {
    const file = path.join(folder, 'stor.mp4');
    writeFileSync(file, film());
    // Sparse: takes no room.
    truncateSync(file, 1025 * 1024 * 1024);
    expect(check(file, 'video')).toBe('course_file_too_large 1025 1024');
  });
});

describe('a PDF', () => {
  it.each([
    ['whole', document(), 'application/pdf'],
    ['with a line before it', Buffer.concat([Buffer.from('x\n'), document()]), 'application/pdf'],
    ['empty', Buffer.alloc(0), 'course_file_empty'],
    ['a film', film(), 'course_file_not_pdf'],
    ['cut', document().subarray(0, 400), 'course_file_cut'],
    ['too large', Buffer.concat([document(), Buffer.alloc(50 * 1024 * 1024)]), 'course_file_too_large 51 50'],
  ])('%s', (_, bytes, expected) => {
    expect(told(bytes, 'coursePdf')).toBe(expected);
  });
});

describe('a picture', () => {
  it.each([
    ['JPEG', jpeg(), 'image/jpeg'],
    ['PNG', png(), 'image/png'],
    ['empty', Buffer.alloc(0), 'course_file_empty'],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1', 'latin1'), 'photo_heic'],
    ['GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0', 'latin1'), 'course_file_not_picture'],
    ['a web page', Buffer.from('<html>'), 'course_file_not_picture'],
    ['cut JPEG', jpeg().subarray(0, 60), 'course_file_cut'],
    ['cut PNG', png().subarray(0, 70), 'course_file_cut'],
    ['too large', Buffer.concat([jpeg(), Buffer.alloc(10 * 1024 * 1024)]), 'course_file_too_large 11 10'],
  ])('%s', (_, bytes, expected) => {
    expect(told(bytes, 'picture')).toBe(expected);
  });

  it('keeps the picture and which way up it is, nothing else', () => {
    const stripped = Buffer.from(plainPictureOf(Buffer.from(everything()), 'image/jpeg')).toString('latin1');
    for (const secret of SECRETS) expect(stripped).not.toContain(secret);
    const placed = plainPictureOf(Buffer.from(withPosition(jpeg())), 'image/jpeg');
    expect(Buffer.from(placed)).toEqual(Buffer.from(jpeg()));
    const plain = Buffer.from(plainPictureOf(png(), 'image/png'));
    expect(plain.toString('latin1')).not.toContain('Bodil');
    expect(plain.length).toBeGreaterThan(60);
  });

  it.each(['MM', 'II'])('of a telephone held upright stays upright (%s)', (order) => {
    const tiff =
      order === 'MM'
        ? 'MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0GPS!'
        : 'II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0GPS!';
    const exif = segment(
      0xe1,
      [...`Exif\0\0${tiff}`].map((letter) => letter.charCodeAt(0)),
    );
    const taken = Buffer.from(joined(jpeg().subarray(0, 2), exif, jpeg().subarray(2)));
    const kept = Buffer.from(plainPictureOf(taken, 'image/jpeg'));
    expect(kept.toString('latin1')).toContain('\x01\x12\0\x03\0\0\0\x01\0\x06');
    expect(kept.toString('latin1')).not.toContain('GPS!');
    expect(plainPictureOf(kept, 'image/jpeg')).toEqual(kept);
  });
});

it('a pipe is no file, and a file that is gone is said to be', () => {
  const pipe = path.join(folder, 'pipe.mp4');
  execFileSync('mkfifo', [pipe]);
  expect(check(pipe, 'video')).toBe('io_error');
  expect(check(path.join(folder, 'ukendt.mp4'), 'video')).toBe('file_missing ukendt.mp4');
});
