/**
 * The demo as the files of payroll and course systems: `;` between cells,
 * decimal comma, dd-mm-yyyy, every line ended with CRLF. For trying one's own
 * import, for tests and for benches. The text holds only letters of windows-1252.
 */
import { formatDate, type IsoDate, OPEN_END } from '../kernel/dates.ts';
import type { CourseRow } from '../learning/rows.ts';
import type { OrganisationRow, StaffRow } from '../staff/rows.ts';

const ORGANISATION = 'Enhedsnr;Navn;Type;Overordnet;Leder;Fjernsted';
const STAFF =
  'Tjenestenummer;Cpr;Fornavn;Efternavn;Afdelingskode;Afdeling;Stillingskode;Stilling;Overenskomst;Ansættelsesform;Beskæftigelsesdecimal;Ugetimer;StartDato;SlutDato;Statuskode;Leder;E-mail';
const COURSES = 'Tjenestenummer;Kursuskode;Kursusnavn;Form;Gennemført;Timer;Status';

const day = (date: IsoDate): string => (date === OPEN_END ? '31-12-9999' : formatDate(date));
const number = (value: number | undefined): string => (value === undefined ? '' : String(value).replace('.', ','));
const yes = (value: boolean | undefined): string => (value ? 'J' : 'N');

const NEEDS_QUOTES = /[;"\r\n]/;
const cell = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function lines(header: string, rows: Iterable<readonly string[]>): string {
  const parts = [header];
  for (const row of rows) parts.push(row.map(cell).join(';'));
  return `${parts.join('\r\n')}\r\n`;
}

export const organisationCsv = (rows: readonly OrganisationRow[]): string =>
  lines(
    ORGANISATION,
    rows.map((r) => [r.code, r.name, r.type, r.parentCode, r.leaderKey ?? '', yes(r.remote)]),
  );

/** @param units for the names of the workplaces, which payroll files repeat */
export function staffCsv(rows: readonly StaffRow[], units: readonly OrganisationRow[]): string {
  const names = new Map(units.map((u) => [u.code, u.name]));
  return lines(
    STAFF,
    rows.map((r) => [
      r.key,
      r.cpr,
      r.firstName,
      r.lastName,
      r.unitCode,
      names.get(r.unitCode) ?? '',
      r.jobCode ?? '',
      r.jobTitle,
      r.agreement ?? '',
      r.employmentForm ?? '',
      number(r.fte),
      number(r.weeklyHours),
      day(r.start),
      day(r.end),
      r.status ?? '',
      yes(r.manager),
      r.email ?? '',
    ]),
  );
}

export const coursesCsv = (rows: readonly CourseRow[]): string =>
  lines(
    COURSES,
    rows.map((r) => [
      r.key,
      r.courseCode,
      r.courseName,
      r.form,
      day(r.completedOn),
      number(r.hours),
      r.completed ? 'Gennemført' : 'Ikke mødt',
    ]),
  );
