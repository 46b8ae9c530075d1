/**
 * What each column of a file is read as, and what stands in the way. Never
 * throws: the mapping page shows all of it at once, and `mapHeaders` refuses the
 * file by the first of it.
 */
import { tidy } from '../kernel/text.ts';
import { addressesOf, byPlace, repeatKey, repeatsOf } from './column-address.ts';
import { birthDateOf, normaliseCpr } from './cpr.ts';
import { headerKey, IGNORE, type Meaning, meaningsOf } from './header-synonyms.ts';
import type { ImportKind, MappingProfile } from './import-contract.ts';
import { importFieldsOf, missingFields } from './import-fields.ts';
import { countsWithCentury, dateFormOf, tallyDates } from './parse-dates.ts';
import type { Counts } from './parse-numbers.ts';
import { parseYesNo } from './values.ts';

/** Some of a column's values, for headers whose meaning only the content tells. */
export type Sample = (column: number) => readonly string[];

/**
 * unknown   nobody has said what the header means
 * repeated  the header stands several times, and nobody has said which of them is what
 * twice     two columns would be read as the same field
 */
export type ColumnIssue = 'unknown' | 'repeated' | 'twice';

export interface PlacedColumn {
  /** As it stands in the file, tidied; empty where the column has no name. */
  readonly header: string;
  /** How a profile names the column: its header, or `#3` (from 1) where that is empty or stands several times. */
  readonly address: string;
  /** Null when the column is left out or not decided. */
  readonly field: string | null;
  /** A profile said so. */
  readonly isSaid: boolean;
  readonly issue: ColumnIssue | null;
}

export interface Placement {
  readonly columns: readonly PlacedColumn[];
  /** Fields that just one column is read as. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** Required fields that no column is read as. */
  readonly missing: readonly string[];
  /** What the profile names and the file or the program has not. */
  readonly unmatched: readonly string[];
}

const DATE_FIELDS: ReadonlySet<string> = new Set(['start', 'end', 'validFrom', 'validTo', 'completedOn']);

const mostly = (values: readonly string[], is: (value: string) => boolean): boolean =>
  values.filter(is).length * 2 >= values.length;

const countOnce = (values: readonly string[]): Counts => new Map(values.map((v) => [v, 1]));

function areDates(values: readonly string[], counts = countOnce(values)): boolean {
  const tally = tallyDates(counts);
  return values.length === 0 || dateFormOf(tally) !== undefined || tally.either > 0;
}

const isCpr = (value: string): boolean => {
  const read = normaliseCpr(value);
  return read !== undefined && birthDateOf(read.cpr) !== undefined;
};

/** Whether the content can be what the header says; asked only where one header has two meanings. */
function fits(field: string, values: readonly string[]): boolean {
  const filled = values.filter((v) => v.trim() !== '');
  if (field === 'completedOn') return areDates(filled, countsWithCentury(countOnce(filled)));
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

interface Said {
  /** Field by column; `IGNORE` where the profile leaves the column out. */
  readonly fields: ReadonlyMap<number, string>;
  readonly unmatched: readonly string[];
}

const NOTHING_SAID: Said = { fields: new Map(), unmatched: [] };

/** A place goes before a name, so that a repeated header can be told apart. */
function columnsNamed(headers: readonly string[], addresses: readonly string[], name: string): number[] {
  const tidied = tidy(name);
  const address = addresses.indexOf(tidied);
  if (address >= 0) return [address];
  const exact = headers.flatMap((header, column) => (header === tidied && header !== '' ? [column] : []));
  if (exact.length > 0) return exact;
  const key = headerKey(name);
  const alike = headers.findIndex((header) => header !== '' && headerKey(header) === key);
  return alike >= 0 ? [alike] : [];
}

function readProfile(kind: ImportKind, headers: readonly string[], profile: MappingProfile): Said {
  const known = new Set(importFieldsOf(kind).map((f) => f.field));
  const addresses = addressesOf(headers);
  const fields = new Map<number, string>();
  const unmatched: string[] = [];
  for (const [name, field] of Object.entries(profile.columns)) {
    const columns = columnsNamed(headers, addresses, name);
    if (columns.length === 0) unmatched.push(name);
    else if (field !== null && !known.has(field)) unmatched.push(field);
    // A name that stands for several columns says nothing of the one whose place was named.
    else for (const c of columns) if (columns.length === 1 || !fields.has(c)) fields.set(c, field ?? IGNORE);
  }
  return { fields, unmatched };
}

interface Claim extends Meaning {
  readonly column: number;
}

/** What the profile says goes before what the program thinks. */
const FROM_PROFILE = -1;

/** Of several columns for one field those of the lowest rank; more than one of these is for the user to settle. */
function winnersOf(claims: readonly Claim[]): ReadonlyMap<string, readonly number[]> {
  const ranks = new Map<string, number>();
  for (const { field, rank } of claims) ranks.set(field, Math.min(rank, ranks.get(field) ?? rank));
  const winners = new Map<string, number[]>();
  for (const { field, rank, column } of claims) {
    if (field === IGNORE || rank !== ranks.get(field)) continue;
    winners.set(field, [...(winners.get(field) ?? []), column]);
  }
  return winners;
}

/** @param header cells of the first row; an empty one is a column without a name */
export function placeColumns(
  kind: ImportKind,
  header: readonly string[],
  sample: Sample,
  profile?: MappingProfile,
): Placement {
  const headers = header.map(tidy);
  const repeats = repeatsOf(headers);
  const { fields: said, unmatched } = profile ? readProfile(kind, headers, profile) : NOTHING_SAID;
  const issues = new Map<number, ColumnIssue>();
  const claims: Claim[] = [];
  headers.forEach((name, column) => {
    const field = said.get(column);
    const isRepeat = field === undefined && repeats.has(repeatKey(name));
    const meaning = field ? { field, rank: FROM_PROFILE } : meaningOf(kind, name, () => sample(column));
    if (isRepeat) issues.set(column, 'repeated');
    else if (meaning) claims.push({ ...meaning, column });
    else if (name !== '') issues.set(column, 'unknown');
  });
  const winners = winnersOf(claims);
  const fieldOf = new Map<number, string>();
  const columnOf = new Map<string, number>();
  for (const [field, columns] of winners) {
    const [first] = columns;
    if (columns.length === 1 && first !== undefined) columnOf.set(field, first);
    for (const column of columns) {
      fieldOf.set(column, field);
      if (columns.length > 1) issues.set(column, 'twice');
    }
  }
  const addresses = addressesOf(headers);
  return {
    columns: headers.map((name, column) => ({
      header: name,
      address: addresses[column] ?? byPlace(column),
      field: fieldOf.get(column) ?? null,
      isSaid: said.has(column),
      issue: issues.get(column) ?? null,
    })),
    columnOf,
    missing: missingFields(kind, new Set(winners.keys())),
    unmatched,
  };
}
