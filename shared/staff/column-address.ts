/** How a profile names a column: by its header, or by its place where the header says too little. */
import { tidy } from '../kernel/text.ts';
import type { MappingProfile } from './import-contract.ts';

export const repeatKey = (header: string): string => header.toLowerCase();

/** Headers that stand more than once, letters large or small. */
export function repeatsOf(headers: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeats = new Set<string>();
  for (const header of headers) {
    const key = repeatKey(header);
    if (header !== '' && seen.has(key)) repeats.add(key);
    seen.add(key);
  }
  return repeats;
}

/** A header that could be taken for a place. */
const PLACE = /^#\d+$/;

/** `#3` is the third column. */
export const byPlace = (column: number): string => `#${column + 1}`;

/** The names by which a profile can speak of each column and of no other. */
export function addressesOf(header: readonly string[]): string[] {
  const headers = header.map(tidy);
  const repeats = repeatsOf(headers);
  return headers.map((name, column) =>
    name === '' || PLACE.test(name) || repeats.has(repeatKey(name)) ? byPlace(column) : name,
  );
}

/**
 * The profile speaks of every column of the file and of no other, in whatever order they stand.
 * @param addresses of the file's columns
 */
export function profileFits(addresses: readonly string[], { columns }: Pick<MappingProfile, 'columns'>): boolean {
  const said = new Set(Object.keys(columns).map(tidy));
  return addresses.length > 0 && said.size === addresses.length && addresses.every((address) => said.has(address));
}
