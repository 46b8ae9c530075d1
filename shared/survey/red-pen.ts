/** Blacking out names in a comment before others read it. */
import { fold } from '../kernel/text.ts';

export const BLACK = '█';

/** The text with the letters from `from` up to `to` blacked out; spaces and line breaks stay. */
export function blackOut(text: string, from: number, to: number): string {
  const inside = text
    .slice(Math.max(0, from), Math.max(0, to))
    .replace(/\S/gu, (letter) => BLACK.repeat(letter.length));
  return text.slice(0, Math.max(0, from)) + inside + text.slice(Math.max(0, to));
}

/** The red pen takes away and never puts words in anybody's mouth: same length, each sign as it was or black. */
export function onlyBlackedOut(text: string, redacted: string): boolean {
  if (text.length !== redacted.length) return false;
  for (let at = 0; at < text.length; at++) if (redacted[at] !== text[at] && redacted[at] !== BLACK) return false;
  return true;
}

/** Names of two letters ("Bo", "Ib") are everyday words too: pointed out only when written large. */
const SHORT = 2;

export interface NameFound {
  readonly from: number;
  readonly to: number;
}

/** Folded words of names, to look up in. */
export const nameWords = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => name.split(/[\s-]+/).map(fold)).filter((word) => word.length >= SHORT));

/**
 * Words of the text that are part of somebody's name, also in the genitive ("Lones", "Lars'"). Names of those
 * near by are found however they are written, those of others only when written large.
 */
export function findNames(text: string, near: ReadonlySet<string>, others: ReadonlySet<string> = near): NameFound[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap((match) => {
    const word = fold(match[0]);
    const isLarge = match[0] !== match[0].toLowerCase();
    const isIn = (words: ReadonlySet<string>): boolean =>
      words.has(word) || (word.length > SHORT + 1 && word.endsWith('s') && words.has(word.slice(0, -1)));
    const isName = isIn(near) ? isLarge || word.length > SHORT : isLarge && isIn(others);
    return isName ? [{ from: match.index, to: match.index + match[0].length }] : [];
  });
}

export interface TextPart {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** False: spaces and signs between words. */
  readonly isWord: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’@._-][\p{L}\p{M}\p{N}]+)*/gu;

/** The text in words and what stands between them, without a gap. */
export function wordsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  const add = (to: number, isWord: boolean): void => {
    if (to > at) parts.push({ from: at, to, text: text.slice(at, to), isWord });
    at = to;
  };
  for (const match of text.matchAll(WORD)) {
    add(match.index, false);
    add(match.index + match[0].length, true);
  }
  add(text.length, false);
  return parts;
}

/** Where the words begin that are struck out: as decided before, else those that look like names. */
export function struckWords({
  text,
  redacted,
  names,
}: {
  readonly text: string;
  readonly redacted: string | null;
  readonly names: readonly NameFound[];
}): Set<number> {
  const isStruck = ({ from, to }: TextPart): boolean =>
    redacted === null
      ? names.some((name) => name.from < to && name.to > from)
      : redacted.slice(from, to).includes(BLACK);
  return new Set(wordsOf(text).flatMap((part) => (part.isWord && isStruck(part) ? [part.from] : [])));
}

/** As others read it: every word struck out equally long, for a name can be guessed by its length. */
export const asReleased = (redacted: string): string => redacted.replace(/█+/g, BLACK.repeat(5));
