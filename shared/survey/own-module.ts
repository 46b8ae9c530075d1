/**
 * The municipality's own module, shipped with the program (domain §2.7): not validated, compare over time only.
 *
 * Every dimension is scored so that 100 is good, also "Arbejdsmængde" and "Følelsesmæssige krav": the questions
 * ask whether the workload can be managed, not how heavy it is. All of them are therefore resources.
 */
import type { Dimension, InstrumentBody, InstrumentItem, ResponseSet } from './instrument.ts';
import { agreeDimensions, happiness, type OwnDimension, wouldRecommend } from './own-module-texts.ts';

const AGREE = 'enig5';
const HAPPY = 'glad11';
const LIKELY = 'sandsynlig11';

const agreeSet: ResponseSet = {
  key: AGREE,
  kind: 'one',
  options: [
    { code: '1', score: 100, label: { da: 'Helt enig', en: 'Strongly agree' } },
    { code: '2', score: 75, label: { da: 'Enig', en: 'Agree' } },
    { code: '3', score: 50, label: { da: 'Hverken/eller', en: 'Neither/nor' } },
    { code: '4', score: 25, label: { da: 'Uenig', en: 'Disagree' } },
    { code: '5', score: 0, label: { da: 'Helt uenig', en: 'Strongly disagree' } },
  ],
};

/** 0–10, worth ten points a step, with words at both ends. */
function stepsOfTen(key: string, lowest: { da: string; en: string }, highest: { da: string; en: string }): ResponseSet {
  const options = Array.from({ length: 11 }, (_, step) => {
    const words = step === 0 ? lowest : step === 10 ? highest : null;
    const label = words
      ? { da: `${step} – ${words.da}`, en: `${step} – ${words.en}` }
      : { da: String(step), en: String(step) };
    return { code: String(step), score: step * 10, label };
  });
  return { key, kind: 'one', options };
}

const itemsOf = ({ questions }: OwnDimension, responseSet: string): InstrumentItem[] =>
  questions.map(({ key, da, en, reversed = false, notApplicable = null }) => ({
    key,
    stem: null,
    text: { da, en },
    responseSet,
    notApplicable,
    reversed,
    required: false,
    showIf: null,
  }));

const dimensionOf = ({ key, da, en, questions }: OwnDimension): Dimension => ({
  key,
  name: { da, en },
  direction: 'resource',
  scoring: 'mean',
  limit: 'mean',
  items: questions.map((question) => question.key),
});

export const ownModule: InstrumentBody = {
  name: 'Kommunens eget trivselsmodul',
  version: '1',
  attribution: 'Kommunens egne spørgsmål, ikke valideret; sammenlign kun over tid.',
  licence: 'Frit at bruge og ændre',
  rightsNote: '',
  modifiable: true,
  own: true,
  languages: ['da', 'en'],
  responseSets: [
    agreeSet,
    stepsOfTen(HAPPY, { da: 'slet ikke glad', en: 'not happy at all' }, { da: 'meget glad', en: 'very happy' }),
    stepsOfTen(LIKELY, { da: 'slet ikke', en: 'not at all likely' }, { da: 'meget sandsynligt', en: 'very likely' }),
  ],
  items: [
    ...agreeDimensions.flatMap((dimension) => itemsOf(dimension, AGREE)),
    ...itemsOf(happiness, HAPPY),
    ...itemsOf(wouldRecommend, LIKELY),
  ],
  dimensions: [
    ...[...agreeDimensions, happiness].map(dimensionOf),
    { ...dimensionOf(wouldRecommend), scoring: 'recommendation', limit: 'distribution' },
  ],
  norms: [],
};
