/** Which files of `media.db` the register still refers to. No foreign key reaches from one file to the other. */
import type { MediaId } from '../../shared/kernel/ids.ts';
import type { ReadableDB, WritableDB } from './handles.ts';
import { removeMedia } from './media.ts';
import { all } from './statements.ts';

const IN_USE = `SELECT media_id AS id FROM apv_photo
  UNION SELECT sheet_id FROM substance WHERE sheet_id IS NOT NULL`;

const IN_MEDIA = 'SELECT id FROM media';

const idsOf = (db: ReadableDB, sql: string): MediaId[] => all<{ id: MediaId }>(db, sql).map(({ id }) => id);

function missingFrom(known: readonly MediaId[], ids: readonly MediaId[]): MediaId[] {
  const found = new Set(known);
  return ids.filter((id) => !found.has(id));
}

/** How many rows say they have a file that is not there. */
export const countLostMedia = (db: ReadableDB, media: ReadableDB): number =>
  missingFrom(idsOf(media, IN_MEDIA), idsOf(db, IN_USE)).length;

/**
 * Files are written before the row and removed after it: a kill in between leaves one that nobody refers to. To be
 * called while nobody else writes, as when the register is opened.
 * @returns how many were removed
 */
export function removeUnusedMedia(db: ReadableDB, media: WritableDB): number {
  const unused = missingFrom(idsOf(db, IN_USE), idsOf(media, IN_MEDIA));
  for (const id of unused) removeMedia(media, id);
  return unused.length;
}
