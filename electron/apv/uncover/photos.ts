/**
 * Photos. The page draws each picture anew; here it is looked at once more, and what carries more than the picture is
 * refused. The bytes are in media.db before a row speaks of them, and leave it after the row.
 */
import { findRow, insertRow, removeRow } from '../../../db/apv/rows.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { readMedia, removeMedia, writeMedia } from '../../../db/engine/media.ts';
import { sweepMedia } from '../../../db/engine/media-use.ts';
import type { uncoverCalls } from '../../../shared/apv/contract-uncover.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import { BYTES_IN_MB, MOST_STORED_MB } from '../../../shared/apv/photo-limits.ts';
import type { PhotoRow } from '../../../shared/apv/rows.ts';
import { carriesMore, jpegSize, type PictureSize } from '../../../shared/apv/strip-picture.ts';
import { type MediaId, newId, type PhotoId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { requireOpen } from '../../register/session-state.ts';
import type { ParsedInput, SystemContext } from '../../worker/context.ts';
import { inTransaction } from '../../worker/transaction.ts';
import { changed, requireUnit, roundToChange } from '../changing.ts';

type Add = ParsedInput<typeof uncoverCalls.addPhoto>;

/** @returns its size as the file itself says @throws photo_too_large {mb, most}, photo_not_jpeg, photo_has_metadata */
function requirePlainJpeg(data: Uint8Array): PictureSize {
  if (data.byteLength > MOST_STORED_MB * BYTES_IN_MB) {
    const mb = Math.ceil(data.byteLength / BYTES_IN_MB);
    throw new AppFailure('photo_too_large', { mb, most: MOST_STORED_MB });
  }
  const size = jpegSize(data);
  if (!size) throw new AppFailure('photo_not_jpeg');
  if (carriesMore(data)) throw new AppFailure('photo_has_metadata');
  return size;
}

/** The line and the problem must be the unit's own in this round. @throws not_found */
function requireOwn(db: ReadableDB, { roundId, unitId, checkId, problemId }: Omit<Add, 'picture'>): void {
  const tied = [
    ...(checkId ? [findRow(db, 'apv_check', checkId)] : []),
    ...(problemId ? [findRow(db, 'apv_problem', problemId)] : []),
  ];
  if (tied.some((row) => row?.roundId !== roundId || row.unitId !== unitId)) throw new AppFailure('not_found');
}

/** Asked before the bytes are written, so that a refusal writes nothing at all. */
function requireFree(db: ReadableDB, photo: Omit<Add, 'picture'>): void {
  roundToChange(db, photo.roundId);
  requireUnit(db, photo.roundId, photo.unitId);
  requireOwn(db, photo);
  refuseCpr({ caption: photo.caption });
}

export function addPhoto(context: SystemContext, { picture, ...photo }: Add): { photoId: PhotoId } {
  const open = requireOpen(context.session);
  const data = Buffer.from(picture, 'base64');
  const size = requirePlainJpeg(data);
  requireFree(open.writer, photo);
  const photoId = newId<PhotoId>(context.random);
  const mediaId = newId<MediaId>(context.random);
  sweepMedia(open.writer, open.media);
  writeMedia(open.media, mediaId, { kind: 'apv_photo', name: `${photoId}.jpg`, mime: 'image/jpeg', data });
  try {
    inTransaction(open, context, 'apv.addPhoto', (command) => {
      insertRow(command.db, command.set, 'apv_photo', { id: photoId, ...photo, ...size, mediaId });
      changed(command, photo.roundId, 'apv_photo.mediaId');
      command.note({ roundId: photo.roundId, photoId, bytes: data.byteLength });
    });
  } catch (error) {
    removeMedia(open.media, mediaId);
    throw error;
  }
  return { photoId };
}

/** @throws not_found */
function findPhoto(db: ReadableDB, photoId: PhotoId): PhotoRow & { readonly born: string } {
  const photo = findRow(db, 'apv_photo', photoId);
  if (!photo) throw new AppFailure('not_found');
  return photo;
}

/** @throws not_found, register_damaged */
export function photo(
  { session }: SystemContext,
  { photoId }: ParsedInput<typeof uncoverCalls.photo>,
): { mime: string; picture: string } {
  const open = requireOpen(session);
  const { mime, data } = readMedia(open.media, findPhoto(open.writer, photoId).mediaId);
  return { mime, picture: data.toString('base64') };
}

/** @throws not_found, apv_round_ended */
export function removePhoto(
  context: SystemContext,
  { photoId }: ParsedInput<typeof uncoverCalls.removePhoto>,
): Record<string, never> {
  const open = requireOpen(context.session);
  const mediaId = inTransaction(open, context, 'apv.removePhoto', (command) => {
    const old = findPhoto(command.db, photoId);
    roundToChange(command.db, old.roundId);
    removeRow(command.db, command.set, 'apv_photo', old);
    changed(command, old.roundId, 'apv_photo.mediaId');
    command.note({ roundId: old.roundId, photoId });
    return old.mediaId;
  });
  removeMedia(open.media, mediaId);
  return {};
}
