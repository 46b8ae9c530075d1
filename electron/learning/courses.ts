/** The courses in short, as other parts of the room choose among them. */
import { countCertificates } from '../../db/learning/certificates.ts';
import { countCompletions, listCourses } from '../../db/learning/courses.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { Course } from '../../shared/learning/contract.ts';
import { sumByCourse } from '../../shared/learning/figures.ts';
import type { QueryContext } from '../worker/context.ts';

export function listAllCourses({ db }: QueryContext, { asOf }: { readonly asOf: IsoDate }): Course[] {
  const courses = listCourses(db);
  const completions = countCompletions(db, asOf);
  const counts = sumByCourse(countCertificates(db, courses, asOf).map((c) => [c.courseId, c]));
  return courses.map(({ id, code, name, validMonths, basis, source, endedOn }) => ({
    ...{ id, code, name, validMonths, basis, source, endedOn },
    completions: completions.get(id) ?? 0,
    holders: counts.get(id)?.holders ?? 0,
  }));
}
