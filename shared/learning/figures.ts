/**
 * Rolls counts of certificates up the tree of units. A person stands in one
 * place only, the unit of the main engagement, so that units add up to the
 * whole; a unit's figures hold its sub-units. Valid + expired = holders;
 * `expiring30` is part of `expiring90`, and both are part of `valid`.
 */
import type { UnitId } from '../kernel/ids.ts';
import type { TreeUnit, UnitTree } from '../staff/unit-tree.ts';

export interface CertificateCount {
  readonly holders: number;
  readonly valid: number;
  readonly expired: number;
  readonly expiring30: number;
  readonly expiring90: number;
}

export interface UnitCourseCount extends CertificateCount {
  readonly unitId: UnitId;
  readonly courseId: string;
}

export const NONE: CertificateCount = { holders: 0, valid: 0, expired: 0, expiring30: 0, expiring90: 0 };

export function addCounts(a: CertificateCount, b: CertificateCount): CertificateCount {
  return {
    holders: a.holders + b.holders,
    valid: a.valid + b.valid,
    expired: a.expired + b.expired,
    expiring30: a.expiring30 + b.expiring30,
    expiring90: a.expiring90 + b.expiring90,
  };
}

/** Course id → counts. */
export type CourseCounts = ReadonlyMap<string, CertificateCount>;

export function sumByCourse(counts: Iterable<readonly [string, CertificateCount]>): Map<string, CertificateCount> {
  const sums = new Map<string, CertificateCount>();
  for (const [courseId, count] of counts) sums.set(courseId, addCounts(sums.get(courseId) ?? NONE, count));
  return sums;
}

/** All courses together. */
export const sumCourses = (courses: CourseCounts | undefined): CertificateCount =>
  [...(courses?.values() ?? [])].reduce(addCounts, NONE);

/** One set of counts for each unit, in the order of the tree, sub-units included. */
export function rollUpCourses(tree: UnitTree<TreeUnit>, counts: readonly UnitCourseCount[]): CourseCounts[] {
  const sums = tree.placed.map(() => new Map<string, CertificateCount>());
  const add = (at: number, courseId: string, count: CertificateCount): void => {
    const courses = sums[at];
    courses?.set(courseId, addCounts(courses.get(courseId) ?? NONE, count));
  };
  for (const count of counts) add(tree.at.get(count.unitId) ?? -1, count.courseId, count);
  // Children come after their parents, so from the back every sum is whole when it is handed up.
  for (let at = sums.length - 1; at >= 0; at--) {
    const parent = tree.placed[at]?.parent ?? -1;
    for (const [courseId, count] of sums[at] ?? []) add(parent, courseId, count);
  }
  return sums;
}
