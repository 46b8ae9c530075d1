/** What is required and held by course and unit on a day, and certificates, as the terminal prints them and the report reads them. */
import type { z } from 'zod';
import type { ReadableDB } from '../../db/engine/handles.ts';
import { countCertificates } from '../../db/learning/certificates.ts';
import { listCourses, type StoredCourse } from '../../db/learning/courses.ts';
import { readRequirementFacts, standingsOf } from '../../db/learning/requirement-facts.ts';
import { readTree, type UnitOn } from '../../db/staff/index.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { CallOutput } from '../../shared/kernel/registry.ts';
import type { courseFigure, LearningFigures, learningCalls } from '../../shared/learning/contract.ts';
import { type CourseCounts, NONE, rollUpCourses, sumByCourse, sumCourses } from '../../shared/learning/figures.ts';
import { countRequirements, type RequirementCounts, shareHeld } from '../../shared/learning/requirement-count.ts';
import type { UnitTree } from '../../shared/staff/unit-tree.ts';

interface Certificates {
  readonly courses: readonly StoredCourse[];
  readonly tree: UnitTree<UnitOn>;
  readonly total: CourseCounts;
  /** In the order of the tree. */
  readonly byUnit: readonly CourseCounts[];
}

/** @param employed units with people, which are in the tree though they may be closed */
function readCertificates(db: ReadableDB, asOf: IsoDate, employed: Iterable<UnitOn['id']> = []): Certificates {
  const courses = listCourses(db);
  const counts = countCertificates(db, courses, asOf);
  const tree = readTree(db, asOf, new Set([...employed, ...counts.map((c) => c.unitId)]));
  const total = sumByCourse(counts.map((c) => [c.courseId, c]));
  return { courses, tree, total, byUnit: rollUpCourses(tree, counts) };
}

type CourseFigure = z.output<typeof courseFigure>;

/** @param unit place in the tree; -1: the whole */
const figureAt =
  (required: RequirementCounts) =>
  (unit: number, { id, code, name }: StoredCourse, certificates: CourseCounts | undefined): CourseFigure => {
    const count = required.at(unit, id) ?? { required: 0, held: 0, expired: 0, exempt: 0 };
    return {
      code,
      name,
      required: count.required,
      held: count.held,
      expired: count.expired,
      exempt: count.exempt,
      share: shareHeld(count),
      certificates: certificates?.get(id) ?? NONE,
    };
  };

/** Every course in the whole; in a unit those that are asked of someone there, or that someone holds. */
export function learningFigures(db: ReadableDB, asOf: IsoDate): LearningFigures {
  const facts = readRequirementFacts(db, asOf);
  const { courses, tree, total, byUnit } = readCertificates(
    db,
    asOf,
    facts.employees.map(({ unitId }) => unitId),
  );
  const ids = courses.map(({ id }) => id);
  const required = countRequirements(tree, ids, standingsOf(facts));
  const figure = figureAt(required);
  return {
    asOf,
    courses: courses.map((course) => figure(-1, course, total)),
    units: tree.placed.map(({ unit }, at) => ({
      code: unit.code,
      name: unit.name,
      courses: courses
        .filter(({ id }) => byUnit[at]?.has(id) || required.at(at, id))
        .map((course) => figure(at, course, byUnit[at])),
    })),
  };
}

export function expiringByUnit(db: ReadableDB, asOf: IsoDate): CallOutput<typeof learningCalls.expiringByUnit> {
  const { tree, byUnit } = readCertificates(db, asOf);
  return tree.placed.map(({ unit, depth }, at) => {
    const { expired, expiring30, expiring90, valid } = sumCourses(byUnit[at]);
    return {
      unitId: unit.id,
      code: unit.code,
      name: unit.name,
      depth,
      expired,
      within30: expiring30,
      within90: expiring90,
      valid,
    };
  });
}
