/** What a course package may be (engineering §D5), and how it is refused. */
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { SizeFault, ZipFault } from '../../../shared/learning/package-faults.ts';

const MEBIBYTE = 1024 * 1024;

export interface ZipLimits {
  /** Bytes of the file. */
  readonly zip: number;
  readonly entries: number;
  /** Bytes unpacked: of all, and of one. */
  readonly total: number;
  readonly entry: number;
  /** Unpacked to packed. What unpacks to no more than `exempt` bytes may be emptier. */
  readonly ratio: number;
  readonly exempt: number;
  /** Folders above a file. */
  readonly depth: number;
  /** Bytes of a name with its folders, in UTF-8. */
  readonly name: number;
}

export const PACKAGE_LIMITS: ZipLimits = {
  zip: 1024 * MEBIBYTE,
  entries: 20_000,
  total: 2048 * MEBIBYTE,
  entry: 1024 * MEBIBYTE,
  ratio: 200,
  exempt: MEBIBYTE,
  depth: 30,
  name: 240,
};

const SHOWN = 120;
/** The name goes into a sentence on the screen. */
const forShow = (entry: string): string => entry.replaceAll(/[\p{Cc}\p{Cf}]/gu, '\u{fffd}').slice(0, SHOWN);

export function refuseZip(reason: ZipFault, entry = ''): never {
  throw new AppFailure('package_bad_zip', { reason, entry: forShow(entry) });
}

/** @param most bytes, or a count of entries */
export function refuseSize(what: SizeFault, most: number): never {
  throw new AppFailure('package_too_large', { what, most: what === 'entries' ? most : Math.round(most / MEBIBYTE) });
}
