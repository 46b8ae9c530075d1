/** Background questions to begin with: few and broad bands, because every band makes the groups smaller. */
import type { Attribute } from './round.ts';

/** Code, Danish, English. */
type Line = readonly [code: string, da: string, en: string];

const preset = (key: string, name: { da: string; en: string }, lines: readonly Line[]): Attribute => ({
  key,
  name,
  bands: lines.map(([code, da, en]) => ({ code, label: { da, en } })),
});

export const attributePresets: readonly Attribute[] = [
  preset('alder', { da: 'Alder', en: 'Age' }, [
    ['under-35', 'Under 35 år', 'Under 35'],
    ['35-49', '35–49 år', '35–49'],
    ['50-plus', '50 år og derover', '50 or older'],
  ]),
  preset('anciennitet', { da: 'Anciennitet på arbejdspladsen', en: 'Years at the workplace' }, [
    ['under-2', 'Under 2 år', 'Less than 2 years'],
    ['2-9', '2–9 år', '2–9 years'],
    ['10-plus', '10 år og derover', '10 years or more'],
  ]),
  preset('koen', { da: 'Køn', en: 'Gender' }, [
    ['kvinde', 'Kvinde', 'Woman'],
    ['mand', 'Mand', 'Man'],
    ['andet', 'Andet', 'Other'],
  ]),
  preset('faggruppe', { da: 'Faggruppe', en: 'Job group' }, [
    ['sundhed', 'Pleje og sundhed', 'Care and health'],
    ['boern', 'Børn, unge og undervisning', 'Children, youth and teaching'],
    ['kontor', 'Administration', 'Administration'],
    ['drift', 'Teknik, drift og service', 'Technical and service work'],
  ]),
];

export const MOST_ATTRIBUTES = 5;
export const MOST_BANDS = 12;

/** The next code that is not taken in the list. */
export function freeCode(taken: readonly string[], stem: string): string {
  for (let n = taken.length + 1; ; n++) {
    const code = `${stem}${n}`;
    if (!taken.includes(code)) return code;
  }
}

/** A question of one's own, with two empty bands. */
export const emptyAttribute = (taken: readonly string[]): Attribute => ({
  key: freeCode(taken, 'baggrund_'),
  name: {},
  bands: [
    { code: 'b1', label: {} },
    { code: 'b2', label: {} },
  ],
});
