/** What the headers of answers from other systems mean: items by code or wording, the unit, background, comment. */
import { fold, tidy } from '../kernel/text.ts';
import type { InstrumentBody } from './instrument.ts';

/** Letters and digits only, however a system writes them. */
export const plain = (text: string): string => fold(tidy(text)).replace(/[^a-z0-9]/g, '');

/** By number before by name; within each the order in which they are believed. */
const UNIT_NAMES = [
  ...['enhedsnr', 'enhedsnummer', 'enhedskode', 'enhedsid', 'afdelingsnr', 'afdelingsnummer', 'afdelingskode'],
  ...['orgnr', 'orgkode', 'orgenhedsnr', 'organisationskode', 'unitcode', 'unitno', 'unitid', 'departmentcode'],
  ...['enhed', 'enhedsnavn', 'afdeling', 'afdelingsnavn', 'afd', 'arbejdsplads', 'arbejdssted', 'organisationsenhed'],
  ...['orgenhed', 'org', 'organisation', 'institution', 'tjenestested', 'sted', 'team'],
  ...['unit', 'unitname', 'department', 'workplace', 'organization', 'organisationalunit'],
].map(plain);

const COMMENT_NAMES = new Set(
  [
    ...['kommentar', 'kommentarer', 'bemærkning', 'bemærkninger', 'fritekst', 'uddybning', 'åbent svar'],
    ...['comment', 'comments', 'remarks', 'free text', 'open answer'],
  ].map(plain),
);

/** Beginnings of headers of background questions; folded, `ancienniteten` and `Ancbånd` too. */
const BACKGROUND = /^(alder|age|anc|seniority|senioritet|kon$|konband|gender|sex$|faggruppe|personalegruppe|jobgruppe)/;
const BACKGROUND_MORE = /^(jobgroup|occupation|profession|stillingsgruppe|stillingskategori|arbejdstid|vagt|leder$)/;

/** How much a header looks like the unit's: 0 = not at all. */
export function unitRank(header: string): number {
  const at = UNIT_NAMES.indexOf(plain(header));
  return at < 0 ? 0 : UNIT_NAMES.length - at;
}

export const isCommentHeader = (header: string): boolean => COMMENT_NAMES.has(plain(header));

export function isBackgroundHeader(header: string): boolean {
  const name = plain(header);
  return BACKGROUND.test(name) || BACKGROUND_MORE.test(name);
}

export type FindItem = (header: string) => string | undefined;

const SHORT = 15;
const withoutZeros = (key: string): string => key.replace(/([a-z])0+(?=\d)/g, '$1');
const FIRST_WORD = /^([a-z][a-z0-9_-]*?)\s*[.:)–\s-]\s*\S/;
const IN_BRACKETS = /[[(]\s*([a-z][a-z0-9_.-]{0,19})\s*[\])]/;
const NUMBERING = /^\s*(?:q|spm|spørgsmål|question|nr)?\.?\s*\d+[a-z]?\s*[.:)–-]?\s+/i;

/** Which item a header stands for: its code, alone or before or behind the wording, or the wording in any language. */
export function itemFinder({ items }: Pick<InstrumentBody, 'items'>): FindItem {
  const keys = new Map(items.map(({ key }) => [withoutZeros(key.toLowerCase()), key]));
  const texts = new Map<string, string>();
  for (const { key, text } of items) for (const one of Object.values(text)) if (one) texts.set(plain(one), key);
  const byKey = (word: string | undefined) => (word === undefined ? undefined : keys.get(withoutZeros(word)));
  const byText = (header: string): string | undefined => {
    const words = plain(header);
    const found = texts.get(words);
    if (found !== undefined || words.length < SHORT) return found;
    // "I de sidste to uger [Jeg har følt mig …]"
    for (const [text, key] of texts) if (text.length >= SHORT && words.endsWith(text)) return key;
    return undefined;
  };
  return (header) => {
    const low = tidy(header).toLowerCase();
    return (
      byKey(low) ??
      byKey(FIRST_WORD.exec(low)?.[1]) ??
      byKey(IN_BRACKETS.exec(low)?.[1]) ??
      byText(header) ??
      byText(header.replace(NUMBERING, ''))
    );
  };
}
