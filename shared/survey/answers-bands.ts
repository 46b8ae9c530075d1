/** Bands of a background question, from the values that a column holds. */
import { collationKey, tidy } from '../kernel/text.ts';
import type { Attribute } from './round.ts';

export const MOST_BANDS = 12;
const LONGEST_CODE = 40;

/** "30-44", "under 30", "60+", "10 år og derover", "<3": ages and years as groups, never a single year. */
const RANGE = /^\D{0,20}\d+\s*(?:[-–]|til|to)\s*\d+\D{0,20}$/i;
const OPEN_END =
  /^(?:\D{0,20}(?:under|over|mindre|mere|less|more|up to|op til|<|>|≤|≥)\D{0,12}\d+.{0,20}|\D{0,12}\d+\s*(?:\+|\D{0,6}(?:og|and|eller|or)\b.{0,20}))$/i;

const isBand = (value: string): boolean => RANGE.test(value) || OPEN_END.test(value);

/** Most of a column's values read as bands. */
export function looksLikeBands(values: readonly string[]): boolean {
  return fitAsBands(values) && values.filter(isBand).length * 2 > values.length;
}

/** Few enough, and short enough to be the names of groups. */
export const fitAsBands = (values: readonly string[]): boolean =>
  values.length >= 2 && values.length <= MOST_BANDS && values.every((value) => value.length <= LONGEST_CODE);

/** Sorted by the number they begin from; words alphabetically, so that the order of the answers tells nothing. */
export function bandsOf(values: readonly string[]): Attribute['bands'] {
  const first = (value: string): number => {
    const number = Number(/\d+/.exec(value)?.[0] ?? Number.POSITIVE_INFINITY);
    return /^\D*(?:under|mindre|less|up to|op til|<|≤)/i.test(value) ? number - 0.5 : number;
  };
  const order = (a: string, b: string): number => {
    const [x, y] = [first(a), first(b)];
    if (x !== y) return x < y ? -1 : 1;
    return collationKey(a) < collationKey(b) ? -1 : 1;
  };
  return [...values].sort(order).map((value) => ({ code: value, label: { da: value } }));
}

/** Band of the value as it stands in a file; undefined when it is none of them. */
export function bandFinder({ bands }: Pick<Attribute, 'bands'>): (value: string) => number | undefined {
  const key = (text: string): string => tidy(text).toLowerCase();
  const numbers = new Map<string, number>();
  bands.forEach(({ code, label }, place) => {
    for (const name of [...Object.values(label), code]) if (name) numbers.set(key(name), place + 1);
  });
  return (value) => numbers.get(key(value));
}
