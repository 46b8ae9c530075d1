/**
 * Safety data sheets: in from a file that was chosen, out to a place that was chosen. The bytes are in media.db before
 * the substance refers to them, and the old sheet goes after the new one stands: whatever fails, one of them is there.
 */
import { realpathSync } from 'node:fs';
import { basename, dirname, sep } from 'node:path';
import { changeRow, findRow } from '../../../db/apv/rows.ts';
import { readMedia, removeMedia, writeMedia } from '../../../db/engine/media.ts';
import { sweepMedia } from '../../../db/engine/media-use.ts';
import type { chemicalCalls } from '../../../shared/apv/contract-chemicals.ts';
import type { SubstanceRow } from '../../../shared/apv/rows.ts';
import { type MediaId, newId, type SubstanceId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { moveInPlace, openNewFile, unfinishedPath } from '../../formats/export/new-file.ts';
import type { ParsedInput, SystemContext } from '../../worker/context.ts';
import type { OpenRegister } from '../../worker/session.ts';
import { auditEvent, inTransaction } from '../../worker/transaction.ts';
import { requirePast } from '../changing.ts';
import { readPdf } from './read-pdf.ts';

type Calls = typeof chemicalCalls;

const NAME_LENGTH = 200;

function registerOf({ session: { open } }: SystemContext): OpenRegister {
  if (!open) throw new AppFailure('locked');
  return open;
}

function find(open: OpenRegister, substanceId: SubstanceId): SubstanceRow & { readonly born: string } {
  const row = findRow(open.writer, 'substance', substanceId);
  if (!row) throw new AppFailure('not_found');
  return row;
}

/** A sheet that nothing refers to any more takes room and does no harm: its own failure is no news. */
function forget(open: OpenRegister, id: MediaId | null): void {
  if (id === null) return;
  try {
    removeMedia(open.media, id);
  } catch {
    // As when the disk is full.
  }
}

/** @throws sheet_not_pdf, sheet_empty, sheet_too_large, file_missing, token_expired, date_in_future, not_found, disk_full */
export function setSheet(
  context: SystemContext,
  { substanceId, file, sheetDate }: ParsedInput<Calls['setSheet']>,
): Record<string, never> {
  const open = registerOf(context);
  requirePast(sheetDate, context.today, 'sheetDate');
  const before = find(open, substanceId).sheetId;
  const path = context.pathOf(file);
  const name = basename(path).slice(0, NAME_LENGTH);
  const data = readPdf(path);
  const sheetId = newId<MediaId>(context.random);
  sweepMedia(open.writer, open.media);
  try {
    writeMedia(open.media, sheetId, { kind: 'safety_sheet', name, mime: 'application/pdf', data });
    inTransaction(open, context, 'apv.setSheet', ({ db, set, note }) => {
      changeRow(db, set, 'substance', find(open, substanceId), { sheetId, sheetName: name, sheetDate });
      note({ substanceId, bytes: data.byteLength });
    });
  } catch (error) {
    forget(open, sheetId);
    throw error;
  }
  forget(open, before);
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
export function exportSheet(
  context: SystemContext,
  { substanceId, file }: ParsedInput<Calls['exportSheet']>,
): Record<string, never> {
  const open = registerOf(context);
  const { sheetId } = find(open, substanceId);
  if (sheetId === null) throw new AppFailure('not_found');
  const path = context.pathOf(file);
  refuseInside(open.folder, path);
  const { data } = readMedia(open.media, sheetId);
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
  auditEvent(open, context, 'apv.exportSheet', 'ok', { substanceId });
  return {};
}
