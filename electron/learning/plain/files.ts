/**
 * Files of a plain course: looked at, streamed into media.db, and only then spoken of by a row. Pictures lose what they
 * carry beside the picture (position, device, time).
 */
import { basename, extname } from 'node:path';
import { CHUNK_BYTES, readMedia, removeMedia, writeMedia } from '../../../db/engine/media.ts';
import { sweepMedia } from '../../../db/engine/media-use.ts';
import { openMediaWriter } from '../../../db/engine/media-writer.ts';
import { insertPackageFile, packageFiles } from '../../../db/learning/plain.ts';
import { looksLikeCpr } from '../../../shared/apv/no-cpr.ts';
import { type MediaId, newId, type PackageId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { PlainFile, plainCalls } from '../../../shared/learning/contract-plain.ts';
import { courseFileName } from '../../../shared/learning/file-name.ts';
import { type CourseFile, withCourseFile } from '../../formats/course-file.ts';
import { plainPictureOf } from '../../formats/course-picture.ts';
import type { ReadAt } from '../../formats/mp4-facts.ts';
import { requireOpen } from '../../register/session-state.ts';
import type { ParsedInput, SystemContext } from '../../worker/context.ts';
import type { OpenRegister } from '../../worker/session.ts';
import { inTransaction } from '../../worker/transaction.ts';
import { findPlain, requireDraft } from './drafts.ts';

const NAME_LENGTH = 200;

interface Taken {
  readonly file: CourseFile;
  readonly read: ReadAt;
  readonly name: string;
}

/** @returns bytes as stored @throws cancelled, disk_full, course_file_cut */
function store(context: SystemContext, open: OpenRegister, mediaId: MediaId, { file, read, name }: Taken): number {
  if (file.mime.startsWith('image/')) {
    const data = plainPictureOf(read(0, file.size), file.mime);
    writeMedia(open.media, mediaId, { kind: 'package_file', name, mime: file.mime, data });
    return data.byteLength;
  }
  return stream(context, open, mediaId, { file, read, name });
}

/** Chunk by chunk: a film is never whole in memory, and nothing of one that was stopped stays. */
function stream({ job }: SystemContext, open: OpenRegister, mediaId: MediaId, { file, read, name }: Taken): number {
  const writer = openMediaWriter(open.media);
  try {
    writer.begin(mediaId, { kind: 'package_file', name, mime: file.mime });
    for (let done = 0; done < file.size; done += CHUNK_BYTES) {
      job.report({ phase: 'writing', done, total: file.size });
      job.throwIfCancelled();
      writer.write(read(done, CHUNK_BYTES));
    }
    // Somebody shortened it meanwhile.
    if (writer.end() < file.size) throw new AppFailure('course_file_cut');
    writer.finish();
    return file.size;
  } catch (error) {
    writer.discard();
    throw error;
  }
}

/** The row that says which file it is. @throws what `requireDraft` throws */
function enter(
  context: SystemContext,
  open: OpenRegister,
  packageId: PackageId,
  mediaId: MediaId,
  { name, file, bytes }: { readonly name: string; readonly file: CourseFile; readonly bytes: number },
): PlainFile {
  return inTransaction(open, context, 'learning.addPlainFile', ({ db, note }) => {
    requireDraft(db, packageId);
    const known = new Set(packageFiles(db, packageId).map(({ path }) => path));
    const path = courseFileName(name, file.ending, (one) => known.has(one));
    insertPackageFile(db, packageId, { path, mediaId, mime: file.mime, bytes });
    note({ packageId, bytes });
    return { path, mime: file.mime, bytes };
  });
}

/** @throws see the contract */
export function addPlainFile(
  context: SystemContext,
  { packageId, file: token, purpose }: ParsedInput<typeof plainCalls.addPlainFile>,
): PlainFile {
  const open = requireOpen(context.session);
  requireDraft(open.writer, packageId);
  const path = context.pathOf(token);
  // Learners see it in the course.
  const name = looksLikeCpr(basename(path)) ? `fil${extname(path)}` : basename(path).slice(-NAME_LENGTH);
  context.job.report({ phase: 'read', done: 0, total: 0 });
  return withCourseFile(path, name, purpose, (file, read) => {
    sweepMedia(open.writer, open.media);
    const mediaId = newId<MediaId>(context.random);
    const bytes = store(context, open, mediaId, { file, read, name });
    try {
      return enter(context, open, packageId, mediaId, { name, file, bytes });
    } catch (error) {
      removeMedia(open.media, mediaId);
      throw error;
    }
  });
}

/** @throws not_found, register_damaged */
export function plainPicture(
  { session }: SystemContext,
  { packageId, path }: ParsedInput<typeof plainCalls.plainPicture>,
): { mime: string; picture: string } {
  const open = requireOpen(session);
  findPlain(open.writer, packageId);
  const file = packageFiles(open.writer, packageId).find((one) => one.path === path);
  if (!file?.mime.startsWith('image/')) throw new AppFailure('not_found');
  const { mime, data } = readMedia(open.media, file.mediaId);
  return { mime, picture: data.toString('base64') };
}
