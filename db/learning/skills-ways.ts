/** Ways to learn: which courses can be taken here, or have a seat. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { CourseId, PersonId } from '../../shared/kernel/ids.ts';
import type { CourseWay } from '../../shared/learning/road-order.ts';
import type { DevelopmentActionRow } from '../../shared/learning/stored.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { mergedFamily } from '../staff/merged.ts';
import { readRows } from './rows.ts';

/** Courses that have not ended by the day. `seatOn`: the first class after the day with a seat that nobody has taken. */
export const readCourseWays = (db: ReadableDB, asOf: IsoDate): Map<CourseId, CourseWay> =>
  new Map(
    all<Omit<CourseWay, 'isElearning'> & { isElearning: number }>(
      db,
      `SELECT c.id AS courseId, c.name, c.price,
         EXISTS (SELECT 1 FROM course_package p WHERE p.course_id = c.id AND p.state = 'published') AS isElearning,
         (SELECT min(k.starts_on) FROM course_class k
          WHERE k.course_id = c.id AND k.state = 'planned' AND k.starts_on > @asOf AND (k.seats IS NULL OR k.seats > (
            SELECT count(*) FROM class_seat s WHERE s.class_id = k.id AND s.state IN ('enrolled', 'waiting')))) AS seatOn
       FROM course c WHERE c.ended_on IS NULL OR c.ended_on >= @asOf ORDER BY c.name_key, c.code`,
      { asOf },
    ).map((row) => [row.courseId, { ...row, isElearning: row.isElearning === 1 }]),
  );

/** Lines of the person's development plan that are not given up; the newest last. */
export const readPlanned = (db: ReadableDB, personId: PersonId): DevelopmentActionRow[] =>
  readRows(
    db,
    'development_action',
    `person_id IN (SELECT value FROM json_each(?)) AND state <> 'dropped' ORDER BY born, id`,
    [JSON.stringify(mergedFamily(db, personId))],
  );
