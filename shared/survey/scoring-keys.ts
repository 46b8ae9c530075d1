/**
 * How WHO-5 and COPSOQ III core are scored (domain §2.3–2.6). The program ships the keys, never the questions:
 * those are others' texts and come in by import.
 */
import type { Dimension, InstrumentBody, InstrumentItem, ResponseSet } from './instrument.ts';
import { knownResponseSets } from './response-sets.ts';

export interface KeyedItem {
  readonly key: string;
  readonly responseSet: string;
  readonly notApplicable: InstrumentItem['notApplicable'];
  readonly reversed: boolean;
}

export interface ScoringKey
  extends Pick<InstrumentBody, 'name' | 'attribution' | 'licence' | 'rightsNote' | 'modifiable'> {
  readonly items: readonly KeyedItem[];
  /** Derived ones too, which take items of others. */
  readonly dimensions: readonly Dimension[];
  /** Those that the items need. */
  readonly responseSets: readonly ResponseSet[];
}

type Direction = Dimension['direction'];
/** Items as domain §2.3 writes them: `QL3:2†`. */
type Line = readonly [key: string, da: string, en: string, direction: Direction, items: string];

const NOT_APPLICABLE: Readonly<Record<string, KeyedItem['notApplicable']>> = {
  '†': 'no_superior',
  '‡': 'no_colleagues',
};

const copsoqLines: readonly Line[] = [
  ['kvantitative_krav', 'Kvantitative krav', 'Quantitative demands', 'strain', 'QD2:1 QD3:1'],
  ['arbejdstempo', 'Arbejdstempo', 'Work pace', 'strain', 'WP1:1 WP2:2'],
  ['foelelsesmaessige_krav', 'Følelsesmæssige krav', 'Emotional demands', 'strain', 'EDX2:1 ED3:2'],
  ['indflydelse', 'Indflydelse', 'Influence at work', 'resource', 'INX1:1'],
  ['udvikling', 'Udvikling', 'Possibilities for development', 'resource', 'PD2:2 PD3:2'],
  ['mening', 'Mening', 'Meaning of work', 'resource', 'MW1:2'],
  ['forudsigelighed', 'Forudsigelighed', 'Predictability', 'resource', 'PR1:2 PR2:2'],
  ['anerkendelse', 'Anerkendelse', 'Recognition', 'resource', 'RE1:2'],
  ['rolleklarhed', 'Rolleklarhed', 'Role clarity', 'resource', 'CL1:2'],
  ['rollekonflikter', 'Rollekonflikter', 'Role conflicts', 'strain', 'CO2:2 CO3:2'],
  ['ledelseskvalitet', 'Ledelseskvalitet', 'Quality of leadership', 'resource', 'QL3:2† QL4:2†'],
  ['stoette_fra_leder', 'Støtte fra leder', 'Social support, supervisor', 'resource', 'SSX2:1†'],
  ['stoette_fra_kolleger', 'Støtte fra kolleger', 'Social support, colleagues', 'resource', 'SCX1:1‡'],
  ['faellesskab', 'Fællesskab', 'Sense of community', 'resource', 'SW1:1‡'],
  ['jobusikkerhed', 'Jobusikkerhed', 'Job insecurity', 'strain', 'JI1:2 JI3:2'],
  ['usikre_arbejdsvilkaar', 'Usikre arbejdsvilkår', 'Insecurity over working conditions', 'strain', 'IW1:2'],
  ['jobtilfredshed', 'Jobtilfredshed', 'Job satisfaction', 'resource', 'JS4:6'],
  ['arbejde_privatliv', 'Konflikt mellem arbejde og privatliv', 'Work–life conflict', 'strain', 'WF2:2 WF3:2'],
  ['tillid_til_ledelsen', 'Tillid til ledelsen', 'Vertical trust', 'resource', 'TM1:2 TMX2:2'],
  ['retfaerdighed', 'Retfærdighed', 'Organizational justice', 'resource', 'JU1:2 JU4:2'],
  ['selvvurderet_helbred', 'Selvvurderet helbred', 'Self-rated health', 'resource', 'GH1:7'],
];

/** Trust and justice as one figure, comparable with the published four questions on social capital (domain §2.6). */
const socialCapital: Dimension = {
  key: 'social_kapital',
  name: { da: 'Social kapital', en: 'Social capital' },
  direction: 'resource',
  scoring: 'mean',
  limit: 'mean',
  items: ['TM1', 'TMX2', 'JU1', 'JU4'],
};

function itemOf(code: string): KeyedItem {
  const [key = '', set = ''] = code.split(':');
  const mark = set.slice(-1);
  const notApplicable = NOT_APPLICABLE[mark] ?? null;
  return { key, responseSet: notApplicable ? set.slice(0, -1) : set, notApplicable, reversed: false };
}

const dimensionOf = ([key, da, en, direction, items]: Line): Dimension => ({
  key,
  name: { da, en },
  direction,
  scoring: 'mean',
  limit: 'mean',
  items: items.split(' ').map((code) => itemOf(code).key),
});

function setsOf(items: readonly KeyedItem[]): ResponseSet[] {
  const used = new Set(items.map((item) => item.responseSet));
  return knownResponseSets.filter((set) => used.has(set.key));
}

const copsoqItems = copsoqLines.flatMap(([, , , , items]) => items.split(' ').map(itemOf));

export const copsoqCoreKey: ScoringKey = {
  name: 'COPSOQ III core',
  attribution: 'COPSOQ III, © COPSOQ International Network, CC BY-NC-ND 4.0.',
  licence: 'CC BY-NC-ND 4.0',
  rightsNote:
    'Må ikke ændres eller bruges kommercielt. Ændrede spørgsmål må ikke kaldes COPSOQ. Brugen følger netværkets retningslinjer: fuld deltagelse, anonymitet og ingen betaling for spørgeskemaet.',
  modifiable: false,
  items: copsoqItems,
  dimensions: [...copsoqLines.map(dimensionOf), socialCapital],
  responseSets: setsOf(copsoqItems),
};

const whoItems = ['W1', 'W2', 'W3', 'W4', 'W5'].map((key) => itemOf(`${key}:who5`));

/** A group measure only: health data, so its limit is that of well-being and all five must be answered. */
export const whoFiveKey: ScoringKey = {
  name: 'WHO-5',
  attribution: 'WHO-5, © WHO 1998, CC BY-NC-SA 3.0 IGO.',
  licence: 'CC BY-NC-SA 3.0 IGO',
  rightsNote: 'Må ikke bruges kommercielt. Ændringer i oversættelsen skal angives og deles på samme vilkår.',
  modifiable: false,
  items: whoItems,
  dimensions: [
    {
      key: 'trivsel',
      name: { da: 'Trivsel', en: 'Well-being' },
      direction: 'resource',
      scoring: 'sum_all',
      limit: 'wellbeing',
      items: whoItems.map((item) => item.key),
    },
  ],
  responseSets: setsOf(whoItems),
};

export const scoringKeys: readonly ScoringKey[] = [whoFiveKey, copsoqCoreKey];

/** By the name a questionnaire file gives its instrument, letter case and spaces at the ends aside. */
export function scoringKeyOf(instrumentName: string): ScoringKey | null {
  const wanted = instrumentName.trim().toLowerCase();
  return scoringKeys.find((key) => key.name.toLowerCase() === wanted) ?? null;
}
