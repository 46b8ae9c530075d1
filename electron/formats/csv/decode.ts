/**
 * Bytes to text (domain §5.5 point 1): the mark at the start, else strict UTF-8,
 * else windows-1252. A profile overrides what is guessed, but not a mark.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { MappingProfile } from '../../../shared/staff/import-contract.ts';
import type { ReadWarning } from '../types.ts';
import { type Utf16, utf16Of } from './sniff.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly ReadWarning[];
}

const SAMPLE = 256 * 1024;
const MARK_UTF8 = Buffer.from([0xef, 0xbb, 0xbf]);
const REPLACEMENT = /\ufffd/g;
const HIGH_CONTROLS = /[\u0080-\u009f]/g;
/** What windows-1252 has at 80–9F; a blank stands for the five bytes it leaves without a character. */
const HIGH_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
/** æ ø å Æ Ø Å é ö ü in UTF-8 that someone has read as windows-1252 and saved again. */
const MOJIBAKE = /Ã[¦¸¥†˜…©¶¼\u0086\u0098\u0085]/g;

/** @throws file_has_nul {line}, file_encoding {line} when the profile's encoding does not fit */
export function decode(bytes: Buffer, wanted?: MappingProfile['encoding']): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16) return decode16(bytes, utf16);
  refuseNul(bytes);
  if (bytes.subarray(0, 3).equals(MARK_UTF8)) return finish(decodeUtf8(bytes.subarray(3)), 'utf-8');
  if (wanted) return decodeAs(bytes, wanted);
  if (isUtf8(bytes)) return finish(decodeUtf8(bytes), 'utf-8');
  return isDamagedUtf8(bytes) ? finish(decodeUtf8(bytes), 'utf-8') : decode1252(bytes);
}

function refuseNul(bytes: Buffer): void {
  const at = bytes.indexOf(0);
  if (at >= 0) throw new AppFailure('file_has_nul', { line: lineAt(bytes.subarray(0, at).toString('latin1')) });
}

const lineAt = (before: string): number => before.split(/\r\n|\r|\n/).length;

function decodeAs(bytes: Buffer, wanted: NonNullable<MappingProfile['encoding']>): Decoded {
  if (wanted === 'windows-1252') return decode1252(bytes);
  // Without a mark and without zeros it is no UTF-16 of Latin letters, however it decodes.
  if (wanted === 'utf-16le') throw new AppFailure('file_encoding', { line: 1 });
  const text = decodeUtf8(bytes);
  const wrong = text.indexOf('\ufffd');
  if (wrong >= 0) throw new AppFailure('file_encoding', { line: lineAt(text.slice(0, wrong)) });
  return finish(text, wanted);
}

const decodeUtf8 = (bytes: Buffer): string => (isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8'));

function decode16(bytes: Buffer, encoding: Utf16): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  const nul = text.indexOf('\0');
  if (nul >= 0) throw new AppFailure('file_has_nul', { line: lineAt(text.slice(0, nul)) });
  return finish(text, encoding);
}

/** Latin-1 is several times faster to read and the same, except at 80–9F. Undefined bytes stay as U+FFFD. */
export const text1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(HIGH_CONTROLS, (sign) => {
    const letter = HIGH_1252[sign.charCodeAt(0) - 0x80];
    return letter === undefined || letter === ' ' ? '\ufffd' : letter;
  });

const decode1252 = (bytes: Buffer): Decoded => finish(text1252(bytes), 'windows-1252');

/**
 * A few broken bytes in a text that otherwise is UTF-8 (cut and joined files).
 * Read as windows-1252, every æ, ø and å of it would be wrong.
 */
function isDamagedUtf8(bytes: Buffer): boolean {
  let first = 0;
  while ((bytes[first] ?? 255) < 128) first++;
  const text = bytes.subarray(first, first + SAMPLE).toString('utf8');
  const broken = text.match(REPLACEMENT)?.length ?? 0;
  const right = text.match(/[\u00c0-\u024f]/g)?.length ?? 0;
  return right > broken * 4;
}

function finish(text: string, encoding: string): Decoded {
  const warnings: ReadWarning[] = [];
  const note = (code: string, count: number) => {
    if (count > 0) warnings.push({ code, count });
  };
  note('odd_characters', count(text, '\ufffd', REPLACEMENT));
  note('mojibake', count(text, 'Ã', MOJIBAKE));
  return { text, encoding, warnings };
}

/** Looks for a plain string first, because that is fast and mostly enough. */
function count(text: string, sign: string, pattern: RegExp): number {
  return text.includes(sign) ? (text.match(pattern)?.length ?? 0) : 0;
}
