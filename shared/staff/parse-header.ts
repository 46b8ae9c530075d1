/**
 * Places a file's headers. Nothing is guessed in silence: a header that cannot
 * be placed refuses the file by name, and so do two that mean the same.
 */
import { AppFailure } from '../kernel/result.ts';
import { tidy } from '../kernel/text.ts';
import { birthDateOf, normaliseCpr } from './cpr.ts';
import { headerKey, IGNORE, type Meaning, meaningsOf } from './header-synonyms.ts';
import type { ImportKind, MappingProfile } from './import-contract.ts';
import { importFieldsOf, missingFields } from './import-fields.ts';
import { dateFormOf, tallyDates } from './parse-dates.ts';
import { parseYesNo } from './values.ts';

export interface HeaderMap {
  /** Headers as they stand in the file, tidied. */
  readonly headers: readonly string[];
  /** The field of each column, null when the column is left out. */
  readonly fields: readonly (string | null)[];
  readonly columnOf: ReadonlyMap<string, number>;
}

/** Some of a column's values, for headers whose meaning only the content tells. */
export type Sample = (column: number) => readonly string[];

const NUMBER_LIKE = /^[-+]?\d[\d.,/: -]*$/;
const SHOWN_HEADERS = 8;
const SHOWN_LETTERS = 40;

/** One to a line: a header may hold any other sign, so a list with commas could not be taken apart again. */
const shown = (headers: readonly string[]): string => {
  const names = headers.slice(0, SHOWN_HEADERS).map((h) => h.slice(0, SHOWN_LETTERS));
  return (headers.length > SHOWN_HEADERS ? [...names, '…'] : names).join('\n');
};

/** A first row of numbers, dates and names is data: nothing in it is known and something in it is a number. */
function looksLikeData(kind: ImportKind, headers: readonly string[], profile: MappingProfile | undefined): boolean {
  const mapped = new Set(Object.keys(profile?.columns ?? {}).map(headerKey));
  if (headers.some((h) => h !== '' && (meaningsOf(kind, h).length > 0 || mapped.has(headerKey(h))))) return false;
  return headers.some((h) => NUMBER_LIKE.test(h) || h.includes('@')) || headers.every((h) => h === '');
}

function refuseRepeats(headers: readonly string[]): void {
  const seen = new Set<string>();
  for (const header of headers) {
    const key = header.toLowerCase();
    if (header !== '' && seen.has(key)) throw new AppFailure('header_duplicate', { column: header });
    seen.add(key);
  }
}

const DATE_FIELDS: ReadonlySet<string> = new Set(['start', 'end', 'validFrom', 'validTo', 'completedOn']);

const mostly = (values: readonly string[], is: (value: string) => boolean): boolean =>
  values.filter(is).length * 2 >= values.length;

function areDates(values: readonly string[]): boolean {
  const tally = tallyDates(new Map(values.map((v) => [v, 1])));
  return values.length === 0 || dateFormOf(tally) !== undefined || tally.either > 0;
}

const isCpr = (value: string): boolean => {
  const read = normaliseCpr(value);
  return read !== undefined && birthDateOf(read.cpr) !== undefined;
};

/** Whether the content can be what the header says; asked only where one header has two meanings. */
function fits(field: string, values: readonly string[]): boolean {
  const filled = values.filter((v) => v.trim() !== '');
  if (DATE_FIELDS.has(field)) return areDates(filled);
  if (field === 'manager') return mostly(filled, (v) => parseYesNo(v) !== undefined);
  if (field === 'cpr') return mostly(filled, isCpr);
  if (field === 'key') return !mostly(filled, isCpr);
  // Numbers of units hold digits; their names seldom do.
  if (field === 'code') return mostly(filled, (v) => /\d/.test(v));
  if (field === 'fullName') return filled.length > 0 && !areDates(filled);
  return true;
}

function meaningOf(kind: ImportKind, header: string, sample: () => readonly string[]): Meaning | undefined {
  const meanings = meaningsOf(kind, header);
  if (meanings.length < 2) return meanings[0];
  const values = sample();
  return meanings.find((m) => fits(m.field, values)) ?? meanings.at(-1);
}

/** Field by column as the profile says it; `IGNORE` where it leaves the column out. */
function readProfile(kind: ImportKind, headers: readonly string[], profile: MappingProfile): Map<number, string> {
  const known = new Set(importFieldsOf(kind).map((f) => f.field));
  const said = new Map<number, string>();
  for (const [name, field] of Object.entries(profile.columns)) {
    const exact = headers.indexOf(tidy(name));
    const column = exact >= 0 ? exact : headers.findIndex((h) => headerKey(h) === headerKey(name));
    if (column < 0) throw new AppFailure('bad_profile', { reason: name.slice(0, SHOWN_LETTERS) });
    if (field !== null && !known.has(field))
      throw new AppFailure('bad_profile', { reason: field.slice(0, SHOWN_LETTERS) });
    said.set(column, field ?? IGNORE);
  }
  return said;
}

interface Claim extends Meaning {
  readonly column: number;
}

/** What the profile says goes before what the program thinks. */
const FROM_PROFILE = -1;

function claimsOf(
  kind: ImportKind,
  headers: readonly string[],
  profile: MappingProfile | undefined,
  sample: Sample,
): Claim[] {
  const said = profile ? readProfile(kind, headers, profile) : new Map<number, string>();
  const unknown: string[] = [];
  const claims: Claim[] = [];
  headers.forEach((header, column) => {
    const field = said.get(column);
    const meaning = field ? { field, rank: FROM_PROFILE } : meaningOf(kind, header, () => sample(column));
    if (meaning) claims.push({ ...meaning, column });
    else if (header !== '') unknown.push(header);
  });
  if (unknown.length > 0) throw new AppFailure('header_unknown', { columns: shown(unknown) });
  return claims;
}

function settleClaims(headers: readonly string[], claims: readonly Claim[]): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const { field, rank } of claims) ranks.set(field, Math.min(rank, ranks.get(field) ?? rank));
  const columnOf = new Map<string, number>();
  for (const { field, rank, column } of claims) {
    if (field === IGNORE || rank !== ranks.get(field)) continue;
    if (columnOf.has(field)) throw new AppFailure('header_duplicate', { column: headers[column] ?? '' });
    columnOf.set(field, column);
  }
  return columnOf;
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
  refuseRepeats(headers);
  const columnOf = settleClaims(headers, claimsOf(kind, headers, profile, sample));
  const missing = missingFields(kind, new Set(columnOf.keys()));
  if (missing.length > 0) throw new AppFailure('header_missing', { fields: missing.join(', ') });
  const fields: (string | null)[] = headers.map(() => null);
  for (const [field, column] of columnOf) fields[column] = field;
  return { headers, fields, columnOf };
}
