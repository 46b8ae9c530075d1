/** Surveys thrown by chance, and the same answers as R is given them: the points of the options as they are stored. */
import type { InstrumentItem, ResponseSet } from '../../../shared/survey/instrument.ts';
import { type CompiledInstrument, compileInstrument } from '../../../shared/survey/scoring.ts';
import type { Chance } from '../../support/chance.ts';

export const MOST_ITEMS = 8;

export interface RandomSurvey {
  readonly compiled: CompiledInstrument;
  readonly answers: Uint8Array;
  /** Respondents of two groups, which are compared. */
  readonly group: readonly (1 | 2)[];
  readonly items: readonly { readonly key: string; readonly reversed: boolean }[];
  /** All items must be answered, else half of them. */
  readonly all: boolean;
  /** Per respondent and item, before reversal; null = no answer. */
  readonly points: readonly (readonly (number | null)[])[];
}

/** Two to eleven options in either order, at even steps (thirds as the guideline rounds them) or at any. */
function randomSet(chance: Chance): ResponseSet {
  const count = 2 + chance.int(10);
  const even = Array.from({ length: count }, (_, index) => Math.round((1000 * index) / (count - 1)) / 10);
  const scores = chance.int(4) === 0 ? even.map(() => chance.int(1001) / 10) : even;
  const ordered = chance.int(2) === 0 ? scores : scores.reverse();
  const options = ordered.map((score, index) => ({ code: `${index + 1}`, score, label: { da: `${index + 1}` } }));
  return { key: 'set', kind: 'one', options };
}

const randomItem = (chance: Chance, key: string): InstrumentItem => ({
  key,
  stem: null,
  text: { da: key },
  responseSet: 'set',
  notApplicable: chance.pick([null, null, 'no_superior', 'no_colleagues'] as const),
  reversed: chance.int(3) === 0,
  required: false,
  showIf: null,
});

/** The answer leans to the respondent's own mood, so that items hang together as real ones do. */
function randomByte(chance: Chance, mood: number, blank: number, options: number, notApplicable: boolean): number {
  if (chance.next() < blank) return notApplicable && chance.int(2) === 0 ? options + 1 : 0;
  const leaning = 0.6 * mood + 0.4 * chance.next();
  return 1 + Math.min(options - 1, Math.floor(leaning * options));
}

export function randomSurvey(chance: Chance): RandomSurvey {
  const set = randomSet(chance);
  const count = 2 + chance.int(MOST_ITEMS - 1);
  const items = Array.from({ length: count }, (_, index) => randomItem(chance, `i${index + 1}`));
  const all = chance.int(5) === 0;
  const blank = chance.pick([0, 0.05, 0.25, 0.4]) * (all ? 0.3 : 1);
  const respondents = 30 + chance.int(40);
  const rows = Array.from({ length: respondents }, () => {
    const mood = chance.next();
    return items.map((item) =>
      randomByte(chance, item.reversed ? 1 - mood : mood, blank, set.options.length, item.notApplicable !== null),
    );
  });
  const dimension = {
    key: 'maalt',
    name: { da: 'Målt' },
    direction: 'resource',
    scoring: all ? 'sum_all' : 'mean',
    limit: 'mean',
    items: items.map((item) => item.key),
  } as const;
  return {
    compiled: compileInstrument({
      items,
      dimensions: [{ ...dimension, items: [...dimension.items] }],
      responseSets: [set],
    }),
    answers: Uint8Array.from(rows.flat()),
    group: rows.map((_, row) => (row % 5 < 2 ? 1 : 2)),
    items,
    all,
    points: rows.map((row) => row.map((byte) => set.options[byte - 1]?.score ?? null)),
  };
}
