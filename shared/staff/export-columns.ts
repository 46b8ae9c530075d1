/** The columns of a list that leaves the house: what is shown, with names in two and unit numbers, so that others can join it. */
import type { Messages } from '../messages/da.ts';
import type { PeopleColumn, PeopleRow } from './contract-people.ts';

/** A line of the list with what only an export may need. */
export interface ExportPerson extends PeopleRow {
  readonly firstName: string;
  readonly lastName: string;
  /** Ten digits; empty unless the numbers are to go along. */
  readonly cpr: string;
  readonly unitCode: string;
}

type Words = Messages['exports'];
export type ExportKey = keyof Words['columns'];
export type ExportCellKind = 'text' | 'count' | 'number' | 'date';
/** Days are ISO text in a column of dates. */
export type ExportCell = string | number | null;

export interface ExportColumn {
  readonly key: ExportKey;
  readonly kind: ExportCellKind;
  /** In letters, for spreadsheets. */
  readonly width: number;
  readonly read: (person: ExportPerson) => ExportCell;
}

const column = (
  key: ExportKey,
  kind: ExportCellKind,
  width: number,
  read: ExportColumn['read'],
): readonly ExportColumn[] => [{ key, kind, width, read }];

const statusOf = (person: ExportPerson, words: Words): string =>
  person.engagements === 0 ? words.status.none : person.onLeave ? words.status.leave : words.status.active;

const columnsOf = (words: Words): Readonly<Record<PeopleColumn, readonly ExportColumn[]>> => ({
  name: [...column('firstName', 'text', 20, (p) => p.firstName), ...column('lastName', 'text', 24, (p) => p.lastName)],
  unit: [...column('unitCode', 'text', 11, (p) => p.unitCode), ...column('unit', 'text', 32, (p) => p.unitName)],
  jobTitle: column('jobTitle', 'text', 30, (p) => p.jobTitle),
  birthDate: column('birthDate', 'date', 13, (p) => p.birthDate),
  age: column('age', 'count', 8, (p) => p.age),
  employmentForm: column('employmentForm', 'text', 18, (p) => p.employmentForm),
  agreement: column('agreement', 'text', 36, (p) => p.agreement),
  fte: column('fte', 'number', 10, (p) => p.fte),
  weeklyHours: column('weeklyHours', 'number', 11, (p) => p.weeklyHours),
  engagements: column('engagements', 'count', 13, (p) => p.engagements),
  key: column('key', 'text', 16, (p) => p.key),
  email: column('email', 'text', 34, (p) => p.email),
  phone: column('phone', 'text', 16, (p) => p.phone),
  start: column('start', 'date', 13, (p) => p.start),
  end: column('end', 'date', 13, (p) => p.end),
  leader: column('leader', 'text', 26, (p) => p.leader),
  roles: column('roles', 'text', 24, (p) => p.roles.map((role) => words.roles[role]).join(', ')),
  status: column('status', 'text', 12, (p) => statusOf(p, words)),
});

/** `030577-1234`: with its hyphen no spreadsheet takes it for a number and drops the zero. */
const writtenCpr = (cpr: string): string => (cpr === '' ? '' : `${cpr.slice(0, 6)}-${cpr.slice(6)}`);

/** In the order asked for, the CPR number first. */
export function exportColumns(chosen: readonly PeopleColumn[], withCpr: boolean, words: Words): ExportColumn[] {
  const known = columnsOf(words);
  const cpr = withCpr ? column('cpr', 'text', 13, (p) => writtenCpr(p.cpr)) : [];
  return [...cpr, ...[...new Set(chosen)].flatMap((key) => known[key])];
}
