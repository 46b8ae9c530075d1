/** Courses with their certificates by unit, read once for whoever needs them. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { UnitCourseCount } from '../../shared/learning/figures.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { countCertificates } from '../learning/certificates.ts';
import { listCourses, type StoredCourse } from '../learning/courses.ts';

export interface Certificates {
  readonly courses: readonly StoredCourse[];
  readonly counts: readonly UnitCourseCount[];
}

export function readCertificates(db: ReadableDB, asOf: IsoDate): Certificates {
  const courses = listCourses(db);
  return { courses, counts: courses.length === 0 ? [] : countCertificates(db, courses, asOf) };
}
