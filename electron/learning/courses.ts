/** The list of courses and the editing of one. */
import { countCertificates } from '../../db/learning/certificates.ts';
import { countCompletions, listCourses, updateCourse } from '../../db/learning/courses.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { Course, learningCalls } from '../../shared/learning/contract.ts';
import { sumByCourse } from '../../shared/learning/figures.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../worker/context.ts';

export function listAllCourses({ db }: QueryContext, { asOf }: { readonly asOf: IsoDate }): Course[] {
  const courses = listCourses(db);
  const completions = countCompletions(db, asOf);
  const counts = sumByCourse(countCertificates(db, courses, asOf).map((c) => [c.courseId, c]));
  return courses.map((course) => ({
    ...course,
    completions: completions.get(course.id) ?? 0,
    holders: counts.get(course.id)?.holders ?? 0,
  }));
}

/** @throws not_found */
export function setCourse(
  context: CommandContext,
  { courseId, ...facts }: ParsedInput<typeof learningCalls.setCourse>,
): Record<string, never> {
  const changed = updateCourse(context.db, context.set, courseId, facts);
  if (changed === undefined) throw new AppFailure('not_found');
  context.note({ course: courseId, changed });
  return {};
}
