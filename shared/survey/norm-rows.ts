/**
 * Reference values as a table: dimension, population, year, mean, sd, n, source, in any order and in Danish or
 * English. Every fault is told with its line; a file with one is not taken in at all.
 */
import { fold, tidy } from '../kernel/text.ts';
import type { InstrumentBody, Norm } from './instrument.ts';
import { measureKeyOf } from './measure-key.ts';

const NAMES = {
  dimension: ['dimension', 'emne', 'skala', 'scale', 'tema'],
  population: ['population', 'gruppe', 'referencegruppe', 'group', 'land', 'country'],
  year: ['year', 'år', 'årstal'],
  mean: ['mean', 'gennemsnit', 'gns', 'middel', 'middeltal', 'middelværdi', 'average'],
  sd: ['sd', 'spredning', 'standardafvigelse', 'std', 'stdafv'],
  n: ['n', 'antal', 'antalsvar', 'besvarelser', 'respondents'],
  source: ['source', 'kilde', 'reference'],
} as const;

export type NormColumn = keyof typeof NAMES;
const COLUMNS = Object.keys(NAMES) as NormColumn[];
/** A reference value says whose it is, of when and from where (domain §2.8); spread and number may be unknown. */
const NEEDED: readonly NormColumn[] = ['dimension', 'population', 'year', 'mean', 'source'];
const LONGEST = { population: 200, year: 20, source: 500 } as const;

export const normReasons = [
  'unreadable',
  'no_rows',
  'too_many',
  'missing_column',
  'column_twice',
  'fields',
  'missing_value',
  'unknown_dimension',
  'bad_number',
  'too_long',
  'twice',
] as const;
export type NormReason = (typeof normReasons)[number];

/** @param line of the file, 1 = the header; 0 = the file as a whole */
export interface NormFault {
  readonly line: number;
  readonly reason: NormReason;
  readonly about: string;
}

export type NormColumns = ReadonlyMap<NormColumn, number>;

const plain = (header: string): string => fold(tidy(header)).replace(/[^a-z0-9]/g, '');
const byName = new Map(COLUMNS.flatMap((column) => NAMES[column].map((name) => [plain(name), column] as const)));

/** Columns that are not known are not read. */
export function placeNormColumns(header: readonly string[]): { columns: NormColumns; faults: readonly NormFault[] } {
  const columns = new Map<NormColumn, number>();
  const faults: NormFault[] = [];
  header.forEach((name, place) => {
    const column = byName.get(plain(name));
    if (column === undefined) return;
    if (columns.has(column)) faults.push({ line: 1, reason: 'column_twice', about: tidy(name) });
    else columns.set(column, place);
  });
  for (const about of NEEDED) if (!columns.has(about)) faults.push({ line: 1, reason: 'missing_column', about });
  return { columns, faults };
}

type Dimensions = Pick<InstrumentBody, 'dimensions'>;

/** The dimension by its key or by its name in any language. */
function dimensionFinder({ dimensions }: Dimensions): (value: string) => string | undefined {
  const known = new Map<string, string>();
  for (const { key, name } of dimensions) for (const text of Object.values(name)) if (text) known.set(plain(text), key);
  for (const { key } of dimensions) known.set(plain(key), key);
  return (value) => known.get(plain(value)) ?? known.get(plain(measureKeyOf(value) ?? ''));
}

/** "73,8" and "73.8"; undefined when it is no number of the range. */
function decimal(text: string, low: number): number | undefined {
  if (!/^[-−]?\d{1,3}(?:[.,]\d{1,6})?$/.test(text)) return undefined;
  const value = Number(text.replace('−', '-').replace(',', '.'));
  return value >= low && value <= 100 ? value : undefined;
}

/** "3517", "3.517" and "3 517". */
function whole(text: string): number | undefined {
  if (!/^(?:\d{1,9}|\d{1,3}(?:[.\s]\d{3}){1,2})$/.test(text)) return undefined;
  return Number(text.replace(/\D/g, ''));
}

type Told = (reason: NormReason, about: string) => void;

/** A reader of lines, which tells each fault of the line it is at. */
export function normReader(body: Dimensions, columns: NormColumns) {
  const find = dimensionFinder(body);
  const seen = new Set<string>();
  return (cells: readonly string[], tell: Told): Norm | undefined => {
    let isGood = true;
    const fault: Told = (reason, about) => {
      isGood = false;
      tell(reason, about);
    };
    const cell = (column: NormColumn): string => tidy(cells[columns.get(column) ?? -1] ?? '');
    for (const column of NEEDED) if (cell(column) === '') fault('missing_value', column);
    for (const [column, most] of Object.entries(LONGEST)) {
      if (cell(column as NormColumn).length > most) fault('too_long', column);
    }
    const dimension = find(cell('dimension'));
    if (cell('dimension') !== '' && dimension === undefined) fault('unknown_dimension', cell('dimension'));
    const number = (column: 'mean' | 'sd' | 'n', read: (text: string) => number | undefined): number | null => {
      const text = cell(column);
      if (text === '' || (column !== 'mean' && /^[-–]$/.test(text))) return null;
      const value = read(text);
      if (value === undefined) fault('bad_number', `${column}: ${text}`);
      return value ?? null;
    };
    const mean = number('mean', (text) => decimal(text, -100));
    const sd = number('sd', (text) => decimal(text, 0));
    const n = number('n', whole);
    if (!isGood || dimension === undefined || mean === null) return undefined;
    const [population, year, source] = [cell('population'), cell('year'), cell('source')];
    const found: Norm = { dimension, population, year, mean, sd, n, source };
    if (seen.size === seen.add(normKey(found)).size) {
      tell('twice', `${cell('dimension')}, ${population} ${year}`);
      return undefined;
    }
    return found;
  };
}

/** One value of a dimension for a population and a year. */
export const normKey = ({ dimension, population, year }: Norm): string =>
  JSON.stringify([dimension, population.toLowerCase(), year]);

/** Those that are there, each replaced where the newcomers have the same; then the rest of the newcomers. */
export function mergeNorms(known: readonly Norm[], fresh: readonly Norm[]): Norm[] {
  const news = new Map(fresh.map((norm) => [normKey(norm), norm]));
  const kept = known.map((norm) => {
    const other = news.get(normKey(norm));
    news.delete(normKey(norm));
    return other ?? norm;
  });
  return [...kept, ...news.values()];
}

/** How many of the newcomers are new, and how many change one that is there. */
export function normNews(known: readonly Norm[], fresh: readonly Norm[]): { fresh: number; changed: number } {
  const before = new Map(known.map((norm) => [normKey(norm), JSON.stringify(norm)]));
  const changed = fresh.filter((norm) => {
    const old = before.get(normKey(norm));
    return old !== undefined && old !== JSON.stringify(norm);
  });
  return { fresh: fresh.filter((norm) => !before.has(normKey(norm))).length, changed: changed.length };
}
