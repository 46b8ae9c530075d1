/** A questionnaire on paper, as rows to be typed, and what two typings of it differ in. */
import { itemsOf } from './answer-pack.ts';
import type { LocalText } from './instrument.ts';
import { optionsOf } from './options.ts';
import type { Questionnaire } from './round.ts';
import { type KeyedOption, keyedOptions } from './typed-code.ts';

export interface PaperRow {
  /** Unique on the sheet: a background question may be called as an item is. */
  readonly id: string;
  readonly kind: 'band' | 'item';
  readonly key: string;
  readonly text: LocalText;
  readonly options: readonly KeyedOption[];
  readonly isSeveral: boolean;
  readonly isRequired: boolean;
}

/** Option codes by row; a row that is not answered is left out. */
export type TypedSheet = Readonly<Record<string, readonly string[]>>;

/** All that can be typed: background first, then every question, also those behind a branch. */
export function paperRows(questionnaire: Questionnaire): readonly PaperRow[] {
  const bands = questionnaire.attributes.map((attribute): PaperRow => {
    const options = attribute.bands.map(({ code, label }, index) => ({
      ...{ code, label, score: null, notApplicable: false },
      number: index + 1,
      typed: String(index + 1),
    }));
    const { key, name } = attribute;
    return { id: `band:${key}`, kind: 'band', key, text: name, options, isSeveral: false, isRequired: false };
  });
  const items = itemsOf(questionnaire)
    .filter(({ set }) => set.kind !== 'text')
    .map(({ item, set }): PaperRow => {
      const { key, text, required } = item;
      const options = keyedOptions(optionsOf(item, set));
      const isSeveral = set.kind === 'several';
      return { id: `item:${key}`, kind: 'item', key, text, options, isSeveral, isRequired: required };
    });
  return [...bands, ...items];
}

const same = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  one.length === other.length && one.every((code) => other.includes(code));

export const differingRows = (rows: readonly PaperRow[], first: TypedSheet, second: TypedSheet): readonly PaperRow[] =>
  rows.filter(({ id }) => !same(first[id], second[id]));

/** As `paperAnswer` takes it. */
export function givenOf(
  rows: readonly PaperRow[],
  sheet: TypedSheet,
): { answers: Record<string, string[]>; bands: Record<string, string> } {
  const answered = rows.filter(({ id }) => (sheet[id]?.length ?? 0) > 0);
  const codes = ({ id }: PaperRow): string[] => [...(sheet[id] ?? [])];
  return {
    answers: Object.fromEntries(answered.filter(({ kind }) => kind === 'item').map((row) => [row.key, codes(row)])),
    bands: Object.fromEntries(
      answered.filter(({ kind }) => kind === 'band').map((row) => [row.key, codes(row)[0] ?? '']),
    ),
  };
}
