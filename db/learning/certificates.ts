/**
 * Certificates on a day, counted and listed. The rule of validity stays in
 * `shared/learning/validity.ts`: it is handed in as days per course (`bounds`),
 * so that the database compares stored days only.
 */

import { addDays, type IsoDate, OPEN_END } from '../../shared/kernel/dates.ts';
import type { CourseId, PersonId, UnitId } from '../../shared/kernel/ids.ts';
import type { UnitCourseCount } from '../../shared/learning/figures.ts';
import { earliestStillValid, URGENT_DAYS, WARN_DAYS, windowEnd } from '../../shared/learning/validity.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { AT_WORK, leaveStatuses, NEWEST } from './at-work.ts';

export interface CourseTerm {
  readonly id: CourseId;
  readonly validMonths: number | null;
}

/** `[course, earliest completion valid on the day, valid beyond 30 days, valid beyond 90 days]` */
type Bound = readonly [CourseId, string, string, string];

function boundsOf(courses: readonly CourseTerm[], asOf: IsoDate): string {
  const beyond = (days: number): IsoDate => {
    const end = windowEnd(asOf, days);
    return end === OPEN_END ? end : addDays(end, 1);
  };
  const [after30, after90] = [beyond(URGENT_DAYS), beyond(WARN_DAYS)];
  const bounds = courses.map(({ id, validMonths }): Bound => {
    if (validMonths === null) return [id, '', '', ''];
    const from = (day: IsoDate): string => earliestStillValid(day, validMonths);
    return [id, from(asOf), from(after30), from(after90)];
  });
  return JSON.stringify(bounds);
}

/** The cast gives the course a type: without one SQLite makes no index of it and reads all bounds for every row. */
const BOUNDS = `bound AS MATERIALIZED (
  SELECT CAST(value ->> 0 AS TEXT) AS course_id, value ->> 1 AS valid, value ->> 2 AS after30, value ->> 3 AS after90
  FROM json_each(@bounds)
)`;

/** Per unit and course; persons at work on the day only. Units without holders are not there. */
export function countCertificates(db: ReadableDB, courses: readonly CourseTerm[], asOf: IsoDate): UnitCourseCount[] {
  return all<UnitCourseCount>(
    db,
    `WITH ${AT_WORK}, ${NEWEST}, ${BOUNDS}
     SELECT w.unit_id AS unitId, n.course_id AS courseId, count(*) AS holders,
       sum(n.completed_on >= b.valid) AS valid,
       sum(n.completed_on < b.valid) AS expired,
       sum(n.completed_on >= b.valid AND n.completed_on < b.after30) AS expiring30,
       sum(n.completed_on >= b.valid AND n.completed_on < b.after90) AS expiring90
     FROM newest n CROSS JOIN at_work w ON w.person_id = n.person_id CROSS JOIN bound b ON b.course_id = n.course_id
     GROUP BY w.unit_id, n.course_id`,
    { asOf, leave: leaveStatuses(db), bounds: boundsOf(courses, asOf) },
  );
}

export interface Certificate {
  readonly personId: PersonId;
  readonly nameKey: string;
  readonly unitId: UnitId;
  readonly courseId: CourseId;
  readonly completedOn: IsoDate;
}

const IN_WINDOW = {
  expired: 'n.completed_on < b.valid',
  '30': 'n.completed_on >= b.valid AND n.completed_on < b.after30',
  '90': 'n.completed_on >= b.valid AND n.completed_on < b.after90',
} as const;

export interface CertificateFilter {
  readonly asOf: IsoDate;
  readonly window: keyof typeof IN_WINDOW;
  /** Null: all units. */
  readonly units: readonly string[] | null;
}

/** The deciding certificates in the window, unordered: validity, and so the order, is the caller's to work out. */
export function listCertificates(
  db: ReadableDB,
  courses: readonly CourseTerm[],
  filter: CertificateFilter,
): Certificate[] {
  const inUnits = filter.units ? 'AND w.unit_id IN (SELECT value FROM json_each(@units))' : '';
  return all<Certificate>(
    db,
    `WITH ${AT_WORK}, ${NEWEST}, ${BOUNDS}
     SELECT n.person_id AS personId, p.name_key AS nameKey, w.unit_id AS unitId, n.course_id AS courseId,
       n.completed_on AS completedOn
     FROM newest n CROSS JOIN bound b ON b.course_id = n.course_id CROSS JOIN at_work w ON w.person_id = n.person_id
     CROSS JOIN person p ON p.id = n.person_id
     WHERE ${IN_WINDOW[filter.window]} ${inUnits}`,
    {
      asOf: filter.asOf,
      leave: leaveStatuses(db),
      bounds: boundsOf(courses, filter.asOf),
      ...(filter.units ? { units: JSON.stringify(filter.units) } : {}),
    },
  );
}

/** First and last names of the few persons of a page. */
export function readPersonNames(db: ReadableDB, ids: readonly PersonId[]): Map<PersonId, string> {
  const rows = all<{ id: PersonId; name: string }>(
    db,
    `SELECT id, trim(first_name || ' ' || last_name) AS name FROM person
     WHERE id IN (SELECT value FROM json_each(@ids))`,
    { ids: JSON.stringify(ids) },
  );
  return new Map(rows.map((r) => [r.id, r.name]));
}
