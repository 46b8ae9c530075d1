/**
 * Plans the import of a course file: which completions are new, which are known
 * already, which rows are at fault. Pure: what is in the register is asked
 * through `CourseLookups`. Faults: `unknown_employee` (no engagement or person
 * matches), `cpr_mismatch` (tjenestenummer and CPR name two persons),
 * `bad_date` (completed in the future or before birth), `missing_value` (no
 * course). Rows that were not completed are counted as skipped, whoever they name.
 */
import type { IsoDate } from '../kernel/dates.ts';
import type { CourseId, PersonId } from '../kernel/ids.ts';
import { fold, tidy } from '../kernel/text.ts';
import type { RowFault, RowFaultCode } from '../staff/import-contract.ts';
import { findCourseDefault } from './course-defaults.ts';
import type { CourseRow } from './rows.ts';

export interface PersonRef {
  readonly personId: PersonId;
  readonly name: string;
  readonly birthDate: IsoDate | null;
}

export interface CourseLookups {
  /** Everyone who holds or held an engagement with the tjenestenummer; more than one if sources share numbers. */
  readonly byKey: (key: string) => readonly PersonRef[];
  readonly byCpr: (cpr: string) => PersonRef | undefined;
  readonly courseId: (code: string) => CourseId | undefined;
  readonly isKnown: (person: PersonId, course: CourseId, completedOn: IsoDate) => boolean;
}

export interface PlannedCourse {
  readonly code: string;
  readonly name: string;
  readonly validMonths: number | null;
  readonly basis: 'law' | 'practice' | 'unknown';
  readonly source: string;
}

export interface PlannedCompletion {
  readonly line: number;
  readonly key: string;
  readonly person: PersonRef;
  /** Folded code: the same course however the file writes it. */
  readonly course: string;
  readonly courseName: string;
  readonly completedOn: IsoDate;
  readonly form: string;
  readonly hours: number | null;
}

export interface CoursePlan {
  readonly added: readonly PlannedCompletion[];
  /** Known already, or written twice in the file. */
  readonly unchanged: readonly PlannedCompletion[];
  readonly faults: readonly RowFault[];
  readonly skipped: number;
  /** Courses the register does not know, by folded code. */
  readonly newCourses: ReadonlyMap<string, PlannedCourse>;
}

/** Headers of the file, for the faults. */
export type CourseHeaders = Readonly<
  Partial<Record<'key' | 'cpr' | 'courseCode' | 'courseName' | 'completedOn', string>>
>;

/** Codes are compared without regard to case and blanks. */
export const courseKey = (code: string): string => fold(tidy(code));

function planCourse(code: string, name: string): PlannedCourse {
  const usual = findCourseDefault(code, name);
  return {
    code,
    name: name || usual?.name || code,
    validMonths: usual?.months ?? null,
    basis: usual?.basis ?? 'unknown',
    source: usual?.source ?? '',
  };
}

type Found = { readonly person: PersonRef } | { readonly fault: RowFaultCode; readonly at: 'key' | 'cpr' };

function findPerson(row: CourseRow, lookups: CourseLookups): Found {
  const named = row.cpr ? lookups.byCpr(row.cpr) : undefined;
  if (!row.key) return named ? { person: named } : { fault: 'unknown_employee', at: 'cpr' };
  const holders = lookups.byKey(row.key);
  if (row.cpr) {
    const both = holders.find((h) => h.personId === named?.personId);
    if (both) return { person: both };
    if (holders.length > 0) return { fault: 'cpr_mismatch', at: 'cpr' };
    return named ? { person: named } : { fault: 'unknown_employee', at: 'key' };
  }
  const only = holders[0];
  const same = only && holders.every((h) => h.personId === only.personId);
  return same ? { person: only } : { fault: 'unknown_employee', at: 'key' };
}

interface Fault {
  readonly code: RowFaultCode;
  readonly at: keyof CourseHeaders;
  readonly value: string;
}

/** What a completed row says, or what is wrong with it. */
function readRow(row: CourseRow, lookups: CourseLookups, today: IsoDate): PlannedCompletion | Fault {
  const code = tidy(row.courseCode) || tidy(row.courseName);
  if (!code) return { code: 'missing_value', at: 'courseCode', value: '' };
  const found = findPerson(row, lookups);
  if ('fault' in found) {
    // A CPR number is never repeated in a list of faults.
    return { code: found.fault, at: found.at, value: found.at === 'key' ? row.key : '' };
  }
  const { person } = found;
  if (row.completedOn > today || (person.birthDate !== null && row.completedOn < person.birthDate)) {
    return { code: 'bad_date', at: 'completedOn', value: row.completedOn };
  }
  return {
    line: row.line,
    key: row.key,
    person,
    course: courseKey(code),
    courseName: tidy(row.courseName) || code,
    completedOn: row.completedOn,
    form: row.form,
    hours: row.hours ?? null,
  };
}

export function planCourseImport(
  rows: readonly CourseRow[],
  lookups: CourseLookups,
  today: IsoDate,
  headers: CourseHeaders = {},
): CoursePlan {
  const added: PlannedCompletion[] = [];
  const unchanged: PlannedCompletion[] = [];
  const faults: RowFault[] = [];
  const newCourses = new Map<string, PlannedCourse>();
  const seen = new Set<string>();
  let skipped = 0;

  const take = (row: CourseRow, completion: PlannedCompletion): void => {
    const { person, course, completedOn } = completion;
    const courseId = lookups.courseId(course);
    if (!courseId && !newCourses.has(course)) {
      newCourses.set(course, planCourse(tidy(row.courseCode) || tidy(row.courseName), tidy(row.courseName)));
    }
    const once = `${person.personId} ${completedOn} ${course}`;
    const known = seen.has(once) || (courseId && lookups.isKnown(person.personId, courseId, completedOn));
    (known ? unchanged : added).push(completion);
    seen.add(once);
  };

  for (const row of rows) {
    if (!row.completed) {
      skipped++;
      continue;
    }
    const read = readRow(row, lookups, today);
    if ('person' in read) take(row, read);
    else faults.push({ line: row.line, column: headers[read.at] ?? null, code: read.code, value: read.value });
  }
  return { added, unchanged, faults, skipped, newCourses };
}
