/** Classes as lists: with how many seats are taken, whose days they share, and what was held. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { ClassId, CourseId, PersonId } from '../../shared/kernel/ids.ts';
import type { HeldClass } from '../../shared/learning/class-sums.ts';
import type { CourseClassRow } from '../../shared/learning/stored.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';
import { selectList, toRow } from './rows.ts';

export interface ListedClass extends CourseClassRow {
  readonly courseCode: string;
  readonly courseName: string;
  readonly taken: number;
  readonly waiting: number;
  readonly attended: number;
}

interface Counts {
  readonly courseCode: string;
  readonly courseName: string;
  readonly taken: number | null;
  readonly waiting: number | null;
  readonly attended: number | null;
}

const SEATS = `LEFT JOIN (
    SELECT class_id, sum(state IN ('enrolled', 'attended', 'absent')) AS taken, sum(state = 'waiting') AS waiting,
      sum(state = 'attended') AS attended
    FROM class_seat GROUP BY class_id) s ON s.class_id = course_class.id`;

const select = (): string =>
  `SELECT ${selectList('course_class')}, c.code AS courseCode, c.name AS courseName, s.taken, s.waiting, s.attended
   FROM course_class JOIN course c ON c.id = course_class.course_id ${SEATS}`;

function asListed(raw: Counts): ListedClass {
  const { born: _born, ...row } = toRow('course_class', raw as unknown as Readonly<Record<string, unknown>>);
  const { courseCode, courseName, taken, waiting, attended } = raw;
  return { ...row, courseCode, courseName, taken: taken ?? 0, waiting: waiting ?? 0, attended: attended ?? 0 };
}

export interface ClassFilter {
  /** Null: of all courses. */
  readonly courseId: CourseId | null;
  readonly when: 'coming' | 'past';
  readonly offset: number;
  readonly limit: number;
}

/** A planned class whose day has passed is still to be marked: it stands among the coming ones, on top. */
const WHEN = {
  coming: { where: "course_class.state = 'planned'", order: 'course_class.starts_on, course_class.id' },
  past: { where: "course_class.state <> 'planned'", order: 'course_class.starts_on DESC, course_class.id' },
} as const;

export function listClasses(db: ReadableDB, filter: ClassFilter): { total: number; rows: ListedClass[] } {
  const { where, order } = WHEN[filter.when];
  const params = { courseId: filter.courseId };
  const which = `WHERE ${where} AND (@courseId IS NULL OR course_class.course_id = @courseId)`;
  const total = get<{ n: number }>(db, `SELECT count(*) AS n FROM course_class ${which}`, params)?.n ?? 0;
  const rows = all<Counts>(db, `${select()} ${which} ORDER BY ${order} LIMIT @limit OFFSET @offset`, {
    ...params,
    limit: filter.limit,
    offset: filter.offset,
  });
  return { total, rows: rows.map(asListed) };
}

export function findListedClass(db: ReadableDB, id: ClassId): ListedClass | undefined {
  const raw = get<Counts>(db, `${select()} WHERE course_class.id = ?`, [id]);
  return raw && asListed(raw);
}

/** Held classes whose last day has come by the day, by course name. */
export const heldClasses = (db: ReadableDB, asOf: IsoDate, courseId: CourseId | null): HeldClass[] =>
  all<HeldClass>(
    db,
    `SELECT k.course_id AS courseId, k.ends_on AS endsOn, k.hours, k.cost,
       (SELECT count(*) FROM class_seat s WHERE s.class_id = k.id AND s.state = 'attended') AS attended
     FROM course_class k JOIN course c ON c.id = k.course_id
     WHERE k.state = 'held' AND k.ends_on <= @asOf AND (@courseId IS NULL OR k.course_id = @courseId)
     ORDER BY c.name_key, k.ends_on, k.id`,
    { asOf, courseId },
  );

export interface Clash {
  readonly personId: PersonId;
  readonly courseName: string;
}

/** Other planned classes on any of the days in which these people have a seat. */
export const classClashes = (
  db: ReadableDB,
  one: Pick<CourseClassRow, 'id' | 'startsOn' | 'endsOn'>,
  people: readonly PersonId[],
): Clash[] =>
  all<Clash>(
    db,
    `SELECT s.person_id AS personId, c.name AS courseName
     FROM class_seat s JOIN course_class k ON k.id = s.class_id JOIN course c ON c.id = k.course_id
     WHERE s.person_id IN (SELECT value FROM json_each(@people)) AND s.state = 'enrolled' AND k.state = 'planned'
       AND k.id <> @id AND k.starts_on <= @endsOn AND k.ends_on >= @startsOn
     ORDER BY k.starts_on, c.name_key`,
    { people: JSON.stringify(people), id: one.id, startsOn: one.startsOn, endsOn: one.endsOn },
  );

/** Other held classes of the course that ended on the day and that the person attended. */
export const heldAlsoAt = (
  db: ReadableDB,
  { id, courseId }: Pick<CourseClassRow, 'id' | 'courseId'>,
  endsOn: IsoDate,
  people: readonly PersonId[],
): ClassId[] =>
  all<{ id: ClassId }>(
    db,
    `SELECT DISTINCT k.id FROM course_class k JOIN class_seat s ON s.class_id = k.id
     WHERE k.course_id = @courseId AND k.state = 'held' AND k.ends_on = @endsOn AND k.id <> @id
       AND s.state = 'attended' AND s.person_id IN (SELECT value FROM json_each(@people))
     ORDER BY k.id`,
    { courseId, endsOn, id, people: JSON.stringify(people) },
  ).map((row) => row.id);
