/**
 * Which system wrote a table, as its headers tell. Only SD gives its system
 * users CPR numbers that end in 0000 (domain §5.4); elsewhere such a number is a
 * stand-in for a real person who has none yet.
 */
import { headerKey } from './header-synonyms.ts';

/** `Tjenestenummer` is SD's own word; the others are the fields of its web service. */
const SD_NAMES = new Set(
  [
    'Tjenestenummer, Tjenestenr, Tjeneste nr, Tjnr, Tj.nr, EmploymentIdentifier, PersonCivilRegistrationIdentifier',
    'InstitutionIdentifier, EmploymentStatusCode, JobPositionIdentifier, OccupationRate, SalaryClassIdentifier',
  ]
    .join(', ')
    .split(',')
    .map(headerKey),
);

/** What is written behind the name in brackets, such as the form, is left out. */
export const isFromSd = (headers: readonly string[]): boolean =>
  headers.some((header) => SD_NAMES.has(headerKey(header.replace(/\(.*\)\s*$/, ''))));
