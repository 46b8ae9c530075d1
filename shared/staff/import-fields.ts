/**
 * The fields each kind of import understands. Labels for people are in the
 * message catalogue (`imports.fields`), headers of systems in `header-names-*.ts`.
 */
import type { ImportKind } from './import-contract.ts';

export interface ImportField {
  readonly field: string;
  readonly required: boolean;
  /** Other fields that together stand in for this one when a file lacks it. */
  readonly or?: readonly (readonly string[])[];
}

const need = (field: string, ...or: readonly (readonly string[])[]): ImportField =>
  or.length > 0 ? { field, required: true, or } : { field, required: true };
const may = (field: string): ImportField => ({ field, required: false });

const organisation = [
  need('code'),
  need('name'),
  need('parentCode'),
  may('type'),
  may('leaderKey'),
  may('remote'),
  may('validFrom'),
  may('validTo'),
] as const;

const staff = [
  need('key'),
  need('cpr'),
  need('firstName', ['fullName']),
  need('lastName', ['fullName']),
  may('fullName'),
  need('unitCode'),
  need('jobTitle', ['jobCode']),
  may('jobCode'),
  need('fte', ['numerator', 'denominator'], ['weeklyHours']),
  may('numerator'),
  may('denominator'),
  may('weeklyHours'),
  need('start'),
  may('end'),
  may('agreement'),
  may('employmentForm'),
  may('status'),
  may('manager'),
  may('email'),
] as const;

const courses = [
  need('key', ['cpr']),
  may('cpr'),
  need('courseCode', ['courseName']),
  may('courseName'),
  may('form'),
  need('completedOn'),
  may('hours'),
  may('status'),
] as const;

const FIELDS: Readonly<Record<ImportKind, readonly ImportField[]>> = { organisation, staff, courses };

export const importFieldsOf = (kind: ImportKind): readonly ImportField[] => FIELDS[kind];

/** Required fields for which the file holds neither the field nor a stand-in, in the order of the list. */
export function missingFields(kind: ImportKind, present: ReadonlySet<string>): string[] {
  return FIELDS[kind]
    .filter((f) => f.required && !present.has(f.field))
    .filter((f) => !f.or?.some((standIns) => standIns.every((s) => present.has(s))))
    .map((f) => f.field);
}
