/** The cells of a row that say who a person is: CPR number and name. */
import { tidy } from '../kernel/text.ts';
import { birthDateOf, hasModulus11, isReplacementCpr, isSystemCpr, maskCpr, normaliseCpr } from './cpr.ts';
import { isFromSd } from './header-source.ts';
import type { HeaderMap } from './parse-header.ts';
import { remember } from './parse-memory.ts';
import type { Faults } from './parse-row.ts';
import { type PersonName, splitName } from './values.ts';

export interface CprReader {
  /** Ten digits; empty when the cell is empty, at fault (noted), or holds a fictional number. */
  readonly read: (text: string, column: number) => string;
  /** Counts the warnings of the row just read; called for accepted rows only. */
  readonly keepWarnings: () => void;
  readonly warnings: () => { code: string; count: number }[];
}

/** A fault or a sample never quotes a whole number. */
export const quoteCpr = (text: string): string =>
  text.replace(/\D/g, '').length >= 9 ? maskCpr(text.replace(/\D/g, '')) : text;

/**
 * Notes system_user (SD only, see `header-source.ts`) and bad_cpr. Modulus 11, a lost zero and fictional numbers
 * are warnings (domain §5.4); a fictional number identifies nobody and is not kept.
 */
export function makeCprReader(faults: Faults, map: HeaderMap): CprReader {
  const fromSd = isFromSd(map.headers);
  let cpr = '';
  let padded = false;
  let fictional = false;
  let rowsFictional = 0;
  let rowsPadded = 0;
  let rowsWithoutModulus = 0;
  const read = (text: string, column: number): string => {
    cpr = '';
    padded = false;
    fictional = false;
    const trimmed = text.trim();
    if (trimmed === '') return '';
    const found = normaliseCpr(trimmed);
    if (found && isSystemCpr(found.cpr)) {
      if (fromSd) faults.note(column, 'system_user', quoteCpr(found.cpr));
      else fictional = true;
    } else if (!found || !birthDateOf(found.cpr)) faults.note(column, 'bad_cpr', quoteCpr(trimmed));
    else ({ cpr, padded } = found);
    return cpr;
  };
  return {
    read,
    keepWarnings: () => {
      if (padded) rowsPadded++;
      if (fictional) rowsFictional++;
      if (cpr !== '' && !isReplacementCpr(cpr) && !hasModulus11(cpr)) rowsWithoutModulus++;
    },
    warnings: () =>
      [
        { code: 'cpr_padded', count: rowsPadded },
        { code: 'cpr_modulus11', count: rowsWithoutModulus },
        { code: 'cpr_fictional', count: rowsFictional },
      ].filter((w) => w.count > 0),
  };
}

/** Where an earlier system could not write a letter: `Y?lmaz`. */
const LOST_LETTER = /\p{L}\?\p{L}/u;

export const hasLostLetter = ({ firstName, lastName }: PersonName): boolean =>
  (firstName.includes('?') || lastName.includes('?')) && (LOST_LETTER.test(firstName) || LOST_LETTER.test(lastName));

/** Reads first and last name from their own columns, else from the full name. */
export function makeNameReader(map: HeaderMap): { read: (cells: readonly string[]) => PersonName; column: number } {
  const first = map.columnOf.get('firstName');
  const last = map.columnOf.get('lastName');
  const full = map.columnOf.get('fullName') ?? -1;
  const readText = remember(tidy);
  const cell = (cells: readonly string[], column: number): string => readText(cells[column] ?? '');
  if (first !== undefined && last !== undefined) {
    return {
      read: (cells) => ({ firstName: cell(cells, first), lastName: cell(cells, last) }),
      column: Math.min(first, last),
    };
  }
  return { read: (cells) => splitName(cell(cells, full)), column: full };
}
