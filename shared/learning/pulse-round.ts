/**
 * The three questions for newcomers and the survey round that asks them (domain §6.4): written for this project and
 * free to change, as the municipality's own module is. One pool for the whole municipality, because the newcomers of
 * one workplace are too few; nobody's name is on a code.
 */
import type { InstrumentId, UnitId } from '../kernel/ids.ts';
import type { InstrumentBody, LocalText } from '../survey/instrument.ts';
import { type RoundLimits, type RoundSettings, strictRoundLimits } from '../survey/round.ts';
import { type Half, partOf, spanOf, yearOf } from './pulse-half.ts';

interface Question {
  readonly key: string;
  readonly dimension: string;
  readonly name: LocalText;
  readonly text: LocalText;
}

const QUESTIONS: readonly Question[] = [
  {
    key: 'P01',
    dimension: 'modtagelse',
    name: { da: 'Modtagelse', en: 'Welcome' },
    text: {
      da: 'Jeg er blevet taget godt imod på min arbejdsplads.',
      en: 'I have been made welcome at my workplace.',
    },
  },
  {
    key: 'P02',
    dimension: 'klarhed',
    name: { da: 'Klare opgaver', en: 'Clear tasks' },
    text: { da: 'Jeg ved, hvad der forventes af mig.', en: 'I know what is expected of me.' },
  },
  {
    key: 'P03',
    dimension: 'hjaelp',
    name: { da: 'Hjælp og oplæring', en: 'Help and training' },
    text: {
      da: 'Jeg får den hjælp, jeg har brug for, til at lære mit arbejde.',
      en: 'I get the help I need to learn my job.',
    },
  },
];

const AGREE = 'enig5';

export const PULSE_NAME = 'Puls for nye medarbejdere';

export const pulseModule: InstrumentBody = {
  name: PULSE_NAME,
  version: '1',
  attribution: 'Kommunens egne spørgsmål, ikke valideret; sammenlign kun over tid.',
  licence: 'Frit at bruge og ændre',
  rightsNote: '',
  modifiable: true,
  own: true,
  languages: ['da', 'en'],
  responseSets: [
    {
      key: AGREE,
      kind: 'one',
      options: [
        { code: '1', score: 100, label: { da: 'Helt enig', en: 'Strongly agree' } },
        { code: '2', score: 75, label: { da: 'Enig', en: 'Agree' } },
        { code: '3', score: 50, label: { da: 'Hverken/eller', en: 'Neither/nor' } },
        { code: '4', score: 25, label: { da: 'Uenig', en: 'Disagree' } },
        { code: '5', score: 0, label: { da: 'Helt uenig', en: 'Strongly disagree' } },
      ],
    },
  ],
  items: QUESTIONS.map(({ key, text }) => ({
    key,
    stem: null,
    text,
    responseSet: AGREE,
    notApplicable: null,
    reversed: false,
    required: false,
    showIf: null,
  })),
  dimensions: QUESTIONS.map(({ key, dimension, name }) => ({
    key: dimension,
    name,
    direction: 'resource',
    scoring: 'mean',
    limit: 'mean',
    items: [key],
  })),
  norms: [],
};

export const pulseRoundName = (half: Half): string => `Puls for nye, ${partOf(half)}. halvår ${yearOf(half)}`;

const twice = ({ n, t }: { readonly n: number; readonly t: number }) => ({ n: 2 * n, t: 2 * t });

/**
 * Somebody who started in the beginning of a half-year answers twice in it: behind ten answers there are at least five
 * people. Within a band (day 30, day 90) each answers once.
 */
export const pulseLimits: RoundLimits = {
  mean: twice(strictRoundLimits.mean),
  distribution: twice(strictRoundLimits.distribution),
  offensive: twice(strictRoundLimits.offensive),
  wellbeing: twice(strictRoundLimits.wellbeing),
  band: strictRoundLimits.band,
  comments: twice(strictRoundLimits.comments),
  owner: '',
  decidedOn: null,
  reason: '',
};

/** @param unitId the top of the organisation: the pool stands there */
export const pulseSettings = (half: Half, instrumentId: InstrumentId, unitId: UnitId): RoundSettings => ({
  name: pulseRoundName(half),
  instrumentIds: [instrumentId],
  unitIds: [unitId],
  dialogueUnitIds: [],
  opensOn: spanOf(half).from,
  closesOn: spanOf(half).to,
  attributes: [
    {
      key: 'pulsdag',
      name: { da: 'Hvor længe har du været ansat?', en: 'How long have you been employed?' },
      bands: [
        { code: '30', label: { da: 'Omkring en måned', en: 'About a month' } },
        { code: '90', label: { da: 'Omkring tre måneder', en: 'About three months' } },
      ],
    },
  ],
  anonymity: 'anonymous',
  limits: pulseLimits,
  languages: ['da', 'en'],
  firstScreen: {
    da: 'Tre korte spørgsmål om din start hos os. Ingen kan se, hvem der har svaret hvad.',
    en: 'Three short questions about your start with us. Nobody can see who answered what.',
  },
  commentQuestion: null,
  codes: 'unit',
});
