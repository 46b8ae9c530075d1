/**
 * From answers to scores (domain §2.2, the guideline of the COPSOQ network). The points of an answer are read
 * from the stored option list, never from a constant: the number of options belongs to the instrument.
 *
 * Answers of a round lie in one array, row by row, one byte per item: 0 = not answered, 1…n = the option's
 * number (`optionsOf`); in a set of kind `several` the byte is a bit mask. A score of NaN is missing.
 */
import type { Dimension, InstrumentBody, InstrumentItem, ResponseSet, ScoringRule } from './instrument.ts';
import { type AnswerOption, optionsOf } from './options.ts';

export type ScoredQuestions = Pick<InstrumentBody, 'items' | 'dimensions' | 'responseSets'>;

export interface CompiledItem {
  readonly key: string;
  /** Index of the instrument in the round; item and dimension keys are unique within an instrument only. */
  readonly instrument: number;
  readonly kind: ResponseSet['kind'];
  readonly options: readonly AnswerOption[];
  /** Column of the question that decides whether this one is asked; null: it is asked of everybody. */
  readonly askedAfter: number | null;
  /** 256 values: the points 0–100 of each stored byte after reversal, NaN = missing. */
  readonly worth: Float64Array;
}

export interface CompiledDimension extends Dimension {
  readonly instrument: number;
  /** Columns of its items in the row of answers. */
  readonly columns: Int32Array;
  /** Per column 256 values: what each stored byte is worth to this dimension, NaN = missing. */
  readonly worth: readonly Float64Array[];
}

/** All items of a round side by side, in the order of the stored bytes, and all its dimensions. */
export interface CompiledInstrument {
  readonly items: readonly CompiledItem[];
  readonly dimensions: readonly CompiledDimension[];
}

const BYTES = 256;

export function compileInstrument(questions: ScoredQuestions): CompiledInstrument {
  return compileInstruments([questions]);
}

/**
 * The instruments of a round, whose items follow each other in the row of answers.
 * @throws when a dimension names an item, or an item a response set, that its instrument has not: the importer
 * and the editor see to it that none is stored.
 */
export function compileInstruments(instruments: readonly ScoredQuestions[]): CompiledInstrument {
  const items: CompiledItem[] = [];
  const dimensions: CompiledDimension[] = [];
  instruments.forEach((questions, instrument) => {
    const first = items.length;
    const sets = new Map(questions.responseSets.map((set) => [set.key, set]));
    const places = new Map(questions.items.map((item, index) => [item.key, first + index]));
    for (const item of questions.items) {
      const askedAfter = item.showIf ? (places.get(item.showIf.item) ?? null) : null;
      items.push({ ...compileItem(item, found(sets, item.responseSet), instrument), askedAfter });
    }
    for (const dimension of questions.dimensions) {
      const columns = Int32Array.from(dimension.items, (key) => found(places, key));
      const worth = Array.from(columns, (column) => worthIn(dimension.scoring, items[column] as CompiledItem));
      dimensions.push({ ...dimension, instrument, columns, worth });
    }
  });
  return { items, dimensions };
}

/**
 * One score per respondent, NaN where it is missing: 0–100 for `mean` and `sum_all`, 1 or 0 for `any_yes`,
 * the answer 0–10 for `recommendation`.
 * @param answers respondents × all items of the questionnaire
 */
export function scoreDimension(
  compiled: CompiledInstrument,
  dimensionIndex: number,
  answers: Uint8Array,
  respondents: number,
): Float64Array {
  const { columns, worth, scoring } = dimensionAt(compiled, dimensionIndex);
  const width = compiled.items.length;
  const needed = scoring === 'any_yes' ? 1 : scoring === 'sum_all' ? columns.length : Math.ceil(columns.length / 2);
  const scores = new Float64Array(respondents).fill(Number.NaN);
  for (let row = 0; row < respondents; row++) {
    let sum = 0;
    let answered = 0;
    for (let place = 0; place < columns.length; place++) {
      const byte = answers[row * width + (columns[place] as number)] as number;
      const value = (worth[place] as Float64Array)[byte] as number;
      // A missing answer adds nothing and counts for nothing.
      if (Number.isNaN(value)) continue;
      sum += value;
      answered++;
    }
    if (answered >= needed) scores[row] = scoring === 'any_yes' ? Number(sum > 0) : sum / answered;
  }
  return scores;
}

/** One item's points 0–100 per respondent after reversal, NaN where missing. */
export function scoreItem(
  compiled: CompiledInstrument,
  itemIndex: number,
  answers: Uint8Array,
  respondents: number,
): Float64Array {
  const item = compiled.items[itemIndex];
  if (!item) throw new RangeError(`There is no item ${itemIndex}.`);
  return column(item.worth, compiled.items.length, itemIndex, answers, respondents);
}

/** Per item of the dimension its worth per respondent, in the dimension's order: what alpha is made of. */
export function itemScores(
  compiled: CompiledInstrument,
  dimensionIndex: number,
  answers: Uint8Array,
  respondents: number,
): readonly Float64Array[] {
  const { columns, worth } = dimensionAt(compiled, dimensionIndex);
  const width = compiled.items.length;
  return worth.map((one, place) => column(one, width, columns[place] as number, answers, respondents));
}

/** The score that says most against the workplace (domain §3.3, test 5); NaN when neither end does. */
export function mostNegativeScore({ scoring, direction }: Pick<Dimension, 'scoring' | 'direction'>): number {
  if (scoring === 'any_yes') return 1;
  if (scoring === 'recommendation') return 0;
  return direction === 'neutral' ? Number.NaN : direction === 'strain' ? 100 : 0;
}

function compileItem(item: InstrumentItem, set: ResponseSet, instrument: number): Omit<CompiledItem, 'askedAfter'> {
  const options = optionsOf(item, set);
  const values = options.map(({ score }) => (score === null ? Number.NaN : item.reversed ? 100 - score : score));
  return { key: item.key, instrument, kind: set.kind, options, worth: worthOfBytes(set.kind, options, values) };
}

/** A recommendation keeps the answer 0–10 as it was given; every other rule takes the points. */
function worthIn(scoring: ScoringRule, { kind, options, worth }: CompiledItem): Float64Array {
  if (scoring !== 'recommendation') return worth;
  const given = options.map(({ code, score }) =>
    score !== null && /^(?:\d|10)$/.test(code) ? Number(code) : Number.NaN,
  );
  return worthOfBytes(kind, options, given);
}

function worthOfBytes(
  kind: ResponseSet['kind'],
  options: readonly AnswerOption[],
  values: readonly number[],
): Float64Array {
  const worth = new Float64Array(BYTES).fill(Number.NaN);
  if (kind === 'one') worth.set(values, 1);
  if (kind === 'several') {
    for (let mask = 1; mask < Math.min(BYTES, 2 ** values.length); mask++)
      worth[mask] = worthOfMask(mask, options, values);
  }
  return worth;
}

/** The highest of those ticked. Options without points do not count, and "I have no colleagues" settles it. */
function worthOfMask(mask: number, options: readonly AnswerOption[], values: readonly number[]): number {
  const ticked = options.filter((_, index) => (mask & (1 << index)) !== 0);
  if (ticked.some((option) => option.notApplicable)) return Number.NaN;
  const scored = ticked.map(({ number }) => values[number - 1] as number).filter((value) => !Number.isNaN(value));
  return scored.length === 0 ? Number.NaN : Math.max(...scored);
}

function column(
  worth: Float64Array,
  width: number,
  place: number,
  answers: Uint8Array,
  respondents: number,
): Float64Array {
  const scores = new Float64Array(respondents);
  for (let row = 0; row < respondents; row++) scores[row] = worth[answers[row * width + place] as number] as number;
  return scores;
}

function dimensionAt(compiled: CompiledInstrument, index: number): CompiledDimension {
  const dimension = compiled.dimensions[index];
  if (!dimension) throw new RangeError(`There is no dimension ${index}.`);
  return dimension;
}

function found<T>(places: ReadonlyMap<string, T>, name: string): T {
  const place = places.get(name);
  if (place === undefined) throw new Error(`The questionnaire has no "${name}".`);
  return place;
}
