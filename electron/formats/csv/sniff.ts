/**
 * Looks at a file before it is read, so that what is no text is refused
 * quickly, whatever its size and whatever its name says.
 */
import { AppFailure } from '../../../shared/kernel/result.ts';

const HEAD = 64 * 1024;

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

/** Throws file_binary for files that are no text. */
export function sniffHead(head: Buffer): void {
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
