/** The columns of a questionnaire file (domain §2.1, `data/instruments`), in any order and in Danish or English. */
import { fold, tidy } from '../kernel/text.ts';
import { badInstrument } from './instrument-fault.ts';

const NAMES = {
  instrument: ['instrument', 'spørgeskema', 'skema', 'questionnaire', 'instrumentnavn'],
  version: ['version', 'udgave'],
  language: ['language', 'sprog', 'lang'],
  dimension: ['dimension', 'skala', 'scale', 'tema', 'emne'],
  item: ['item', 'kode', 'spørgsmålskode', 'spørgsmålsnr', 'code', 'itemcode', 'itemkey', 'id'],
  stem: ['stem', 'indledning', 'intro', 'ramme'],
  text: ['text', 'tekst', 'spørgsmål', 'spørgsmålstekst', 'question', 'itemtext', 'ordlyd'],
  responseSet: [
    'responseset',
    'svarsæt',
    'svarskala',
    'svarmuligheder',
    'svar',
    'options',
    'responses',
    'responsescale',
  ],
  notApplicable: ['notapplicable', 'ikkerelevant', 'undtagelse', 'na'],
  reversed: ['reversed', 'reverse', 'vendt', 'omvendt'],
  direction: ['direction', 'retning'],
  modifiable: ['modifiable', 'måændres', 'kanændres'],
  licence: ['licence', 'license', 'licens'],
  attribution: ['attribution', 'kilde', 'kildeangivelse', 'ophav'],
} as const;

export type InstrumentColumn = keyof typeof NAMES;

/** What no questionnaire can do without. The cell of `dimension` may be empty: the item then counts in none. */
const NEEDED: readonly InstrumentColumn[] = [
  'instrument',
  'version',
  'language',
  'dimension',
  'item',
  'text',
  'responseSet',
];

const plain = (header: string): string => fold(tidy(header)).replace(/[^a-z0-9]/g, '');
const byName = new Map(
  (Object.keys(NAMES) as InstrumentColumn[]).flatMap((column) =>
    NAMES[column].map((name) => [plain(name), column] as const),
  ),
);

export type InstrumentColumns = ReadonlyMap<InstrumentColumn, number>;

/** Unknown columns are not read. @throws bad_instrument missing_column, column_twice */
export function placeInstrumentColumns(header: readonly string[], line = 1): InstrumentColumns {
  const places = new Map<InstrumentColumn, number>();
  header.forEach((name, index) => {
    const column = byName.get(plain(name));
    if (column === undefined) return;
    if (places.has(column)) throw badInstrument(line, 'column_twice', tidy(name));
    places.set(column, index);
  });
  const missing = NEEDED.find((column) => !places.has(column));
  if (missing) throw badInstrument(line, 'missing_column', columnName(missing));
  return places;
}

/** As the files of `data/instruments` call it. */
export const columnName = (column: InstrumentColumn): string =>
  column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
