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
import { AT_WORK, leaveStatuses, NEWEST, OWN_END } from './at-work.ts';

export interface CourseTerm {
  readonly id: CourseId;
  readonly validMonths: number | null;
}

/** `[course, earliest completion valid on the day, valid beyond 30 days, valid beyond 90 days]` */
type Bound = readonly [CourseId, string, string, string];

/** The first day beyond the window. */
function beyond(asOf: IsoDate, days: number): IsoDate {
  const end = windowEnd(asOf, days);
  return end === OPEN_END ? end : addDays(end, 1);
}

/** For certificates with a last day of their own. */
const daysOf = (asOf: IsoDate) => ({ after30: beyond(asOf, URGENT_DAYS), after90: beyond(asOf, WARN_DAYS) });

function boundsOf(courses: readonly CourseTerm[], asOf: IsoDate): string {
  const { after30, after90 } = daysOf(asOf);
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

/** Valid on the day; valid, but not beyond 30 or 90 days. The own last day decides where there is one. */
const VALID = 'coalesce(own.expires_on >= @asOf, n.completed_on >= b.valid)';
const UNTIL_30 = `${VALID} AND coalesce(own.expires_on < @after30, n.completed_on < b.after30)`;
const UNTIL_90 = `${VALID} AND coalesce(own.expires_on < @after90, n.completed_on < b.after90)`;

/** Per unit and course; persons at work on the day only. Units without holders are not there. */
export function countCertificates(db: ReadableDB, courses: readonly CourseTerm[], asOf: IsoDate): UnitCourseCount[] {
  return all<UnitCourseCount>(
    db,
    `WITH ${AT_WORK}, ${NEWEST}, ${BOUNDS}
     SELECT w.unit_id AS unitId, n.course_id AS courseId, count(*) AS holders,
       sum(${VALID}) AS valid, sum(NOT ${VALID}) AS expired,
       sum(${UNTIL_30}) AS expiring30, sum(${UNTIL_90}) AS expiring90
     FROM newest n CROSS JOIN at_work w ON w.person_id = n.person_id CROSS JOIN bound b ON b.course_id = n.course_id
     ${OWN_END}
     GROUP BY w.unit_id, n.course_id`,
    { asOf, leave: leaveStatuses(db), bounds: boundsOf(courses, asOf), ...daysOf(asOf) },
  );
}

export interface Certificate {
  readonly personId: PersonId;
  readonly nameKey: string;
  readonly unitId: UnitId;
  readonly courseId: CourseId;
  readonly completedOn: IsoDate;
  /** The certificate's own last day. */
  readonly expiresOn: IsoDate | null;
}

const IN_WINDOW = { expired: `NOT ${VALID}`, '30': UNTIL_30, '90': UNTIL_90 } as const;

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
       n.completed_on AS completedOn, own.expires_on AS expiresOn
     FROM newest n CROSS JOIN bound b ON b.course_id = n.course_id CROSS JOIN at_work w ON w.person_id = n.person_id
     CROSS JOIN person p ON p.id = n.person_id ${OWN_END}
     WHERE ${IN_WINDOW[filter.window]} ${inUnits}`,
    {
      asOf: filter.asOf,
      leave: leaveStatuses(db),
      bounds: boundsOf(courses, filter.asOf),
      ...daysOf(filter.asOf),
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
