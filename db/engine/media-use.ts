/** Which files of `media.db` the register still refers to. No foreign key reaches from one file to the other. */
import type { MediaId } from '../../shared/kernel/ids.ts';
import type { ReadableDB, WritableDB } from './handles.ts';
import { removeManyMedia } from './media.ts';
import { all } from './statements.ts';

const IN_USE = `SELECT media_id AS id FROM apv_photo
  UNION SELECT sheet_id FROM substance WHERE sheet_id IS NOT NULL
  UNION SELECT media_id FROM completion WHERE media_id IS NOT NULL
  UNION SELECT media_id FROM package_file`;

/** Of a completion that two persons both had: their merge may be undone (`db/staff/edit-merge-learning.ts`). */
const MAY_COME_BACK = `SELECT c.old_value ->> 'media_id' AS id FROM change c JOIN change_set s ON s.stamp = c.stamp
  WHERE c.tbl = 'completion' AND c.field = '*' AND json_valid(c.old_value) AND s.call = 'staff.mergePersons'
    AND c.old_value ->> 'media_id' IS NOT NULL`;

const IN_MEDIA = 'SELECT id FROM media';

const idsOf = (db: ReadableDB, sql: string): MediaId[] => all<{ id: MediaId }>(db, sql).map(({ id }) => id);

function missingFrom(known: readonly MediaId[], ids: readonly MediaId[]): MediaId[] {
  const found = new Set(known);
  return ids.filter((id) => !found.has(id));
}

/** Written to its end; another is being written, or was when the program was killed. */
const WHOLE = "SELECT id FROM media WHERE sha256 <> ''";

/** How many rows say they have a file that is not there. */
export const countLostMedia = (db: ReadableDB, media: ReadableDB): number =>
  missingFrom(idsOf(media, WHOLE), idsOf(db, IN_USE)).length;

/**
 * Files are written before the row and removed after it: a kill in between leaves one that nobody refers to. To be
 * called while nobody else writes.
 * @returns how many were removed
 */
export function removeUnusedMedia(db: ReadableDB, media: WritableDB): number {
  const unused = missingFrom(idsOf(db, `${IN_USE} UNION ${MAY_COME_BACK}`), idsOf(media, IN_MEDIA));
  removeManyMedia(media, unused);
  return unused.length;
}

const swept = new WeakSet<WritableDB>();

/**
 * To be called before a file is written: the first time after opening, what an earlier session left is taken away.
 * What hinders it, such as a damaged page, is no news here; the check tells it (`integrity.ts`).
 */
export function sweepMedia(db: ReadableDB, media: WritableDB): void {
  if (swept.has(media)) return;
  swept.add(media);
  try {
    removeUnusedMedia(db, media);
  } catch {
    // What is written next says so if it cannot be written either.
  }
}
