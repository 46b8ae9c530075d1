/** Words of the people in the list, by which they are found while one types: a prefix is a range of the sorted words. */
import { fold } from '../kernel/text.ts';
import { addBit, type Bits, intersect, makeBits } from './people-bits.ts';

const WORD = /[\p{L}\p{N}]+/gu;

/** What was typed or is stored, as folded words. */
export const searchWords = (text: string): string[] => fold(text).match(WORD) ?? [];

export interface WordIndex {
  readonly persons: number;
  /** In the order of their code units. */
  readonly words: readonly string[];
  /** `holders[starts[w]]` up to `holders[starts[w + 1]]` are the persons that have word `w`. */
  readonly starts: Int32Array;
  readonly holders: Int32Array;
}

export interface WordCollector {
  /** Texts repeat (names, units): each is folded and split once. */
  readonly add: (person: number, text: string) => void;
  readonly finish: (persons: number) => WordIndex;
}

export function collectWords(): WordCollector {
  const idOf = new Map<string, number>();
  const split = new Map<string, readonly number[]>();
  // Side by side in two lists: half a million pairs as objects would cost more than all the rest.
  const wordOf: number[] = [];
  const holderOf: number[] = [];
  const idsIn = (text: string): readonly number[] => {
    let ids = split.get(text);
    if (!ids) {
      ids = searchWords(text).map((word) => {
        const id = idOf.get(word) ?? idOf.size;
        idOf.set(word, id);
        return id;
      });
      split.set(text, ids);
    }
    return ids;
  };
  return {
    add: (person, text) => {
      for (const word of idsIn(text)) {
        wordOf.push(word);
        holderOf.push(person);
      }
    },
    finish: (persons) => {
      const words = [...idOf.keys()].sort();
      const place = new Int32Array(words.length);
      words.forEach((word, at) => {
        place[idOf.get(word) ?? 0] = at;
      });
      return {
        persons,
        words,
        ...groupHolders(
          words.length,
          wordOf.map((id) => place[id] ?? 0),
          holderOf,
        ),
      };
    },
  };
}

function groupHolders(words: number, wordOf: readonly number[], holderOf: readonly number[]) {
  const starts = new Int32Array(words + 1);
  for (const word of wordOf) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let at = 1; at <= words; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const holders = new Int32Array(holderOf.length);
  wordOf.forEach((word, pair) => {
    const to = next[word] ?? 0;
    holders[to] = holderOf[pair] ?? 0;
    next[word] = to + 1;
  });
  return { starts, holders };
}

/** The first word that does not come before the prefix. */
function lowerBound(words: readonly string[], prefix: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

function holdersOf({ persons, words, starts, holders }: WordIndex, prefix: string): Bits {
  const bits = makeBits(persons);
  const first = lowerBound(words, prefix);
  let last = first;
  while (last < words.length && words[last]?.startsWith(prefix)) last++;
  for (let at = starts[first] ?? 0; at < (starts[last] ?? 0); at++) addBit(bits, holders[at] ?? 0);
  return bits;
}

/** Persons of whom every typed word begins a word; null when nothing was typed. */
export function findByWords(index: WordIndex, text: string): Bits | null {
  let found: Bits | null = null;
  for (const word of new Set(searchWords(text))) {
    const holders = holdersOf(index, word);
    if (found) intersect(found, holders);
    else found = holders;
  }
  return found;
}
