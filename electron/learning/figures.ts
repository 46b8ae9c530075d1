/** Certificates by course and unit on a day, as the terminal prints them and the report reads them. */
import type { z } from 'zod';
import type { ReadableDB } from '../../db/engine/handles.ts';
import { countCertificates } from '../../db/learning/certificates.ts';
import { listCourses, type StoredCourse } from '../../db/learning/courses.ts';
import { readTree, type UnitOn } from '../../db/staff/index.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { CallOutput } from '../../shared/kernel/registry.ts';
import type { courseFigure, LearningFigures, learningCalls } from '../../shared/learning/contract.ts';
import {
  type CertificateCount,
  type CourseCounts,
  NONE,
  rollUpCourses,
  sumByCourse,
  sumCourses,
} from '../../shared/learning/figures.ts';
import type { UnitTree } from '../../shared/staff/unit-tree.ts';

interface Standing {
  readonly courses: readonly StoredCourse[];
  readonly tree: UnitTree<UnitOn>;
  readonly total: CourseCounts;
  /** In the order of the tree. */
  readonly byUnit: readonly CourseCounts[];
}

function readStanding(db: ReadableDB, asOf: IsoDate): Standing {
  const courses = listCourses(db);
  const counts = countCertificates(db, courses, asOf);
  const tree = readTree(db, asOf, new Set(counts.map((c) => c.unitId)));
  const total = sumByCourse(counts.map((c) => [c.courseId, c]));
  return { courses, tree, total, byUnit: rollUpCourses(tree, counts) };
}

type CourseFigure = z.output<typeof courseFigure>;

const figureOf = (course: StoredCourse, count: CertificateCount): CourseFigure => ({
  code: course.code,
  name: course.name,
  holders: count.holders,
  valid: count.valid,
  expired: count.expired,
  expiring30: count.expiring30,
  expiring90: count.expiring90,
});

/** Every course in the whole; in a unit those that someone there holds. */
export function learningFigures(db: ReadableDB, asOf: IsoDate): LearningFigures {
  const { courses, tree, total, byUnit } = readStanding(db, asOf);
  return {
    asOf,
    courses: courses.map((course) => figureOf(course, total.get(course.id) ?? NONE)),
    units: tree.placed.map(({ unit }, at) => ({
      code: unit.code,
      name: unit.name,
      courses: courses.flatMap((course) => {
        const count = byUnit[at]?.get(course.id);
        return count ? [figureOf(course, count)] : [];
      }),
    })),
  };
}

export function expiringByUnit(db: ReadableDB, asOf: IsoDate): CallOutput<typeof learningCalls.expiringByUnit> {
  const { tree, byUnit } = readStanding(db, asOf);
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
