/**
 * The pattern of a survey measure: which units, and which bands of a background
 * attribute per unit, may be printed so that no combination of what is printed
 * gets at fewer persons than the limit (domain §3.3). The units first and as
 * many as can be; the bands within what they allow.
 */
import { bandPattern } from './band-pattern.ts';
import type { MeasureInput, MeasurePattern } from './measure.ts';
import { unitPattern } from './unit-pattern.ts';
import { tallyUnits } from './unit-tally.ts';

export function protectMeasure(input: MeasureInput): MeasurePattern {
  const tally = tallyUnits(input);
  const units = unitPattern(input, tally);
  return { units, bands: bandPattern(input, units, tally.total) };
}
