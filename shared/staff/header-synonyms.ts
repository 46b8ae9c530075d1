/**
 * What the columns are called in the exports of SD Løn, KMD Opus, OS2mo (its
 * files to Safetynet and Plan2learn) and in files that people make themselves
 * (domain §5.5). Names are compared folded and without punctuation, so
 * `E-mail`, `e_mail` and `EMAIL` are one. Columns that are known and are
 * deliberately not read (pay, bank, address, telephone) are listed too: an
 * unknown column refuses the file, a known one of these does not.
 */
import { fold } from '../kernel/text.ts';
import { IGNORE, type Names } from './header-names.ts';
import { courseNames } from './header-names-courses.ts';
import { organisationNames } from './header-names-organisation.ts';
import { staffNames } from './header-names-staff.ts';
import type { ImportKind } from './import-contract.ts';

export { IGNORE };

/**
 * Rank 0 names the field itself; higher ranks are taken only when no column of a
 * lower rank is there, and are left out otherwise: `Afdeling` is the unit's code
 * only in a file without `Afdelingskode`.
 */
export interface Meaning {
  readonly field: string;
  readonly rank: number;
}

const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]/gu;
/** `Enhedsnummer`, `Enhedsnr.` and `Enhedsnr` are one name. */
const NUMBER_WORD = /nummer|number/g;
/** In what form a value is written is said behind some names, and says nothing of what it is. */
const FORM_NOTE =
  /\s*\((?:j\/n|ja\/nej|y\/n|yes\/no|0\/1|1\/0|%|i %|pct\.?|procent|timer|hours|d+[-./]m+[-./][åy]+|[åy]+[-./]m+[-./]d+|sd|sd løn|opus|kmd|sap)\)\s*$/i;

/** The form in which headers are compared. */
export const headerKey = (header: string): string => fold(header).replace(NOT_LETTER_OR_DIGIT, '');

const nameKey = (name: string): string => headerKey(name).replace(NUMBER_WORD, 'nr');

function compile(names: Names): ReadonlyMap<string, readonly Meaning[]> {
  const table = new Map<string, Meaning[]>();
  for (const [field, text] of Object.entries(names)) {
    text.split(' / ').forEach((list, rank) => {
      for (const name of list.split(',')) add(table, nameKey(name), { field, rank });
    });
  }
  return table;
}

function add(table: Map<string, Meaning[]>, key: string, meaning: Meaning): void {
  const known = table.get(key);
  if (!known) table.set(key, [meaning]);
  else if (!known.some((m) => m.field === meaning.field)) known.push(meaning);
}

const TABLES: Readonly<Record<ImportKind, ReadonlyMap<string, readonly Meaning[]>>> = {
  organisation: compile(organisationNames),
  staff: compile(staffNames),
  courses: compile(courseNames),
};

/** What a header can mean, the most likely first; empty when the header is not known. */
export function meaningsOf(kind: ImportKind, header: string): readonly Meaning[] {
  const table = TABLES[kind];
  return table.get(nameKey(header)) ?? table.get(nameKey(header.replace(FORM_NOTE, ''))) ?? [];
}
