/** The rules of the chemical APV (domain §1.7): the seven points, when an assessment is due, when a sheet is too old. */
import { addMonths, type IsoDate } from '../kernel/dates.ts';
import type { Substance, SubstanceUse, UseFields } from './contract-chemicals.ts';

/** In the order of the law. */
export const sevenPoints = [
  'properties',
  'exposure',
  'circumstances',
  'measures',
  'experience',
  'limitValues',
  'supplierInfo',
] as const;
export type AssessmentPoint = (typeof sevenPoints)[number];

type Points = Pick<UseFields, AssessmentPoint>;

/** A point that does not apply is answered by saying so; only an empty one is open. */
export const answeredPoints = (use: Points): number => sevenPoints.filter((point) => use[point].trim() !== '').length;

/** Years after which a safety data sheet is asked for anew, unless the setting says otherwise. */
export const SHEET_YEARS = 3;

export function sheetState(
  sheet: { readonly has: boolean; readonly date: IsoDate | null },
  asOf: IsoDate,
  years: number,
): Substance['sheet'] {
  if (!sheet.has) return 'missing';
  return sheet.date !== null && addMonths(sheet.date, 12 * years) >= asOf ? 'current' : 'old';
}

/** The last day that the assessment stands. */
export const nextDueOf = (assessedOn: IsoDate | null, months: number): IsoDate | null =>
  assessedOn === null ? null : addMonths(assessedOn, months);

export function assessmentState(
  use: Points & Pick<UseFields, 'assessedOn' | 'endedOn'>,
  asOf: IsoDate,
  months: number,
): SubstanceUse['assessment'] {
  if (use.endedOn !== null && use.endedOn <= asOf) return 'ended';
  const due = nextDueOf(use.assessedOn, months);
  if (due === null) return 'missing';
  if (due < asOf) return 'overdue';
  return answeredPoints(use) < sevenPoints.length ? 'incomplete' : 'current';
}

/** H350 (may cause cancer) and H351 (suspected of it), with their letters: worth asking whether the mark was forgotten. */
export const suggestsCancer = (hazards: string): boolean => /\bH\s?35[01][a-z]*\b/i.test(hazards);
