/** The response sets of an own module: choosing one, and making one. */
import type { InstrumentBody, ResponseSet } from './instrument.ts';
import { knownResponseSets } from './response-sets.ts';

/** Agreement in five steps: what most own questions are answered with. */
export const agreeSet: ResponseSet = {
  key: 'enig5',
  kind: 'one',
  options: [
    { code: '1', score: 100, label: { da: 'Helt enig', en: 'Strongly agree' } },
    { code: '2', score: 75, label: { da: 'Enig', en: 'Agree' } },
    { code: '3', score: 50, label: { da: 'Hverken/eller', en: 'Neither/nor' } },
    { code: '4', score: 25, label: { da: 'Uenig', en: 'Disagree' } },
    { code: '5', score: 0, label: { da: 'Helt uenig', en: 'Strongly disagree' } },
  ],
};

/** An open question: answered in one's own words. */
export const textSet: ResponseSet = { key: 'tekst', kind: 'text', options: [] };

/** Every response set that can be chosen: the module's own first, then those the program knows, last one's own words. */
export function setsToChoose({ responseSets }: InstrumentBody): readonly ResponseSet[] {
  const own = new Set(responseSets.map(({ key }) => key));
  return [...responseSets, ...[agreeSet, ...knownResponseSets, textSet].filter(({ key }) => !own.has(key))];
}

/** The sets that others have defined are chosen as they are. */
export const isOwnSet = ({ key, kind }: ResponseSet): boolean =>
  kind !== 'text' && !knownResponseSets.some((set) => set.key === key);

/** A set to begin with: two options, the first worth most. */
export function newSet(body: InstrumentBody): ResponseSet {
  const taken = new Set(setsToChoose(body).map(({ key }) => key));
  let n = 1;
  while (taken.has(`egen${n}`)) n++;
  const options = [
    { code: '1', score: 100, label: {} },
    { code: '2', score: 0, label: {} },
  ];
  return { key: `egen${n}`, kind: 'one', options };
}

export function addOption(set: ResponseSet): ResponseSet {
  const numbers = set.options.map(({ code }) => Number(code)).filter((number) => Number.isInteger(number));
  const code = String(Math.max(0, ...numbers) + 1);
  return { ...set, options: [...set.options, { code, score: null, label: {} }] };
}

/** Several answers are counted, not scored. */
export const ofKind = (set: ResponseSet, kind: ResponseSet['kind']): ResponseSet => ({
  ...set,
  kind,
  options: kind === 'one' ? set.options : set.options.map((option) => ({ ...option, score: null })),
});
