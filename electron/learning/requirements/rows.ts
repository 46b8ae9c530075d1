/** Who must act on what: one page of the persons and courses under a unit, the most pressing first. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { readPersonNames } from '../../../db/learning/certificates.ts';
import { listCourses } from '../../../db/learning/courses.ts';
import { readRequirementFacts, standingsOf } from '../../../db/learning/requirement-facts.ts';
import { readNameKeys } from '../../../db/learning/requirement-rules.ts';
import { readTree, staffOn, type UnitOn } from '../../../db/staff/index.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import type { requirementCalls } from '../../../shared/learning/contract-requirements.ts';
import { requirementState } from '../../../shared/learning/requirement.ts';
import { dueOf } from '../../../shared/learning/requirement-book.ts';
import type { Standing } from '../../../shared/learning/requirement-count.ts';
import { subtreeOf, type UnitTree } from '../../../shared/staff/unit-tree.ts';
import type { ParsedInput, QueryContext } from '../../worker/context.ts';

type Rows = CallOutput<typeof requirementCalls.requirementRows>;
type Input = ParsedInput<typeof requirementCalls.requirementRows>;

const RANK = new Map(requirementState.options.map((state, at) => [state, at]));

interface Placed extends Standing {
  readonly unitId: UnitId;
  /** Null: never taken. */
  readonly due: IsoDate | null;
  /** The day that decides how pressing it is. */
  readonly day: IsoDate | '';
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where in the part that is looked at; nothing for who is not asked there. */
function place(standing: Standing, inside: ReadonlySet<UnitId> | undefined): Placed[] {
  const { requirement, judgement } = standing;
  const at = requirement.from.find(({ unitId }) => inside === undefined || inside.has(unitId));
  if (!at) return [];
  const taken = judgement.validUntil !== null || judgement.state === 'held' || judgement.state === 'expiring';
  const due = taken ? null : dueOf(requirement);
  return [{ ...standing, unitId: at.unitId, due, day: judgement.validUntil ?? due ?? '' }];
}

/** @param inside undefined: everywhere */
function placedUnder(db: ReadableDB, input: Input, inside: ReadonlySet<UnitId> | undefined): Placed[] {
  const wanted = new Set(input.states);
  return standingsOf(readRequirementFacts(db, input.asOf))
    .filter(({ judgement }) => wanted.size === 0 || wanted.has(judgement.state))
    .filter(({ requirement }) => input.courseId === null || requirement.courseId === input.courseId)
    .flatMap((standing) => place(standing, inside));
}

const namesOf = ({ placed }: UnitTree<UnitOn>): Map<UnitId, string> =>
  new Map(placed.map(({ unit }) => [unit.id, unit.name]));

export function requirementRows({ db }: QueryContext, input: Input): Rows {
  const { asOf, unitId } = input;
  const inside = unitId === null ? undefined : new Set(subtreeOf(staffOn(db, asOf).tree, unitId));
  const placed = placedUnder(db, input, inside);
  const keys = readNameKeys(db, [...new Set(placed.map(({ personId }) => personId))]);
  const courses = new Map(listCourses(db).map((course) => [course.id, course]));
  placed.sort(
    (a, b) =>
      (RANK.get(a.judgement.state) ?? 0) - (RANK.get(b.judgement.state) ?? 0) ||
      compare(a.day, b.day) ||
      compare(keys.get(a.personId) ?? '', keys.get(b.personId) ?? '') ||
      compare(a.requirement.courseId, b.requirement.courseId),
  );
  const page = placed.slice(input.offset, input.offset + input.limit);
  const names = readPersonNames(db, [...new Set(page.map(({ personId }) => personId))]);
  const units = namesOf(readTree(db, asOf, new Set(page.map((one) => one.unitId))));
  const rows = page.map(({ personId, requirement: { courseId }, judgement, unitId: at, due }) => ({
    personId,
    personName: names.get(personId) ?? '',
    unitId: at,
    unitName: units.get(at) ?? '',
    courseId,
    courseCode: courses.get(courseId)?.code ?? '',
    courseName: courses.get(courseId)?.name ?? '',
    state: judgement.state,
    isUrgent: judgement.isUrgent,
    isExpired: judgement.isExpired,
    exemptBy: judgement.exemptBy,
    due,
    validUntil: judgement.validUntil,
  }));
  return { total: placed.length, rows };
}
