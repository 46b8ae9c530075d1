/** The rules of a day, ready to say what is asked of somebody in an engagement, and of a person with several. */
import type { IsoDate } from '../kernel/dates.ts';
import type { CourseId, UnitId } from '../kernel/ids.ts';
import { type AudienceFacts, covers } from './audience.ts';
import { deadlineOf, type Term, termsOf } from './requirement-deadline.ts';
import type { CourseRuleRow } from './stored.ts';

export interface CourseTerm {
  readonly id: CourseId;
  /** Null: does not expire. */
  readonly validMonths: number | null;
}

/** A rule that holds for an engagement. */
interface Holding {
  readonly rule: CourseRuleRow;
  readonly terms: readonly Term[];
}

/** What the rules of one course ask of an engagement. */
interface Asked {
  readonly courseId: CourseId;
  readonly holding: readonly Holding[];
}

/** An engagement on the day. */
export interface Job extends AudienceFacts {
  readonly unitId: UnitId;
  /** First day of the engagement. */
  readonly start: IsoDate;
  readonly isOnLeave: boolean;
}

export interface RuleBook {
  readonly asked: (facts: AudienceFacts) => readonly Asked[];
  readonly courses: ReadonlyMap<CourseId, CourseTerm>;
  /** How many rules hold on the day. */
  readonly holding: number;
}

/** One course that a person must hold, with all that asks for it. */
export interface Requirement {
  readonly courseId: CourseId;
  /** Only from engagements that the person is on leave from. */
  readonly isOnLeave: boolean;
  readonly from: readonly { readonly unitId: UnitId; readonly start: IsoDate; readonly holding: readonly Holding[] }[];
}

const keyOf = ({ staffGroup, jobCode, workplace, roles, unitPath }: AudienceFacts): string =>
  [staffGroup, jobCode, workplace, roles.join(' '), unitPath[0]].join('\n');

/**
 * @param rules those of the day and of days before it; later ones do not count
 * @param courses those not among them are not asked for
 */
export function makeRuleBook(rules: readonly CourseRuleRow[], courses: readonly CourseTerm[], asOf: IsoDate): RuleBook {
  const terms = new Map(courses.map((course) => [course.id, course]));
  const known = new Map<CourseId, CourseRuleRow[]>();
  for (const rule of rules) {
    if (!terms.has(rule.courseId)) continue;
    const list = known.get(rule.courseId);
    if (list) list.push(rule);
    else known.set(rule.courseId, [rule]);
  }
  const holds = (rule: CourseRuleRow): boolean => rule.validFrom <= asOf && asOf <= rule.validTo;
  const askedOf = (facts: AudienceFacts): Asked[] =>
    [...known].flatMap(([courseId, list]) => {
      const isFor = (rule: CourseRuleRow): boolean => covers(rule.audience, facts);
      const holding = list
        .filter((rule) => holds(rule) && isFor(rule))
        .map((rule) => ({ rule, terms: termsOf(rule, list, isFor) }));
      return holding.length === 0 ? [] : [{ courseId, holding }];
    });
  // Many share group, job and unit: what is asked of them is worked out once.
  const found = new Map<string, readonly Asked[]>();
  const asked = (facts: AudienceFacts): readonly Asked[] => {
    const key = keyOf(facts);
    const before = found.get(key);
    if (before) return before;
    const now = askedOf(facts);
    found.set(key, now);
    return now;
  };
  return { asked, courses: terms, holding: [...known.values()].flat().filter(holds).length };
}

/**
 * All that is asked of one person. What an engagement on leave asks for counts only where no other asks for it, and
 * then as leave: who is away from one of two jobs is at work in the other.
 * @param jobs the person's engagements on the day
 */
export function requirementsOf(book: RuleBook, jobs: readonly Job[]): Requirement[] {
  const [only] = jobs;
  if (jobs.length === 1 && only) {
    const { unitId, start, isOnLeave } = only;
    return book.asked(only).map(({ courseId, holding }) => ({
      courseId,
      isOnLeave,
      from: [{ unitId, start, holding }],
    }));
  }
  const found = new Map<CourseId, Requirement>();
  for (const isOnLeave of [false, true]) {
    for (const job of jobs) {
      if (job.isOnLeave !== isOnLeave) continue;
      for (const { courseId, holding } of book.asked(job)) {
        const known = found.get(courseId);
        if (known && known.isOnLeave !== isOnLeave) continue;
        const from = [...(known?.from ?? []), { unitId: job.unitId, start: job.start, holding }];
        found.set(courseId, { courseId, isOnLeave, from });
      }
    }
  }
  return [...found.values()];
}

/** The earliest of all deadlines: the strictest rule decides. */
export function dueOf({ from }: Requirement): IsoDate {
  const days = from.flatMap(({ start, holding }) => holding.map(({ terms }) => deadlineOf(start, terms)));
  return days.reduce((a, b) => (b < a ? b : a));
}

/** The shortest of all validities, the course's own among them; null: none of them ends. */
export function monthsOf({ courseId, from }: Requirement, { courses }: RuleBook): number | null {
  let months = courses.get(courseId)?.validMonths ?? null;
  for (const { holding } of from) {
    for (const { rule } of holding) {
      if (rule.validMonths !== null && (months === null || rule.validMonths < months)) months = rule.validMonths;
    }
  }
  return months;
}
