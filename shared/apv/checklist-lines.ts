/** Which line of the shipped checklists is asked where (domain §1.9, in its order). */
import type { LineCode } from './checklist-texts.ts';
import { type Theme, type WorkplaceKind, workplaceKind } from './words.ts';

const all = workplaceKind.options;

/** D, P, S, K and V of the table. */
const letters: Readonly<Record<string, WorkplaceKind>> = {
  D: 'daycare',
  P: 'care',
  S: 'school',
  K: 'office',
  V: 'outdoor',
};

/** The themes by the letters that a code begins with. */
const themes: Readonly<Record<string, Theme>> = {
  IK: 'indoor_climate',
  ST: 'noise',
  LY: 'light',
  PL: 'space',
  VE: 'welfare',
  ER: 'ergonomics',
  BI: 'biology',
  KE: 'chemistry',
  UL: 'accidents',
  AL: 'working_alone',
  VO: 'violence',
  BR: 'fire',
  LE: 'playground',
  HJ: 'citizens_home',
  VJ: 'outdoor_work',
  NA: 'working_hours',
  SA: 'special_groups',
  KS: 'workshop',
};

/** A: asked everywhere. */
const where: Readonly<Record<LineCode, string>> = {
  IK1: 'A',
  IK2: 'A',
  IK3: 'A',
  ST1: 'DSKP',
  ST2: 'DS',
  ST3: 'VS',
  LY1: 'A',
  LY2: 'A',
  PL1: 'A',
  PL2: 'A',
  VE1: 'A',
  VE2: 'PV',
  ER1: 'DPSV',
  ER2: 'DPKS',
  ER3: 'KS',
  ER4: 'DVP',
  ER5: 'PV',
  BI1: 'DPS',
  BI2: 'PV',
  BI3: 'V',
  KE1: 'A',
  KE2: 'DPSV',
  KE3: 'PSV',
  KE4: 'S',
  UL1: 'A',
  UL2: 'SVP',
  UL3: 'V',
  UL4: 'PVK',
  AL1: 'PVDS',
  AL2: 'PV',
  VO1: 'DPSK',
  VO2: 'A',
  VO3: 'KPS',
  BR1: 'A',
  LE1: 'DS',
  HJ1: 'P',
  HJ2: 'P',
  VJ1: 'VD',
  VJ2: 'V',
  NA1: 'P',
  SA1: 'A',
  KS1: 'S',
};

export interface ShippedLine {
  readonly code: LineCode;
  readonly theme: Theme;
  readonly kinds: readonly WorkplaceKind[];
}

export const shippedLines: readonly ShippedLine[] = (Object.keys(where) as LineCode[]).map((code) => ({
  code,
  theme: themes[code.slice(0, 2)] ?? 'other',
  kinds: where[code] === 'A' ? all : [...where[code]].flatMap((letter) => letters[letter] ?? []),
}));
