/** Small questionnaires for tests of the scoring, and their answers as bytes. */
import type { Dimension, InstrumentItem, ResponseOption, ResponseSet } from '../../../shared/survey/instrument.ts';
import type { ScoredQuestions } from '../../../shared/survey/scoring.ts';

export const option = (code: string, score: number | null): ResponseOption => ({ code, score, label: { da: code } });

export const setOf = (
  key: string,
  scores: readonly (number | null)[],
  kind: ResponseSet['kind'] = 'one',
): ResponseSet => ({ key, kind, options: scores.map((score, index) => option(String(index + 1), score)) });

/** 100-75-50-25-0: byte 1 is worth 100, byte 5 nothing. */
export const five = setOf('five', [100, 75, 50, 25, 0]);

export const itemOf = (key: string, more: Partial<InstrumentItem> = {}): InstrumentItem => ({
  key,
  stem: null,
  text: { da: key },
  responseSet: 'five',
  notApplicable: null,
  reversed: false,
  required: false,
  showIf: null,
  ...more,
});

export const dimensionOf = (items: readonly string[], more: Partial<Dimension> = {}): Dimension => ({
  key: 'maalt',
  name: { da: 'Målt' },
  direction: 'resource',
  scoring: 'mean',
  limit: 'mean',
  items: [...items],
  ...more,
});

/** One dimension over all the items. */
export function questionsOf(
  items: readonly InstrumentItem[],
  more: Partial<Dimension> = {},
  sets: readonly ResponseSet[] = [five],
): ScoredQuestions {
  const keys = items.map((item) => item.key);
  return { items: [...items], dimensions: [dimensionOf(keys, more)], responseSets: [...sets] };
}

export const bytes = (rows: readonly (readonly number[])[]): Uint8Array => Uint8Array.from(rows.flat());
