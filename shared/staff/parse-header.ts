/**
 * Places a file's headers. Nothing is guessed in silence: a header that cannot
 * be placed refuses the file by name, and so do two that mean the same.
 */
import { AppFailure } from '../kernel/result.ts';
import { tidy } from '../kernel/text.ts';
import { headerKey, meaningsOf } from './header-synonyms.ts';
import type { ImportKind, MappingProfile } from './import-contract.ts';
import { type ColumnIssue, type PlacedColumn, type Placement, placeColumns, type Sample } from './place-columns.ts';

export type { Sample } from './place-columns.ts';

export interface HeaderMap {
  /** Headers as they stand in the file, tidied. */
  readonly headers: readonly string[];
  /** The field of each column, null when the column is left out. */
  readonly fields: readonly (string | null)[];
  readonly columnOf: ReadonlyMap<string, number>;
  /** Columns that a profile speaks of, those that it leaves out too. */
  readonly said?: ReadonlySet<number>;
}

const NUMBER_LIKE = /^[-+]?\d[\d.,/: -]*$/;
const SHOWN_HEADERS = 8;
const SHOWN_LETTERS = 40;

/** One to a line: a header may hold any other sign, so a list with commas could not be taken apart again. */
const shown = (headers: readonly string[]): string => {
  const names = headers.slice(0, SHOWN_HEADERS).map((h) => h.slice(0, SHOWN_LETTERS));
  return (headers.length > SHOWN_HEADERS ? [...names, '…'] : names).join('\n');
};

/** A first row of numbers, dates and names is data: nothing in it is known and something in it is a number. */
export function looksLikeData(
  kind: ImportKind,
  headers: readonly string[],
  profile: MappingProfile | undefined,
): boolean {
  const mapped = new Set(Object.keys(profile?.columns ?? {}).map(headerKey));
  if (headers.some((h) => h !== '' && (meaningsOf(kind, h).length > 0 || mapped.has(headerKey(h))))) return false;
  return headers.some((h) => NUMBER_LIKE.test(h) || h.includes('@')) || headers.every((h) => h === '');
}

/** The first column that is one too many; where only one is left undecided, that one. */
function secondOf(
  columns: readonly PlacedColumn[],
  issue: ColumnIssue,
  same: (column: PlacedColumn) => string | null,
): PlacedColumn | undefined {
  const those = columns.filter((c) => c.issue === issue);
  return those.find((c, i) => those.slice(0, i).some((other) => same(other) === same(c))) ?? those[0];
}

/** The first thing that stands in the way, as a refusal. */
function refuseUnplaced({ columns, missing, unmatched }: Placement): void {
  const [strange] = unmatched;
  if (strange !== undefined) throw new AppFailure('bad_profile', { reason: strange.slice(0, SHOWN_LETTERS) });
  const repeated = secondOf(columns, 'repeated', (c) => c.header.toLowerCase());
  if (repeated) throw new AppFailure('header_duplicate', { column: repeated.header });
  const unknown = columns.filter((c) => c.issue === 'unknown').map((c) => c.header);
  if (unknown.length > 0) throw new AppFailure('header_unknown', { columns: shown(unknown) });
  const twice = secondOf(columns, 'twice', (c) => c.field);
  if (twice) throw new AppFailure('header_duplicate', { column: twice.header });
  if (missing.length > 0) throw new AppFailure('header_missing', { fields: missing.join(', ') });
}

/**
 * @param header cells of the first row; an empty one is a column without a name, which must hold nothing
 * @throws file_no_header, bad_profile, header_duplicate, header_unknown, header_missing
 */
export function mapHeaders(
  kind: ImportKind,
  header: readonly string[],
  sample: Sample,
  profile?: MappingProfile,
): HeaderMap {
  const headers = header.map(tidy);
  if (looksLikeData(kind, headers, profile)) throw new AppFailure('file_no_header');
  const placement = placeColumns(kind, headers, sample, profile);
  refuseUnplaced(placement);
  return {
    headers,
    fields: placement.columns.map((c) => c.field),
    columnOf: placement.columnOf,
    said: new Set(placement.columns.flatMap((c, column) => (c.isSaid ? [column] : []))),
  };
}
