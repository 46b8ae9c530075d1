/** A safety data sheet from disk: a PDF of a size that suppliers send. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { tryIo } from '../../formats/file-bytes.ts';

const MEBIBYTE = 1024 * 1024;
/** A sheet is some hundred kilobytes, a scanned one some megabytes. */
export const MAX_SHEET_MEBIBYTES = 30;
/** Readers of PDF look for the mark in the first kilobyte: some programs put a line before it. */
const HEAD = 1024;

/** @throws file_missing {name}, sheet_empty, sheet_too_large {mb, max}, sheet_not_pdf, io_error */
export function readPdf(path: string): Buffer {
  const name = basename(path);
  const stat = tryIo(() => statSync(path), name);
  // A device or a pipe has no size and may never end.
  if (!stat.isFile()) throw new AppFailure('io_error');
  if (stat.size === 0) throw new AppFailure('sheet_empty');
  if (stat.size > MAX_SHEET_MEBIBYTES * MEBIBYTE) {
    throw new AppFailure('sheet_too_large', { mb: Math.ceil(stat.size / MEBIBYTE), max: MAX_SHEET_MEBIBYTES });
  }
  const data = tryIo(() => readFileSync(path), name);
  if (!data.subarray(0, HEAD).includes('%PDF-', 0, 'latin1')) throw new AppFailure('sheet_not_pdf');
  return data;
}
