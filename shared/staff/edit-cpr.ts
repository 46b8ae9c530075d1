/** What is to be said of a CPR number typed by hand (domain §5.4). Only a day that does not exist is refused. */
import type { IsoDate } from '../kernel/dates.ts';
import type { CprWarning } from './contract-edit.ts';
import { birthDateOf, hasModulus11, isReplacementCpr, isSystemCpr, normaliseCpr } from './cpr.ts';

export interface JudgedCpr {
  /** Ten digits. */
  readonly cpr: string;
  readonly birthDate: IsoDate;
  readonly warnings: readonly CprWarning[];
}

/** Of a number that is stored already. Replacement numbers have no check digit to be wrong. */
export function cprWarningsOf(cpr: string): CprWarning[] {
  if (cpr === '') return [];
  const warnings: CprWarning[] = [];
  if (isReplacementCpr(cpr)) warnings.push('cpr_replacement');
  else if (!hasModulus11(cpr)) warnings.push('cpr_modulus11');
  if (isSystemCpr(cpr)) warnings.push('cpr_fictional');
  return warnings;
}

/** Undefined for what is no number, or one whose day of birth does not exist or lies ahead. */
export function judgeCprText(text: string, today: IsoDate): JudgedCpr | undefined {
  const found = normaliseCpr(text);
  const birthDate = found && birthDateOf(found.cpr);
  if (!found || !birthDate || birthDate > today) return undefined;
  const { cpr, padded } = found;
  return { cpr, birthDate, warnings: [...(padded ? (['cpr_padded'] as const) : []), ...cprWarningsOf(cpr)] };
}
