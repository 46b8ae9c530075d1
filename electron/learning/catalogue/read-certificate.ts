/** A certificate from disk: a PDF, or a picture of paper. What it is, is told by its first bytes and not by its name. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { tryIo } from '../../formats/file-bytes.ts';

const MEBIBYTE = 1024 * 1024;
export const MAX_CERTIFICATE_MEBIBYTES = 20;
/** Readers of PDF look for the mark in the first kilobyte: some programs put a line before it. */
const HEAD = 1024;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

export interface CertificateFile {
  readonly data: Buffer;
  readonly mime: 'application/pdf' | 'image/png' | 'image/jpeg';
}

const beginsWith = (data: Buffer, mark: readonly number[]): boolean => mark.every((byte, at) => data[at] === byte);

function mimeOf(data: Buffer): CertificateFile['mime'] | undefined {
  if (beginsWith(data, PNG)) return 'image/png';
  if (beginsWith(data, JPEG)) return 'image/jpeg';
  return data.subarray(0, HEAD).includes('%PDF-', 0, 'latin1') ? 'application/pdf' : undefined;
}

/** @throws file_missing {name}, certificate_empty, certificate_too_large {mb, max}, certificate_wrong_kind, io_error */
export function readCertificate(path: string): CertificateFile {
  const name = basename(path);
  const stat = tryIo(() => statSync(path), name);
  // A device or a pipe has no size and may never end.
  if (!stat.isFile()) throw new AppFailure('io_error');
  if (stat.size === 0) throw new AppFailure('certificate_empty');
  if (stat.size > MAX_CERTIFICATE_MEBIBYTES * MEBIBYTE) {
    const params = { mb: Math.ceil(stat.size / MEBIBYTE), max: MAX_CERTIFICATE_MEBIBYTES };
    throw new AppFailure('certificate_too_large', params);
  }
  const data = tryIo(() => readFileSync(path), name);
  const mime = mimeOf(data);
  if (!mime) throw new AppFailure('certificate_wrong_kind');
  return { data, mime };
}
