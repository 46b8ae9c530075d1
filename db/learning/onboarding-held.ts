/** What people hold on any day up to one, for the skip rules of their plans: certificates and skills. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { CourseId, PersonId, SkillId } from '../../shared/kernel/ids.ts';
import type { Held, HeldCourse, HeldOn } from '../../shared/learning/onboarding-plan.ts';
import { makeRuleBook, monthsOf, requirementsOf } from '../../shared/learning/requirement-book.ts';
import { type Given, standingOn } from '../../shared/learning/skill-level.ts';
import { certificateEnd } from '../../shared/learning/validity.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { mergedFamily } from '../staff/merged.ts';
import { listCourses } from './courses.ts';
import { type Employee, employeesOn } from './employees.ts';
import { readRows } from './rows.ts';
import { keepers, readGivingCourses, readStatements, type StoredStatement } from './skills.ts';

interface Completion {
  readonly personId: PersonId;
  readonly courseId: CourseId;
  readonly completedOn: IsoDate;
  readonly expiresOn: IsoDate | null;
}

const keyOf = (personId: PersonId, subject: string): string => `${personId} ${subject}`;

function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const list = groups.get(key(row));
    if (list) list.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** Completions by the day of the people and of duplicates that were merged into them, newest first. */
function readCompletions(db: ReadableDB, asOf: IsoDate, persons: readonly PersonId[]): Map<string, Completion[]> {
  const family = persons.flatMap((personId) => mergedFamily(db, personId));
  const keptOf = keepers(db);
  const rows = all<Completion>(
    db,
    `SELECT person_id AS personId, course_id AS courseId, completed_on AS completedOn, expires_on AS expiresOn
     FROM completion WHERE completed_on <= @asOf AND person_id IN (SELECT value FROM json_each(@family))
     ORDER BY completed_on DESC, expires_on DESC`,
    { asOf, family: JSON.stringify(family) },
  );
  return grouped(rows, ({ personId, courseId }) => keyOf(keptOf(personId), courseId));
}

/** How long the courses that rules ask of these people are valid: the strictest of rules and course. */
function readStricter(db: ReadableDB, asOf: IsoDate, persons: ReadonlySet<PersonId>): Map<string, number | null> {
  const rules = readRows(db, 'course_rule', 'valid_from <= ? AND valid_to >= ? ORDER BY id', [asOf, asOf]);
  const months = new Map<string, number | null>();
  if (!rules.some(({ validMonths }) => validMonths !== null)) return months;
  const asked = new Set(rules.map(({ courseId }) => courseId));
  const book = makeRuleBook(
    rules,
    listCourses(db).filter(({ id }) => asked.has(id)),
    asOf,
  );
  const jobs = new Map<PersonId, Employee[]>();
  for (const job of employeesOn(db, asOf)) {
    if (persons.has(job.personId)) jobs.set(job.personId, [...(jobs.get(job.personId) ?? []), job]);
  }
  for (const [personId, list] of jobs) {
    for (const requirement of requirementsOf(book, list)) {
      months.set(keyOf(personId, requirement.courseId), monthsOf(requirement, book));
    }
  }
  return months;
}

interface Known {
  readonly completions: ReadonlyMap<string, readonly Completion[]>;
  readonly statements: ReadonlyMap<string, readonly StoredStatement[]>;
  readonly giving: ReturnType<typeof readGivingCourses>;
  readonly monthsOf: (personId: PersonId, courseId: CourseId) => number | null;
}

function heldOf({ completions, statements, giving, monthsOf: months }: Known, personId: PersonId, day: IsoDate): Held {
  const course = (courseId: CourseId): HeldCourse | undefined => {
    const newest = completions.get(keyOf(personId, courseId))?.find(({ completedOn }) => completedOn <= day);
    if (!newest) return undefined;
    const { completedOn, expiresOn } = newest;
    return {
      completedOn,
      validUntil: certificateEnd({ completedOn, expiresOn, months: months(personId, courseId) }),
    };
  };
  return {
    course,
    skill: (skillId: SkillId) => {
      const given = giving.flatMap((one): Given[] => {
        const held = one.skillId === skillId ? course(one.courseId) : undefined;
        return held ? [{ ...held, level: one.level, course: one.name }] : [];
      });
      return standingOn(statements.get(keyOf(personId, skillId)) ?? [], given, day).present;
    },
  };
}

/**
 * Read once, asked for any person of `personIds` (those that were kept) and any day up to `asOf`. Validity is what the
 * course and the rules of that day say.
 */
export function readHeld(
  db: ReadableDB,
  asOf: IsoDate,
  personIds: readonly PersonId[],
): (personId: PersonId) => HeldOn {
  const persons = [...new Set(personIds)];
  const wanted = new Set(persons);
  const [only] = persons;
  const statements = readStatements(db, asOf, persons.length === 1 && only ? only : null);
  const ofCourse = new Map(listCourses(db).map(({ id, validMonths }) => [id, validMonths]));
  const stricter = readStricter(db, asOf, wanted);
  const known: Known = {
    completions: readCompletions(db, asOf, persons),
    statements: grouped(
      statements.filter(({ personId }) => wanted.has(personId)),
      ({ personId, skillId }) => keyOf(personId, skillId),
    ),
    giving: readGivingCourses(db),
    monthsOf: (personId, courseId) => stricter.get(keyOf(personId, courseId)) ?? ofCourse.get(courseId) ?? null,
  };
  return (personId) => (day) => heldOf(known, personId, day < asOf ? day : asOf);
}
