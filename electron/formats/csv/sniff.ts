/**
 * Looks at a file before it is read, so that what is no text is refused
 * quickly, whatever its size and whatever its name says.
 */
import fs from 'node:fs';
import { AppFailure } from '../../../shared/kernel/result.ts';

const MEBIBYTE = 1024 * 1024;
/** A payroll file of a municipality of 2,000 is under one MB; of 100,000 rows, 16 MB. */
export const MAX_MEBIBYTES = 128;
const HEAD = 64 * 1024;

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const SPREADSHEET_PARTS = ['[Content_Types].xml', 'xl/', 'opendocument.spreadsheet'];
const OTHER_MAGIC = [
  '%PDF',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'SQLite format 3',
  '\u001f\u008b',
  'Rar!',
  '7z\u00bc\u00af',
];

export type Utf16 = 'utf-16le' | 'utf-16be';

/** The bytes of a text file. Throws file_missing {name}, file_empty, file_too_large {mb,max}, io_error. */
export function readBytes(path: string, name: string): Buffer {
  const stat = tryIo(() => fs.statSync(path), name);
  // A device or a pipe has no size and may never end.
  if (!stat.isFile()) throw new AppFailure('io_error');
  if (stat.size === 0) throw new AppFailure('file_empty');
  if (stat.size > MAX_MEBIBYTES * MEBIBYTE) {
    throw new AppFailure('file_too_large', { mb: Math.ceil(stat.size / MEBIBYTE), max: MAX_MEBIBYTES });
  }
  sniffHead(readHead(path, name));
  const bytes = tryIo(() => fs.readFileSync(path), name);
  if (bytes.length === 0) throw new AppFailure('file_empty');
  return bytes;
}

function tryIo<T>(action: () => T, name: string): T {
  try {
    return action();
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    throw gone ? new AppFailure('file_missing', { name }) : new AppFailure('io_error');
  }
}

function readHead(path: string, name: string): Buffer {
  return tryIo(() => {
    const file = fs.openSync(path, 'r');
    try {
      const head = Buffer.alloc(HEAD);
      return head.subarray(0, fs.readSync(file, head, 0, HEAD, 0));
    } finally {
      fs.closeSync(file);
    }
  }, name);
}

/** Throws file_is_xlsx for spreadsheets of any make, file_binary for other files that are no text. */
export function sniffHead(head: Buffer): void {
  if (head.subarray(0, OLE.length).equals(OLE)) throw new AppFailure('file_is_xlsx');
  if (head.subarray(0, ZIP.length).equals(ZIP)) {
    throw new AppFailure(SPREADSHEET_PARTS.some((part) => head.includes(part)) ? 'file_is_xlsx' : 'file_binary');
  }
  const start = head.subarray(0, 16).toString('latin1');
  if (OTHER_MAGIC.some((magic) => start.startsWith(magic))) throw new AppFailure('file_binary');
  if (!utf16Of(head) && isMostlyControl(head)) throw new AppFailure('file_binary');
}

const isControl = (byte: number): boolean => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13;

/** Text holds no control characters; a hundredth of them is no slip. Stray NULs in a text are named with their line. */
function isMostlyControl(head: Buffer): boolean {
  let control = 0;
  for (const byte of head) if (isControl(byte)) control++;
  return control * 100 > head.length;
}

/** UTF-16 by its mark, or by the zero in every other byte that Latin text leaves. */
export function utf16Of(bytes: Buffer): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length, HEAD) >> 1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (odd * 10 >= pairs * 9 && even * 10 < pairs && pairs > 0) return 'utf-16le';
  return even * 10 >= pairs * 9 && odd * 10 < pairs && pairs > 0 ? 'utf-16be' : undefined;
}
