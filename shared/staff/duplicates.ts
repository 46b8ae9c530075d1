/**
 * Pairs of persons that may be one. Only people who share a birth date or an
 * e-mail address are compared at all, so the work grows with the number of
 * people and not with its square. A pair is a question to somebody who knows
 * them, never an answer: nothing is merged by itself.
 */
import type { IsoDate } from '../kernel/dates.ts';
import type { PersonId } from '../kernel/ids.ts';
import { fold } from '../kernel/text.ts';
import { isReplacementCpr } from './cpr.ts';

export const duplicateReasons = ['same_name_and_birth', 'same_email', 'replacement_number'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

export interface DuplicateCandidate {
  readonly id: PersonId;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: IsoDate | null;
  readonly email: string;
  /** Ten digits, or empty. */
  readonly cpr: string;
}

export interface DuplicatePair {
  /** In the order in which they were given. */
  readonly ids: readonly [PersonId, PersonId];
  readonly reasons: readonly DuplicateReason[];
}

/** A mailbox of more people than this is an office's, and says nothing of who they are. */
const SHARED_MAILBOX = 3;
/** In a larger group everybody is compared with the nearest by name only. */
const COMPARE_ALL = 40;
const NEIGHBOURS = 5;

/** Spellings that Danish names vary between: Kristian/Christian, Sofie/Sophie, Mette/Methe, Nielsen/Nilsen. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/ch|ck|c|q/g, 'k'],
  [/th/g, 't'],
  [/dt\b/g, 't'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/y/g, 'i'],
  [/ie|ei/g, 'i'],
  [/h\b/g, ''],
  [/(.)\1+/g, '$1'],
];

function skeleton(word: string): string {
  let made = word;
  for (const [pattern, to] of VARIANTS) made = made.replace(pattern, to);
  return made;
}

interface Named {
  readonly place: number;
  readonly given: readonly string[];
  readonly family: string;
  /** All words in alphabetical order. */
  readonly words: readonly string[];
  readonly key: string;
}

const wordsIn = (text: string): string[] => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(skeleton);
type Words = typeof wordsIn;

/** Names come again and again: each is taken apart once. */
function rememberWords(): Words {
  const known = new Map<string, string[]>();
  return (text) => {
    const words = known.get(text) ?? wordsIn(text);
    known.set(text, words);
    return words;
  };
}

function nameOf(person: DuplicateCandidate, place: number, wordsOf: Words): Named {
  const given = wordsOf(person.firstName);
  const family = wordsOf(person.lastName);
  const words = [...given, ...family].sort();
  return { place, given, family: family.at(-1) ?? '', words, key: words.join(' ') };
}

/** One letter too many, too few, other, or two that changed places. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [a.slice(from, endA), b.slice(from, endB)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

const isInitialOf = (short: string, long: string): boolean => short.length === 1 && long.startsWith(short);
const likeWords = (a: string, b: string): boolean => a === b || isInitialOf(a, b) || isInitialOf(b, a);
const contains = (many: readonly string[], few: readonly string[]): boolean => few.every((w) => many.includes(w));

/** Among people born on the same day: like enough to ask. A new family name is allowed where two given names agree. */
function likeNames(a: Named, b: Named): boolean {
  if (a.key === '' || b.key === '') return false;
  if (a.key === b.key || isOneSlip(a.key, b.key)) return true;
  const [firstA = '', firstB = ''] = [a.given[0], b.given[0]];
  if (a.family === b.family && a.family !== '' && likeWords(firstA, firstB)) return true;
  const [few, many] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (few.length >= 2 && contains(many, few)) return true;
  return a.given.length >= 2 && b.given.length >= 2 && a.given.join(' ') === b.given.join(' ');
}

function bucketsOf<T>(items: readonly T[], keyOf: (item: T) => string | null): T[][] {
  const buckets = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const bucket = buckets.get(key);
    if (bucket) bucket.push(item);
    else buckets.set(key, [item]);
  }
  return [...buckets.values()].filter((b) => b.length > 1);
}

/** All pairs of a small group; of a large one, those that stand near each other by name. */
function* pairsOf(names: readonly Named[]): Generator<readonly [Named, Named]> {
  const near = names.length > COMPARE_ALL ? NEIGHBOURS : names.length;
  const sorted = names.length > COMPARE_ALL ? [...names].sort((a, b) => (a.key < b.key ? -1 : 1)) : names;
  for (let i = 0; i < sorted.length; i++) {
    for (let j = i + 1; j < sorted.length && j <= i + near; j++) {
      const [a, b] = [sorted[i], sorted[j]];
      if (a && b) yield [a, b];
    }
  }
}

const hasReplacement = (person: DuplicateCandidate | undefined): boolean =>
  person !== undefined && person.cpr !== '' && isReplacementCpr(person.cpr);
const hasReal = (person: DuplicateCandidate | undefined): boolean =>
  person !== undefined && person.cpr !== '' && !isReplacementCpr(person.cpr);

/** Someone was given a replacement number until the real one came. */
const isReplaced = (a: DuplicateCandidate | undefined, b: DuplicateCandidate | undefined): boolean =>
  (hasReplacement(a) && hasReal(b)) || (hasReal(a) && hasReplacement(b));

/** Each pair once, the one with most reasons first. */
export function findDuplicates(persons: readonly DuplicateCandidate[]): DuplicatePair[] {
  const found = new Map<number, { a: number; b: number; reasons: Set<DuplicateReason> }>();
  const note = (one: number, other: number, reason: DuplicateReason): void => {
    const [a, b] = one < other ? [one, other] : [other, one];
    const key = a * persons.length + b;
    const pair = found.get(key) ?? { a, b, reasons: new Set() };
    pair.reasons.add(reason);
    found.set(key, pair);
  };
  const places = persons.map((_, place) => place);
  const words = rememberWords();
  for (const bucket of bucketsOf(places, (p) => persons[p]?.birthDate ?? null)) {
    const names = bucket.map((place) => nameOf(persons[place] as DuplicateCandidate, place, words));
    for (const [a, b] of pairsOf(names)) {
      const replaced = isReplaced(persons[a.place], persons[b.place]);
      const like = likeNames(a, b);
      if (like) note(a.place, b.place, 'same_name_and_birth');
      if (replaced && (like || (a.given[0] !== undefined && a.given[0] === b.given[0]))) {
        note(a.place, b.place, 'replacement_number');
      }
    }
  }
  for (const bucket of bucketsOf(places, (p) => persons[p]?.email.trim().toLowerCase() || null)) {
    if (bucket.length > SHARED_MAILBOX) continue;
    bucket.forEach((a, i) => {
      for (const b of bucket.slice(i + 1)) note(a, b, 'same_email');
    });
  }
  return [...found.values()]
    .sort((x, y) => y.reasons.size - x.reasons.size || x.a - y.a || x.b - y.b)
    .map(({ a, b, reasons }) => ({
      ids: [persons[a]?.id as PersonId, persons[b]?.id as PersonId] as const,
      reasons: duplicateReasons.filter((r) => reasons.has(r)),
    }));
}
