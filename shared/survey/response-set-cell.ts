/**
 * The cell that says how an item is answered: the number of a known set (`1`, `2R`, `who5`, `enig5`), with † or ‡
 * behind it if need be, or the options themselves:
 *
 *   Altid=100|Ofte=75|Sommetider=50|Sjældent=25|Aldrig=0     label=points 0–100
 *   Ja=100|Nej=0|Ved ikke=                                   without points: the item counts as missing
 *   a:Ja=100|b:Nej=0                                         with codes of one's own; else 1, 2, 3 …
 *   flere:Kolleger|Leder|Borgere                             several may be ticked (also `several:`), at most 8
 *   tekst                                                    a comment (also `text`)
 */
import { textSet } from './edit-sets.ts';
import type { InstrumentItem, ResponseOption, ResponseSet } from './instrument.ts';
import type { SurveyLocale } from './locale.ts';
import { ownModule } from './own-module.ts';
import { knownResponseSets } from './response-sets.ts';

export interface NamedSet {
  /** Without its key when it is written out: two items that write the same share one set. */
  readonly set: ResponseSet;
  readonly inline: boolean;
  readonly notApplicable: InstrumentItem['notApplicable'];
}

const known = new Map([...knownResponseSets, ...ownModule.responseSets].map((set) => [set.key.toLowerCase(), set]));
const MARKS: Readonly<Record<string, InstrumentItem['notApplicable']>> = { '†': 'no_superior', '‡': 'no_colleagues' };
const SEVERAL = /^(?:flere|several)\s*:/i;
const TEXT = /^(?:tekst|text|kommentar|comment)$/i;
const CODE = /^([A-Za-z0-9-]{1,10}):(.+)$/;
const MOST = 60;

/** Undefined when the cell says nothing that is known. */
export function readResponseSet(cell: string, language: SurveyLocale): NamedSet | undefined {
  const mark = MARKS[cell.slice(-1)] ?? null;
  const name = (mark === null ? cell : cell.slice(0, -1)).trim();
  const set = known.get(name.toLowerCase());
  if (set) return { set, inline: false, notApplicable: mark };
  if (TEXT.test(name)) return { set: textSet, inline: false, notApplicable: null };
  const written = name.includes('|') ? readOptions(name, language) : undefined;
  return written && { set: written, inline: true, notApplicable: mark };
}

function readOptions(cell: string, language: SurveyLocale): ResponseSet | undefined {
  const several = SEVERAL.test(cell);
  const parts = cell.replace(SEVERAL, '').split('|');
  const options = parts.map((part, index) => readOption(part.trim(), index, language, several));
  if (options.length > (several ? 8 : MOST) || options.some((option) => option === undefined)) return undefined;
  return { key: '', kind: several ? 'several' : 'one', options: options as ResponseOption[] };
}

function readOption(part: string, index: number, language: SurveyLocale, several: boolean): ResponseOption | undefined {
  const coded = CODE.exec(part);
  const code = coded?.[1] ?? String(index + 1);
  const rest = coded?.[2] ?? part;
  const at = rest.lastIndexOf('=');
  if (at < 0 && !several) return undefined;
  const label = (at < 0 ? rest : rest.slice(0, at)).trim();
  const score = at < 0 ? null : scoreOf(rest.slice(at + 1).trim());
  if (label === '' || score === undefined) return undefined;
  return { code, score, label: { [language]: label } };
}

/** Null: no points. Undefined: no number of 0–100. */
function scoreOf(text: string): number | null | undefined {
  if (text === '' || text === '-') return null;
  const score = Number(text.replace(',', '.'));
  return score >= 0 && score <= 100 ? score : undefined;
}
