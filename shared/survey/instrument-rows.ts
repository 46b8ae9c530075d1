/** One line of a questionnaire file: an item in a language. */
import { tidy } from '../kernel/text.ts';
import type { Dimension, InstrumentItem } from './instrument.ts';
import { itemKey } from './instrument.ts';
import { columnName, type InstrumentColumn, type InstrumentColumns } from './instrument-columns.ts';
import { badInstrument } from './instrument-fault.ts';
import { locale, type SurveyLocale } from './locale.ts';
import { type NamedSet, readResponseSet } from './response-set-cell.ts';

export interface InstrumentRow extends Pick<NamedSet, 'set' | 'inline'> {
  readonly line: number;
  readonly instrument: string;
  readonly version: string;
  readonly language: SurveyLocale;
  /** The label; empty: the item counts in none. */
  readonly dimension: string;
  readonly direction: Dimension['direction'] | null;
  readonly item: string;
  readonly stem: string;
  readonly text: string;
  readonly notApplicable: InstrumentItem['notApplicable'];
  readonly reversed: boolean;
  /** Null where the file does not say. */
  readonly modifiable: boolean | null;
  readonly licence: string;
  readonly attribution: string;
}

const LANGUAGES: Readonly<Record<string, SurveyLocale>> = {
  dansk: 'da',
  danish: 'da',
  engelsk: 'en',
  english: 'en',
  tysk: 'de',
  polsk: 'pl',
  ukrainsk: 'uk',
  rumænsk: 'ro',
  arabisk: 'ar',
  færøsk: 'fo',
  grønlandsk: 'kl',
};
const YES = new Set(['1', 'ja', 'yes', 'true', 'sand', 'r', 'x', '-', '−']);
const NO = new Set(['', '0', 'nej', 'no', 'false', 'falsk', '+']);
const NOBODY: Readonly<Record<string, InstrumentItem['notApplicable']>> = {
  '': null,
  '-': null,
  no_superior: 'no_superior',
  '†': 'no_superior',
  'ingen leder': 'no_superior',
  no_colleagues: 'no_colleagues',
  '‡': 'no_colleagues',
  'ingen kolleger': 'no_colleagues',
};
const DIRECTIONS: Readonly<Record<string, Dimension['direction']>> = {
  resource: 'resource',
  ressource: 'resource',
  strain: 'strain',
  belastning: 'strain',
  neutral: 'neutral',
};
const LONGEST_TEXT = 2000;

/** @throws bad_instrument with the line */
export function readInstrumentRow(cells: readonly string[], columns: InstrumentColumns, line: number): InstrumentRow {
  const cell = (column: InstrumentColumn): string => {
    const place = columns.get(column);
    return place === undefined ? '' : tidy(cells[place] ?? '');
  };
  const needed = (column: InstrumentColumn): string => {
    const value = cell(column);
    if (value === '') throw badInstrument(line, 'missing_value', columnName(column));
    return value;
  };
  const item = needed('item');
  if (!itemKey.safeParse(item).success) throw badInstrument(line, 'bad_item', item);
  const text = cell('text');
  if (text === '' || text.length > LONGEST_TEXT) throw badInstrument(line, 'empty_text', item);
  const language = languageOf(needed('language'), line);
  const named = readResponseSet(needed('responseSet'), language);
  if (!named) throw badInstrument(line, 'bad_response_set', cell('responseSet'));
  return {
    line,
    instrument: needed('instrument'),
    version: needed('version'),
    language,
    dimension: cell('dimension'),
    direction: directionOf(cell('direction'), line),
    item,
    stem: cell('stem'),
    text,
    set: named.set,
    inline: named.inline,
    notApplicable: notApplicableOf(cell('notApplicable'), line) ?? named.notApplicable,
    reversed: yesOrNo(cell('reversed'), 'bad_reversed', line),
    modifiable: cell('modifiable') === '' ? null : yesOrNo(cell('modifiable'), 'bad_modifiable', line),
    licence: cell('licence'),
    attribution: cell('attribution'),
  };
}

function languageOf(value: string, line: number): SurveyLocale {
  const low = value.toLowerCase();
  // `da-DK` is Danish too.
  const parsed = locale.safeParse(LANGUAGES[low] ?? low.split(/[-_]/)[0]);
  if (!parsed.success) throw badInstrument(line, 'bad_language', value);
  return parsed.data;
}

function yesOrNo(value: string, reason: 'bad_reversed' | 'bad_modifiable', line: number): boolean {
  const low = value.toLowerCase();
  if (YES.has(low)) return true;
  if (NO.has(low)) return false;
  throw badInstrument(line, reason, value);
}

function notApplicableOf(value: string, line: number): InstrumentItem['notApplicable'] {
  const found = NOBODY[value.toLowerCase()];
  if (found === undefined) throw badInstrument(line, 'bad_not_applicable', value);
  return found;
}

function directionOf(value: string, line: number): Dimension['direction'] | null {
  if (value === '') return null;
  const found = DIRECTIONS[value.toLowerCase()];
  if (!found) throw badInstrument(line, 'bad_direction', value);
  return found;
}
