/** All that is needed to say who stands how with what is required on a day. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { CourseId, PersonId } from '../../shared/kernel/ids.ts';
import { makeJudge, type NewestCompletion } from '../../shared/learning/requirement.ts';
import { makeRuleBook, type RuleBook, requirementsOf } from '../../shared/learning/requirement-book.ts';
import type { Standing } from '../../shared/learning/requirement-count.ts';
import type { CourseRuleRow, ExemptionRow } from '../../shared/learning/stored.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { allRows } from '../engine/statements.ts';
import { keptOf } from '../staff/index.ts';
import { listCourses, type StoredCourse } from './courses.ts';
import { type Employee, employeesOn } from './employees.ts';
import { readRows } from './rows.ts';

type ByPerson<T> = ReadonlyMap<PersonId, ReadonlyMap<CourseId, T>>;

export interface RequirementFacts {
  readonly asOf: IsoDate;
  readonly courses: readonly StoredCourse[];
  readonly book: RuleBook;
  /** Person by person. */
  readonly employees: readonly Employee[];
  readonly newest: ByPerson<NewestCompletion>;
  readonly exemptions: ByPerson<string>;
}

/** Rules that hold on the day or held before it: deadlines go on from rule to rule. */
const rulesBy = (db: ReadableDB, asOf: IsoDate): CourseRuleRow[] =>
  readRows(db, 'course_rule', 'valid_from <= ? ORDER BY id', [asOf]);

/** The last days that stand on certificates themselves are few: they are read apart, so that the rest needs the index only. */
function readNewest(db: ReadableDB, asOf: IsoDate, courses: ReadonlySet<CourseId>): ByPerson<NewestCompletion> {
  const own = new Map(
    allRows<[PersonId, CourseId, IsoDate, IsoDate]>(
      db,
      'SELECT person_id, course_id, completed_on, expires_on FROM completion WHERE expires_on IS NOT NULL AND completed_on <= ?',
      asOf,
    ).map(([person, course, on, end]) => [`${person} ${course} ${on}`, end]),
  );
  const endOf = (person: PersonId, course: CourseId, on: IsoDate): IsoDate | null =>
    own.size === 0 ? null : (own.get(`${person} ${course} ${on}`) ?? null);
  const newest = new Map<PersonId, Map<CourseId, NewestCompletion>>();
  let person: PersonId | undefined;
  let held = new Map<CourseId, NewestCompletion>();
  for (const [personId, courseId, completedOn] of allRows<[PersonId, CourseId, IsoDate]>(
    db,
    `SELECT person_id, course_id, max(completed_on) FROM completion WHERE completed_on <= ?
     GROUP BY person_id, course_id`,
    asOf,
  )) {
    if (!courses.has(courseId)) continue;
    if (personId !== person) {
      person = personId;
      held = new Map();
      newest.set(personId, held);
    }
    held.set(courseId, { completedOn, expiresOn: endOf(personId, courseId, completedOn) });
  }
  return newest;
}

export type StoredExemption = ExemptionRow & { readonly born: string };

/** Those of a person who was merged into another are the other's. */
export function exemptionsWhere(db: ReadableDB, where: string, params: readonly unknown[]): StoredExemption[] {
  return readRows(db, 'course_exemption', where, params).map((row) => ({ ...row, personId: keptOf(db, row.personId) }));
}

function readExemptions(db: ReadableDB, asOf: IsoDate): ByPerson<string> {
  const exempt = new Map<PersonId, Map<CourseId, string>>();
  for (const { personId, courseId, reason } of exemptionsWhere(
    db,
    'valid_from <= ? AND valid_to >= ? ORDER BY valid_from, id',
    [asOf, asOf],
  )) {
    exempt.set(personId, (exempt.get(personId) ?? new Map<CourseId, string>()).set(courseId, reason));
  }
  return exempt;
}

export function readRequirementFacts(db: ReadableDB, asOf: IsoDate): RequirementFacts {
  const rules = rulesBy(db, asOf);
  const asked = new Set(rules.filter(({ validTo }) => validTo >= asOf).map(({ courseId }) => courseId));
  const courses = listCourses(db);
  return {
    asOf,
    courses,
    book: makeRuleBook(
      rules,
      courses.filter(({ id }) => asked.has(id)),
      asOf,
    ),
    employees: employeesOn(db, asOf),
    newest: asked.size === 0 ? new Map() : readNewest(db, asOf, asked),
    exemptions: readExemptions(db, asOf),
  };
}

/** A person's engagements stand together. */
function* persons(employees: readonly Employee[]): Generator<readonly [PersonId, readonly Employee[]]> {
  for (let from = 0, to = 0; from < employees.length; from = to) {
    const personId = employees[from]?.personId as PersonId;
    while (employees[to]?.personId === personId) to++;
    yield [personId, employees.slice(from, to)];
  }
}

/** Everyone and everything that is asked of them, judged; person by person. */
export function standingsOf({ asOf, book, employees, newest, exemptions }: RequirementFacts): Standing[] {
  const judge = makeJudge(book, asOf);
  const standings: Standing[] = [];
  for (const [personId, jobs] of persons(employees)) {
    const completions = newest.get(personId);
    const exempt = exemptions.get(personId);
    for (const requirement of requirementsOf(book, jobs)) {
      const { courseId } = requirement;
      const known = { completion: completions?.get(courseId), exemption: exempt?.get(courseId) };
      standings.push({ personId, requirement, judgement: judge(requirement, known) });
    }
  }
  return standings;
}
