/** The catalogue of courses: what there is, and the editing of one. */
import { unitNames } from '../../../db/apv/people.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { countCertificates } from '../../../db/learning/certificates.ts';
import {
  addCourse,
  countCompletions,
  courseUses,
  findCourse,
  listCourses,
  type StoredCourse,
  updateCourse,
} from '../../../db/learning/courses.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { type CourseId, newId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { CatalogueRow, CourseFields, catalogueCalls } from '../../../shared/learning/contract-courses.ts';
import { sumByCourse } from '../../../shared/learning/figures.ts';
import { courseKey } from '../../../shared/learning/import-plan.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';

type Calls = typeof catalogueCalls;

function describe(db: ReadableDB, courses: readonly StoredCourse[], asOf: IsoDate): CatalogueRow[] {
  const completions = countCompletions(db, asOf);
  const holders = sumByCourse(countCertificates(db, courses, asOf).map((count) => [count.courseId, count]));
  const uses = courseUses(db, asOf);
  const units = unitNames(db);
  return courses.map((course) => {
    const { packages = 0, coming = 0, rules = 0 } = uses.get(course.id) ?? {};
    return {
      ...course,
      ...{ packages, coming, rules },
      ownerUnitName: (course.ownerUnitId && units.get(course.ownerUnitId)) ?? '',
      completions: completions.get(course.id) ?? 0,
      holders: holders.get(course.id)?.holders ?? 0,
    };
  });
}

export const catalogue = ({ db }: QueryContext, { asOf }: ParsedInput<Calls['catalogue']>): CatalogueRow[] =>
  describe(db, listCourses(db), asOf);

/** @throws not_found */
export function oneCourse({ db }: QueryContext, { courseId, asOf }: ParsedInput<Calls['course']>): CatalogueRow {
  const found = findCourse(db, courseId);
  if (!found) throw new AppFailure('not_found');
  const { born: _born, ...course } = found;
  const [row] = describe(db, [course], asOf);
  if (!row) throw new AppFailure('not_found');
  return row;
}

function requireFreeCode(db: ReadableDB, code: string, own: CourseId | null): void {
  const other = listCourses(db).find((course) => course.id !== own && courseKey(course.code) === courseKey(code));
  if (other) throw new AppFailure('course_code_taken', { name: other.name });
}

/** One that is gone may stay as it stands: an undo can take the unit away from under the course. @throws not_found */
function requireOwner(db: ReadableDB, courseId: CourseId | null, { ownerUnitId }: CourseFields): void {
  if (ownerUnitId === null || unitNames(db).has(ownerUnitId)) return;
  if (courseId === null || findCourse(db, courseId)?.ownerUnitId !== ownerUnitId) throw new AppFailure('not_found');
}

/** @throws course_code_taken {name}, looks_like_cpr {field}, not_found */
export function saveCourse(
  { db, set, random, note }: CommandContext,
  { courseId, fields }: ParsedInput<Calls['saveCourse']>,
): { courseId: CourseId } {
  const { ownerUnitId: _unit, ...texts } = fields;
  refuseCpr(texts);
  requireFreeCode(db, fields.code, courseId);
  requireOwner(db, courseId, fields);
  if (courseId === null) {
    const id = newId<CourseId>(random);
    addCourse(db, set, id, fields);
    note({ courseId: id, new: true });
    return { courseId: id };
  }
  const changed = updateCourse(db, set, courseId, fields);
  if (changed === undefined) throw new AppFailure('not_found');
  note({ courseId, changed });
  return { courseId };
}

/** @throws not_found */
export function endCourse(
  { db, set, note }: CommandContext,
  { courseId, endedOn }: ParsedInput<Calls['endCourse']>,
): Record<string, never> {
  const changed = updateCourse(db, set, courseId, { endedOn });
  if (changed === undefined) throw new AppFailure('not_found');
  note({ courseId, ended: endedOn !== null });
  return {};
}
