/** A file that is taken into a plain course: what it is by its content, not by its name, and whether it is whole. */
import fs from 'node:fs';
import { jpegSize, pictureFormat } from '../../shared/apv/strip-picture.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { PlainFilePurpose } from '../../shared/learning/contract-plain.ts';
import { tryIo } from './file-bytes.ts';
import { mp4Facts, type ReadAt } from './mp4-facts.ts';
import { pngIsWhole } from './png-chunks.ts';

const MEBIBYTE = 1024 * 1024;
/** An hour of film in full HD is under 1 GiB; a PDF that is larger than 50 MB is scanned without need. */
export const MAX_COURSE_MEBIBYTES: Readonly<Record<PlainFilePurpose, number>> = {
  video: 1024,
  coursePdf: 50,
  picture: 10,
};
/** Readers of PDF look for the mark in the first kilobyte, and for its end in the last ones. */
const PDF_HEAD = 1024;
const PDF_TAIL = 4096;

/** What the window can play: H.264, VP9, AV1 with AAC, MP3 or Opus. */
const PLAYABLE = new Set(['avc1', 'avc3', 'vp09', 'av01', 'mp4a', 'Opus', 'fLaC', '.mp3', 'tx3g', 'text', 'wvtt']);
const FILM = new Set(['avc1', 'avc3', 'vp09', 'av01']);
/** Tracks without picture or sound, such as time codes, are left out by the player. */
const UNSEEN = new Set(['tmcd', 'rtp ', 'mett', 'metx', 'mebx', 'gpmd', 'camm', 'mp4s']);

export interface CourseFile {
  readonly size: number;
  readonly mime: string;
  /** With the dot. */
  readonly ending: string;
}

const readerOf =
  (fd: number, name: string): ReadAt =>
  (from, length) =>
    tryIo(() => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, fs.readSync(fd, bytes, 0, length, from));
    }, name);

type Kind = Pick<CourseFile, 'mime' | 'ending'>;

/** @throws course_file_not_mp4, course_file_cut, video_codec {codec} */
function checkVideo(read: ReadAt, size: number): Kind {
  const { isMp4, isWhole, codecs } = mp4Facts(read, size);
  if (!isMp4) throw new AppFailure('course_file_not_mp4');
  if (!isWhole) throw new AppFailure('course_file_cut');
  const strange = codecs.find((codec) => !PLAYABLE.has(codec) && !UNSEEN.has(codec));
  if (strange !== undefined) throw new AppFailure('video_codec', { codec: strange.replaceAll(/[^ -~]/g, '?') });
  if (!codecs.some((codec) => FILM.has(codec))) throw new AppFailure('course_file_not_mp4');
  return { mime: 'video/mp4', ending: '.mp4' };
}

/** @throws course_file_not_pdf, course_file_cut */
function checkPdf(read: ReadAt, size: number): Kind {
  if (!read(0, PDF_HEAD).includes('%PDF-', 0, 'latin1')) throw new AppFailure('course_file_not_pdf');
  if (!read(Math.max(0, size - PDF_TAIL), PDF_TAIL).includes('%%EOF', 0, 'latin1')) {
    throw new AppFailure('course_file_cut');
  }
  return { mime: 'application/pdf', ending: '.pdf' };
}

/** @throws course_file_not_picture, photo_heic, course_file_cut */
function checkPicture(read: ReadAt, size: number): Kind {
  const format = pictureFormat(read(0, 16));
  if (format === 'heic') throw new AppFailure('photo_heic');
  if (format !== 'jpeg' && format !== 'png') throw new AppFailure('course_file_not_picture');
  const bytes = read(0, size);
  if (format === 'jpeg') {
    if (!jpegSize(bytes)) throw new AppFailure('course_file_cut');
    return { mime: 'image/jpeg', ending: '.jpg' };
  }
  if (!pngIsWhole(bytes)) throw new AppFailure('course_file_cut');
  return { mime: 'image/png', ending: '.png' };
}

const CHECKS: Readonly<Record<PlainFilePurpose, (read: ReadAt, size: number) => Kind>> = {
  video: checkVideo,
  coursePdf: checkPdf,
  picture: checkPicture,
};

function checkSize(stat: fs.Stats, purpose: PlainFilePurpose): void {
  // A device or a pipe has no size and may never end.
  if (!stat.isFile()) throw new AppFailure('io_error');
  if (stat.size === 0) throw new AppFailure('course_file_empty');
  const max = MAX_COURSE_MEBIBYTES[purpose];
  if (stat.size > max * MEBIBYTE) {
    throw new AppFailure('course_file_too_large', { mb: Math.ceil(stat.size / MEBIBYTE), max });
  }
}

/**
 * Opens the file, checks it, and hands it to `use` while it is open: what was checked is what is read.
 * @throws file_missing {name}, course_file_empty, course_file_too_large {mb, max}, course_file_cut, course_file_not_mp4,
 *   video_codec {codec}, course_file_not_pdf, course_file_not_picture, photo_heic, io_error
 */
export function withCourseFile<T>(
  path: string,
  name: string,
  purpose: PlainFilePurpose,
  use: (file: CourseFile, read: ReadAt) => T,
): T {
  // Before it is opened: a pipe that nobody writes to would never open.
  checkSize(
    tryIo(() => fs.statSync(path), name),
    purpose,
  );
  const fd = tryIo(() => fs.openSync(path, 'r'), name);
  try {
    const stat = tryIo(() => fs.fstatSync(fd), name);
    checkSize(stat, purpose);
    const read = readerOf(fd, name);
    return use({ size: stat.size, ...CHECKS[purpose](read, stat.size) }, read);
  } finally {
    fs.closeSync(fd);
  }
}
