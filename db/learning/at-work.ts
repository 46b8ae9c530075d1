/**
 * Who counts in the learning room on a day: everyone with an engagement that is
 * not on leave, by file or by hand (domain §6.2: persons on leave are out of the
 * denominator). Each person stands in one unit, that of the main engagement: the
 * one with most hours, then the oldest.
 */
import { isOnLeave } from '../../shared/staff/status.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { ON_LEAVE_BY_HAND } from '../staff/index.ts';

/** Statuses that say leave, as JSON for `@leave`: what a status means is decided in one place, not in SQL. */
export function leaveStatuses(db: ReadableDB): string {
  const found = all<{ status: string }>(db, 'SELECT DISTINCT status FROM engagement_spell');
  return JSON.stringify(found.map((f) => f.status).filter(isOnLeave));
}

/**
 * CTE `at_work (person_id, unit_id)`; takes `@asOf` and `@leave`. Goes from the engagement to its spells:
 * left to itself the planner jumps about by unit and takes twice as long.
 */
export const AT_WORK = `at_work AS MATERIALIZED (
  SELECT person_id, unit_id FROM (
    SELECT e.person_id, s.unit_id, row_number() OVER (
        PARTITION BY e.person_id ORDER BY s.fte DESC, e.start_date, e.key, e.id) AS place
    FROM engagement e CROSS JOIN engagement_spell s ON s.engagement_id = e.id
    WHERE s.valid_from <= @asOf AND s.valid_to >= @asOf
      AND s.status NOT IN (SELECT value FROM json_each(@leave))
      AND e.id NOT IN (${ON_LEAVE_BY_HAND})
  ) WHERE place = 1
)`;

/**
 * CTE `newest (person_id, course_id, completed_on)`: the completion that decides on the day; takes
 * `@asOf`. Read in the order of its index as the outer loop, it needs no place of its own.
 */
export const NEWEST = `newest AS NOT MATERIALIZED (
  SELECT person_id, course_id, max(completed_on) AS completed_on
  FROM completion WHERE completed_on <= @asOf GROUP BY person_id, course_id
)`;

/**
 * Joins `own.expires_on` to `newest n`: the last day that stands on the certificate itself, which goes before months
 * (shared/learning/validity.ts). Few have one; the partial index holds only those.
 */
export const OWN_END = `LEFT JOIN completion own INDEXED BY completion_with_end
  ON own.person_id = n.person_id AND own.course_id = n.course_id AND own.completed_on = n.completed_on
    AND own.expires_on IS NOT NULL`;
