/** Yes and no as systems write them. Numbers are in `parse-numbers.ts`, dates in `parse-dates.ts`. */
const YES = new Set(['j', 'ja', '1', 'true', 'x', 'y', 'yes', 'sand', 't']);
const NO = new Set(['n', 'nej', '0', 'false', 'no', 'falsk', 'f', '-']);

/** Empty is no, because a column of crosses leaves the others empty; an unknown word is undefined. */
export function parseYesNo(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (word === '' || NO.has(word)) return false;
  return YES.has(word) ? true : undefined;
}

export interface PersonName {
  readonly firstName: string;
  readonly lastName: string;
}

/**
 * Splits a name that stands in one column: `Hansen, Ida Tina` or `Ida Tina
 * Hansen`. Danish middle names stand with the first names, as payroll exports
 * them. @param name tidied
 */
export function splitName(name: string): PersonName {
  const comma = name.indexOf(',');
  if (comma > 0) return { firstName: name.slice(comma + 1).trim(), lastName: name.slice(0, comma).trim() };
  const blank = name.lastIndexOf(' ');
  if (blank < 0) return { firstName: '', lastName: name };
  return { firstName: name.slice(0, blank), lastName: name.slice(blank + 1) };
}
