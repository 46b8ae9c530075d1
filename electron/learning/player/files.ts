/** The package's files, for its own course only: by exact path, in parts. */
import { readMediaRange } from '../../../db/engine/media.ts';
import { findMediaOf, listPlayedFiles } from '../../../db/learning/attempts.ts';
import { findRow } from '../../../db/learning/rows.ts';
import type { MediaId, PackageId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { playerCalls } from '../../../shared/learning/contract-player.ts';
import type { PlayedFile } from '../../../shared/learning/player-port.ts';
import { requireOpen } from '../../register/session-state.ts';
import type { ParsedInput, SystemContext } from '../../worker/context.ts';

/** @throws not_found, locked */
export function playedFiles(
  { session }: SystemContext,
  { packageId }: { readonly packageId: PackageId },
): PlayedFile[] {
  const { writer } = requireOpen(session);
  if (!findRow(writer, 'course_package', packageId)) throw new AppFailure('not_found');
  return listPlayedFiles(writer, packageId);
}

/** @throws not_found, locked, register_damaged */
export function fileRange(
  { session }: SystemContext,
  { packageId, path, from, to }: ParsedInput<typeof playerCalls.fileRange>,
): { data: Uint8Array } {
  const { writer, media } = requireOpen(session);
  const id = findMediaOf(writer, packageId, path);
  if (id === undefined) throw new AppFailure('not_found');
  // A copy of just these bytes: what a Buffer shares its memory with would go along between the threads.
  return { data: Uint8Array.from(readMediaRange(media, id as MediaId, from, to)) };
}
