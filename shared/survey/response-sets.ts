/**
 * The response sets of the COPSOQ network and WHO-5 (domain §2.5–2.6), for questionnaire files that name a set
 * and do not bring its options. Codes are what paper and files carry: 1 for the first option, 0–10 and WHO-5's
 * 5–0 as they stand. `1R` and `2R` have the reversal in their points: their items are not marked reversed as well.
 */
import type { ResponseOption, ResponseSet } from './instrument.ts';

/** Danish, English, points. */
type Line = readonly [da: string, en: string, score: number | null];

const numbered = (lines: readonly Line[]): ResponseOption[] =>
  lines.map(([da, en, score], index) => ({ code: String(index + 1), score, label: { da, en } }));

const set = (key: string, lines: readonly Line[]): ResponseSet => ({ key, kind: 'one', options: numbered(lines) });

const turned = (lines: readonly Line[]): Line[] =>
  lines.map(([da, en, score]) => [da, en, score === null ? null : 100 - score]);

const frequency: readonly Line[] = [
  ['Altid', 'Always', 100],
  ['Ofte', 'Often', 75],
  ['Sommetider', 'Sometimes', 50],
  ['Sjældent', 'Seldom', 25],
  ['Aldrig/næsten aldrig', 'Never/hardly ever', 0],
];

const extent: readonly Line[] = [
  ['I meget høj grad', 'To a very large extent', 100],
  ['I høj grad', 'To a large extent', 75],
  ['Delvist', 'Somewhat', 50],
  ['I ringe grad', 'To a small extent', 25],
  ['I meget ringe grad', 'To a very small extent', 0],
];

const zeroToTen: ResponseOption[] = Array.from({ length: 11 }, (_, step) => ({
  code: String(step),
  score: step * 10,
  label: { da: String(step), en: String(step) },
}));

/** Each step of WHO-5 is 20 points: the mean of five items is then the raw sum × 4. */
const whoFive: ResponseOption[] = numbered([
  ['Hele tiden', 'All of the time', 100],
  ['Det meste af tiden', 'Most of the time', 80],
  ['Lidt mere end halvdelen af tiden', 'More than half of the time', 60],
  ['Lidt mindre end halvdelen af tiden', 'Less than half of the time', 40],
  ['Lidt af tiden', 'Some of the time', 20],
  ['På intet tidspunkt', 'At no time', 0],
]).map((option, index) => ({ ...option, code: String(5 - index) }));

export const knownResponseSets: readonly ResponseSet[] = [
  set('1', frequency),
  set('1R', turned(frequency)),
  set('2', extent),
  set('2R', turned(extent)),
  set('3', [
    ['Aldrig', 'Never', 0],
    ['Sjældent', 'Seldom', 25],
    ['Sommetider', 'Sometimes', 50],
    ['Ofte', 'Often', 75],
    ['Altid', 'Always', 100],
  ]),
  set('4', [
    ['Ja, dagligt', 'Yes, daily', 100],
    ['Ja, ugentligt', 'Yes, weekly', 75],
    ['Ja, månedligt', 'Yes, monthly', 50],
    ['Ja, af og til', 'Yes, a few times', 25],
    ['Nej', 'No', 0],
  ]),
  {
    key: '5',
    kind: 'several',
    options: numbered([
      ['Kolleger', 'Colleagues', null],
      ['Leder', 'Manager/superior', null],
      ['Underordnede', 'Subordinates', null],
      ['Borgere/brugere/pårørende', 'Clients/customers/patients', null],
    ]),
  },
  set('6', [
    ['Meget tilfreds', 'Very satisfied', 100],
    ['Tilfreds', 'Satisfied', 75],
    ['Hverken/eller', 'Neither/nor', 50],
    ['Utilfreds', 'Unsatisfied', 25],
    ['Meget utilfreds', 'Very unsatisfied', 0],
  ]),
  set('7', [
    ['Fremragende', 'Excellent', 100],
    ['Vældig godt', 'Very good', 75],
    ['Godt', 'Good', 50],
    ['Mindre godt', 'Fair', 25],
    ['Dårligt', 'Poor', 0],
  ]),
  { key: '8', kind: 'one', options: zeroToTen },
  set('9', [
    ['Hele tiden', 'All the time', 100],
    ['En stor del af tiden', 'A large part of the time', 75],
    ['En del af tiden', 'Part of the time', 50],
    ['En lille del af tiden', 'A small part of the time', 25],
    ['På intet tidspunkt', 'Not at all', 0],
  ]),
  // Four options are thirds by the network's guideline (domain §2.2); §2.5 prints them as 67 and 33.
  set('10', [
    ['Passer helt', 'Fits perfectly', 100],
    ['Passer ret godt', 'Fits quite well', 66.7],
    ['Passer lidt', 'Fits a little', 33.3],
    ['Passer ikke', 'Does not fit at all', 0],
  ]),
  { key: 'who5', kind: 'one', options: whoFive },
];
