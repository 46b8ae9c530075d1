/** Free texts of the room hold no CPR numbers: what is written about a workplace is read by everyone who works there. */

import { AppFailure } from '../kernel/result.ts';
import { birthDateOf } from '../staff/cpr.ts';

/** DDMMYY-SSSS with or without what people put between: 220361-1234, 2203611234, 22.03.61 1234. */
const LIKE_CPR = /(?<!\d)(\d{2})([ ./-]?)(\d{2})\2(\d{2}) ?[-–\u2010-\u2012/]? ?(\d{4})(?!\d)/g;
/** As a spreadsheet leaves it when it has taken the leading zero. Without a hyphen any nine digits would do. */
const SHORT = /(?<!\d)(\d{5})-(\d{4})(?!\d)/g;

const isBirth = (digits: string): boolean => birthDateOf(digits) !== undefined;

/** Whether a CPR number stands anywhere in the text: ten digits that begin with a day that exists. */
export function looksLikeCpr(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '');
  for (const [, day, , month, year, serial] of plain.matchAll(LIKE_CPR)) {
    if (isBirth(`${day}${month}${year}${serial}`)) return true;
  }
  for (const [, head, serial] of plain.matchAll(SHORT)) {
    if (isBirth(`0${head}${serial}`)) return true;
  }
  return false;
}

/** @throws looks_like_cpr {field}: the first text that holds one */
export function refuseCpr<Field extends string>(texts: Readonly<Partial<Record<Field, unknown>>>): void {
  for (const [field, text] of Object.entries(texts)) {
    if (typeof text === 'string' && looksLikeCpr(text)) throw new AppFailure('looks_like_cpr', { field });
  }
}
