/**
 * Which column of a file of answers holds what. The program proposes; whoever imports sees it and may say
 * otherwise. Columns that nobody asked for are not read: names, addresses and times never come in.
 */
import type { InstrumentId } from '../kernel/ids.ts';
import { fitAsBands, looksLikeBands } from './answers-bands.ts';
import { isBackgroundHeader, isCommentHeader, itemFinder, plain, unitRank } from './answers-headers.ts';
import type { AnswersMapping } from './contract-import.ts';
import type { InstrumentBody } from './instrument.ts';
import { measureKeyOf } from './measure-key.ts';
import type { Attribute } from './round.ts';

export interface AnswersColumn {
  readonly header: string;
  /** Its distinct values without empty ones; cut short where there are many. */
  readonly values: readonly string[];
}

export interface Questions {
  readonly id: InstrumentId;
  readonly body: InstrumentBody;
}

const MOST_ATTRIBUTES = 5;
const MOST_INSTRUMENTS = 10;

interface Fit {
  readonly questions: Questions;
  /** Header by item key. */
  readonly items: ReadonlyMap<string, string>;
}

function fitOf(questions: Questions, columns: readonly AnswersColumn[]): Fit {
  const find = itemFinder(questions.body);
  const items = new Map<string, string>();
  for (const { header } of columns) {
    const key = find(header);
    if (key !== undefined && !items.has(key)) items.set(key, header);
  }
  return { questions, items };
}

/**
 * The questionnaires whose questions stand in the headers: at least half of each. Of several that read the same
 * columns the one that reads most goes first, then the one that is named first.
 */
export function guessInstruments(columns: readonly AnswersColumn[], known: readonly Questions[]): Questions[] {
  const fits = known
    .map((questions) => fitOf(questions, columns))
    .filter(({ items, questions }) => items.size * 2 >= questions.body.items.length)
    .sort((a, b) => b.items.size - a.items.size);
  const taken = new Set<string>();
  const keys = new Set<string>();
  const chosen: Questions[] = [];
  for (const { questions, items } of fits) {
    const clash = questions.body.items.some((item) => keys.has(item.key));
    if (clash || [...items.values()].some((header) => taken.has(header))) continue;
    for (const header of items.values()) taken.add(header);
    for (const item of questions.body.items) keys.add(item.key);
    chosen.push(questions);
  }
  return chosen.slice(0, MOST_INSTRUMENTS);
}

/** @param isUnit whether a value is the code or the name of a unit */
export function proposeMapping(
  columns: readonly AnswersColumn[],
  instruments: readonly Questions[],
  isUnit: (value: string) => boolean,
  asked: readonly Attribute[] | null = null,
): AnswersMapping {
  const items = new Map(instruments.flatMap((one) => [...fitOf(one, columns).items]));
  const used = new Set(items.values());
  const left = columns.filter(({ header }) => header !== '' && !used.has(header));
  const unit = unitColumn(left, isUnit);
  const comment = left.find(({ header }) => header !== unit && isCommentHeader(header))?.header ?? '';
  const others = left.filter(({ header }) => header !== unit && header !== comment);
  return {
    unit,
    comment,
    items: Object.fromEntries(items),
    attributes: asked ? attributesOf(asked, others) : findAttributes(others),
  };
}

/** By its header, the one whose values are units before others; without such a header, by its values alone. */
function unitColumn(columns: readonly AnswersColumn[], isUnit: (value: string) => boolean): string {
  const share = ({ values }: AnswersColumn): number =>
    values.length === 0 ? 0 : values.filter(isUnit).length / values.length;
  const ranked = columns
    .map((column) => ({ header: column.header, rank: unitRank(column.header), share: share(column) }))
    .filter(({ rank, share }) => rank > 0 || share > 0.9);
  ranked.sort((a, b) => Number(b.share > 0.5) - Number(a.share > 0.5) || b.rank - a.rank || b.share - a.share);
  return ranked[0]?.header ?? '';
}

/** In the order of their keys: what must be hidden may depend on their order, and the order of columns says nothing. */
function findAttributes(columns: readonly AnswersColumn[]): AnswersMapping['attributes'] {
  const found = columns.filter(
    ({ header, values }) => (isBackgroundHeader(header) && fitAsBands(values)) || looksLikeBands(values),
  );
  const keys = new Set<string>();
  return found
    .flatMap(({ header }) => {
      const key = measureKeyOf(header);
      if (key === null || keys.size === keys.add(key).size) return [];
      return [{ key, column: header }];
    })
    .slice(0, MOST_ATTRIBUTES)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Those of a round that is open already. */
function attributesOf(asked: readonly Attribute[], columns: readonly AnswersColumn[]): AnswersMapping['attributes'] {
  return asked.flatMap(({ key, name }) => {
    const names = new Set([key, ...Object.values(name)].map((one) => plain(one ?? '')));
    const column = columns.find(({ header }) => names.has(plain(header)) || measureKeyOf(header) === key);
    return column ? [{ key, column: column.header }] : [];
  });
}
