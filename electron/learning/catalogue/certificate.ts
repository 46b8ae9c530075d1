/**
 * The file of a certificate: in from a file that was chosen, out to a place that was chosen. The bytes are in media.db
 * before the completion refers to them, and the old file goes after the new one stands: whatever fails, one is there.
 */
import { realpathSync } from 'node:fs';
import { basename, dirname, extname, sep } from 'node:path';
import { readMedia, removeMedia, writeMedia } from '../../../db/engine/media.ts';
import { sweepMedia } from '../../../db/engine/media-use.ts';
import { changeRow, findRow } from '../../../db/learning/rows.ts';
import { looksLikeCpr } from '../../../shared/apv/no-cpr.ts';
import { type CompletionId, type MediaId, newId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { completionCalls } from '../../../shared/learning/contract-completions.ts';
import type { CompletionRow } from '../../../shared/learning/stored.ts';
import { moveInPlace, openNewFile, unfinishedPath } from '../../formats/export/new-file.ts';
import type { ParsedInput, SystemContext } from '../../worker/context.ts';
import type { OpenRegister } from '../../worker/session.ts';
import { auditEvent, inTransaction } from '../../worker/transaction.ts';
import type { Stored } from './finding.ts';
import { readCertificate } from './read-certificate.ts';

type Calls = typeof completionCalls;
type Named = { readonly completionId: CompletionId };

const NAME_LENGTH = 200;

/** Scanners and people name files after the person; the list shows whose it is, and holds no CPR number. */
const nameOf = (path: string): string =>
  (looksLikeCpr(basename(path)) ? `bevis${extname(path)}` : basename(path)).slice(0, NAME_LENGTH);

function registerOf({ session: { open } }: SystemContext): OpenRegister {
  if (!open) throw new AppFailure('locked');
  return open;
}

function find(open: OpenRegister, completionId: CompletionId): Stored<CompletionRow> {
  const row = findRow(open.writer, 'completion', completionId);
  if (!row) throw new AppFailure('not_found');
  return row;
}

/** A file that nothing refers to any more takes room and does no harm: its own failure is no news. */
function forget(open: OpenRegister, id: MediaId | null): void {
  if (id === null) return;
  try {
    removeMedia(open.media, id);
  } catch {
    // As when the disk is full; what is left is removed when the register is opened.
  }
}

/** @throws certificate_wrong_kind, certificate_empty, certificate_too_large, file_missing, token_expired, not_found, disk_full */
export function attachCertificate(
  context: SystemContext,
  { completionId, file }: ParsedInput<Calls['attachCertificate']>,
): Record<string, never> {
  const open = registerOf(context);
  const before = find(open, completionId).mediaId;
  const path = context.pathOf(file);
  const mediaName = nameOf(path);
  const { data, mime } = readCertificate(path);
  const mediaId = newId<MediaId>(context.random);
  sweepMedia(open.writer, open.media);
  try {
    writeMedia(open.media, mediaId, { kind: 'certificate', name: mediaName, mime, data });
    inTransaction(open, context, 'learning.attachCertificate', ({ db, set, note }) => {
      changeRow(db, set, 'completion', find(open, completionId), { mediaId, mediaName });
      note({ completionId, bytes: data.byteLength });
    });
  } catch (error) {
    forget(open, mediaId);
    throw error;
  }
  forget(open, before);
  return {};
}

/** @throws not_found */
export function detachCertificate(context: SystemContext, { completionId }: Named): Record<string, never> {
  const open = registerOf(context);
  const { mediaId } = find(open, completionId);
  inTransaction(open, context, 'learning.detachCertificate', ({ db, set, note }) => {
    changeRow(db, set, 'completion', find(open, completionId), { mediaId: null, mediaName: '' });
    note({ completionId });
  });
  forget(open, mediaId);
  return {};
}

/** The register's own folder holds its databases and keys, and nothing else may be put on them. */
function refuseInside(folder: string, path: string): void {
  let target: string;
  try {
    target = realpathSync(dirname(path));
  } catch {
    throw new AppFailure('folder_missing');
  }
  const own = realpathSync(folder);
  if (target === own || target.startsWith(own + sep)) throw new AppFailure('export_in_register');
}

/** @throws not_found, token_expired, export_in_register, folder_missing, read_only, disk_full, file_not_written */
export function exportCertificate(
  context: SystemContext,
  { completionId, file }: ParsedInput<Calls['exportCertificate']>,
): Record<string, never> {
  const open = registerOf(context);
  const { mediaId } = find(open, completionId);
  if (mediaId === null) throw new AppFailure('not_found');
  const path = context.pathOf(file);
  refuseInside(open.folder, path);
  const { data } = readMedia(open.media, mediaId);
  const unfinished = unfinishedPath(path);
  const copy = openNewFile(unfinished);
  try {
    copy.write(data);
    copy.close();
    moveInPlace(unfinished, path);
  } catch (error) {
    copy.discard();
    throw error;
  }
  auditEvent(open, context, 'learning.exportCertificate', 'ok', { completionId });
  return {};
}
