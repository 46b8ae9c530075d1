/**
 * All figures of a round against one attacker: she knows who was asked what and who left which question out, and
 * adds and subtracts figures of all dimensions, questions and bands. What is told of each answer is unknown to her.
 */
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { fixFigures } from '../../../shared/survey/figures.ts';
import type { FrozenFigure, RoundColumns, RoundUnit } from '../../../shared/survey/figures-model.ts';
import type { Dimension, InstrumentBody, InstrumentItem } from '../../../shared/survey/instrument.ts';
import { measuresOf } from '../../../shared/survey/measures.ts';
import type { Attribute, RoundLimits } from '../../../shared/survey/round.ts';
import { questionnaireOf, strict, unitIdOf } from '../../support/survey-round.ts';
import { fewPersons, rank } from '../disclosure/attacker.ts';

export const dimensionOf = (key: string, items: string[], change: Partial<Dimension> = {}): Dimension => ({
  key,
  name: { da: key },
  direction: 'resource',
  scoring: 'mean',
  limit: 'mean',
  items,
  ...change,
});

const steps = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    code: String(at),
    score: (100 * at) / (count - 1),
    label: { da: String(at) },
  }));

export function bodyOf(
  items: readonly (string | (Partial<InstrumentItem> & { key: string }))[],
  dimensions: Dimension[],
): InstrumentBody {
  return {
    name: 'Prøve',
    version: '1',
    attribution: '',
    licence: '',
    rightsNote: '',
    modifiable: true,
    own: true,
    languages: ['da'],
    responseSets: [
      { key: 'fem', kind: 'one', options: steps(5) },
      { key: 'ja', kind: 'one', options: steps(2) },
    ],
    items: items.map((one) => ({
      stem: null,
      text: { da: 'Spørgsmål' },
      responseSet: 'fem',
      notApplicable: null,
      reversed: false,
      required: false,
      showIf: null,
      ...(typeof one === 'string' ? { key: one } : one),
    })),
    dimensions,
    norms: [],
  };
}

export interface Answered {
  readonly unit: number;
  /** Bytes: 0 = left out. */
  readonly answers: readonly number[];
  readonly bands?: readonly number[];
}

export interface JointRound {
  readonly body: InstrumentBody;
  readonly parents: readonly number[];
  readonly people: readonly Answered[];
  readonly attributes?: readonly Attribute[];
  readonly limits?: RoundLimits;
}

export const unitsOf = (parents: readonly number[]): RoundUnit[] =>
  parents.map((parent, at) => ({ id: unitIdOf(`u${at}`), parent, code: `u${at}`, name: `u${at}`, invited: null }));

export function figuresOf({ body, parents, people, attributes = [], limits = strict }: JointRound): FrozenFigure[] {
  const columns: RoundColumns = {
    respondents: people.length,
    unit: Int32Array.from(people, ({ unit }) => unit),
    answers: Uint8Array.from(people.flatMap(({ answers }) => [...answers])),
    bands: attributes.map((_, a) => Uint8Array.from(people, ({ bands }) => bands?.[a] ?? 0)),
  };
  return fixFigures(questionnaireOf([body], attributes), unitsOf(parents), columns, limits);
}

export const shownAt = (figures: readonly FrozenFigure[], kind: FrozenFigure['kind'], measure: string): number[] =>
  figures.flatMap((one) =>
    one.kind === kind && one.measure === measure && one.shown ? [Number(one.unitId.slice(1).replace(/_+$/, ''))] : [],
  );

/** Divides by every number of questions that a dimension here has. */
const WHOLE = 60;

/** @returns groups of fewer than `limit` persons that some sum of figures is about, and nobody else */
export function attackRound(round: JointRound, limit: number): string[] {
  const figures = figuresOf(round);
  const measures = measuresOf(questionnaireOf([round.body], round.attributes));
  const width = measures.compiled.items.length;
  const classes = new Map<string, Answered[]>();
  for (const one of round.people) {
    const name = JSON.stringify([one.unit, one.answers.map(Boolean), one.bands ?? []]);
    classes.set(name, [...(classes.get(name) ?? []), one]);
  }
  const atoms = [...classes].map(([name, people]) => ({ name, people, one: people[0] as Answered }));
  const isBelow = (unit: number, top: UnitId): boolean => {
    for (let at = unit; at >= 0; at = round.parents[at] as number) if (unitIdOf(`u${at}`) === top) return true;
    return false;
  };
  const rows = figures.flatMap(({ kind, unitId, measure, attribute, band, shown }) => {
    if (!shown || kind === 'alpha') return [];
    const place = (round.attributes ?? []).findIndex(({ key }) => key === attribute);
    const number = (round.attributes?.[place]?.bands.findIndex(({ code }) => code === band) ?? -1) + 1;
    const score = measures.scores.find(({ name }) => name === measure);
    const item = measures.items.find(({ name }) => name === measure);
    const columns = kind === 'distribution' ? [item?.index ?? -1] : [...(score?.dimension.columns ?? [])];
    const row = atoms.flatMap(({ one }) => {
      const values = new Array<number>(width).fill(0);
      const isIn = isBelow(one.unit, unitId) && (kind !== 'band' || one.bands?.[place] === number);
      const answered = columns.filter((at) => one.answers[at] !== 0);
      if (isIn && answered.length * 2 >= columns.length)
        for (const at of answered) values[at] = WHOLE / answered.length;
      return values;
    });
    return [row];
  });
  const whole = rank(rows);
  const sizes = atoms.map(({ people }) => people.length);
  return [...fewPersons(sizes, limit)].flatMap((group) => {
    const kept = atoms.flatMap((_, at) =>
      group.includes(at) ? [] : Array.from({ length: width }, (_v, i) => at * width + i),
    );
    const left = rank(rows.map((row) => kept.map((column) => row[column] as number)));
    return left < whole ? [group.map((at) => atoms[at]?.name).join(' + ')] : [];
  });
}
