/** Text folding for search, and sort keys, because SQLite knows neither æ, ø nor å. */

const SPECIAL: Readonly<Record<string, string>> = {
  å: 'aa',
  ø: 'o',
  ö: 'o',
  œ: 'o',
  æ: 'ae',
  ä: 'ae',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
};
const SPECIAL_LETTER = /[åøöœæäßðþłđ]/g;
const MARKS = /[\u0300-\u036f]/g;
const PLAIN = /^[a-z0-9 .,'@_-]*$/;

/**
 * Folds so that a name is found however it is typed: `Sørensen`, `Soerensen`
 * and `Sorensen` become one, as do `Aagaard` and `Ågård`, `André` and `Andre`.
 * It is applied to what is stored and to what is typed, so `oe` may fold to `o`
 * in every word; a few words more are found, none fewer.
 */
export function fold(text: string): string {
  let low = text.toLowerCase();
  if (!PLAIN.test(low)) {
    low = low
      .normalize('NFC')
      .replace(SPECIAL_LETTER, (c) => SPECIAL[c] ?? c)
      .normalize('NFD')
      .replace(MARKS, '');
  }
  return low.includes('oe') ? low.replace(/oe+/g, 'o') : low;
}

const COLLATION_LETTER = /[æäøöåü]|aa/g;
const COLLATION: Readonly<Record<string, string>> = {
  æ: '{a',
  ä: '{a',
  ø: '{b',
  ö: '{b',
  å: '{c',
  aa: '{c',
  ü: 'y',
};

/**
 * A key whose byte order is Danish alphabetical order: æ, ø, å last, `aa` as å.
 * `{` is the byte after `z`.
 */
export function collationKey(text: string): string {
  const low = text.toLowerCase();
  if (PLAIN.test(low) && !low.includes('aa')) return low;
  return low
    .normalize('NFC')
    .replace(COLLATION_LETTER, (c) => COLLATION[c] ?? c)
    .normalize('NFD')
    .replace(MARKS, '');
}

/** Trims and joins runs of white space, so that a stray blank is no change of name. */
export function tidy(text: string): string {
  const trimmed = text.trim();
  return /\s\s|[\t\u00a0]/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** File names safe everywhere: æ→ae, ø→oe, å→aa, others to a hyphen. */
export function fileSafe(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** A heading's word as it stands inside a sentence: `Frist` → `frist`, but `MED-møde` and `AMR` as they are. */
export const inSentence = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
