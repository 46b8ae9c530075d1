/** A plain course is begun, written, and read back for the editor. */
import { unitNames } from '../../../db/apv/people.ts';
import { insertCourse } from '../../../db/learning/import.ts';
import {
  countAttempts,
  dropPackageFile,
  editionsOf,
  isCourseCodeTaken,
  ownedCourse,
  packageFiles,
} from '../../../db/learning/plain.ts';
import { changeRow, insertRow } from '../../../db/learning/rows.ts';
import { looksLikeCpr } from '../../../shared/apv/no-cpr.ts';
import { type CourseId, newId, type PackageId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { PlainCourse, plainCalls } from '../../../shared/learning/contract-plain.ts';
import { courseCodeFor } from '../../../shared/learning/course-code.ts';
import type { PlainModel } from '../../../shared/learning/package-model.ts';
import { pathsIn, textsIn } from '../../../shared/learning/plain-checks.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';
import { findPlain, requireDraft } from './drafts.ts';

/** @throws looks_like_cpr {field} */
function refuseCprIn(texts: readonly string[], field: string): void {
  if (texts.some(looksLikeCpr)) throw new AppFailure('looks_like_cpr', { field });
}

function makeCourse({ db, set, random }: CommandContext, name: string): CourseId {
  const id = newId<CourseId>(random);
  const code = courseCodeFor(name, (one) => isCourseCodeTaken(db, one));
  insertCourse(db, id, { code, name, validMonths: null, basis: 'unknown', source: '' }, set.stamp);
  return id;
}

/** @throws not_found, looks_like_cpr */
export function newPlain(
  context: CommandContext,
  { courseId: given, title }: ParsedInput<typeof plainCalls.newPlain>,
): { packageId: PackageId; courseId: CourseId } {
  const { db, set, random, today, note } = context;
  refuseCprIn([title], 'title');
  if (given !== null && !ownedCourse(db, given)) throw new AppFailure('not_found');
  const courseId = given ?? makeCourse(context, title);
  const packageId = newId<PackageId>(random);
  const model: PlainModel = { standard: 'plain', family: packageId, parts: [], passPercent: 0 };
  insertRow(db, set, 'course_package', {
    id: packageId,
    courseId,
    title,
    standard: 'plain',
    model: JSON.stringify(model),
    notes: '[]',
    state: 'draft',
    files: 0,
    bytes: 0,
    sha256: '',
    importedOn: today,
  });
  note({ packageId, courseId });
  return { packageId, courseId };
}

/** @throws not_found */
export function plainCourse(
  { db }: QueryContext,
  { packageId }: ParsedInput<typeof plainCalls.plainCourse>,
): PlainCourse {
  const { row, model } = findPlain(db, packageId);
  const course = ownedCourse(db, row.courseId);
  if (!course) throw new AppFailure('not_found');
  const others = editionsOf(db, model.family).filter(({ id }) => id !== packageId);
  const idOf = (state: string) => others.find((one) => one.state === state)?.id ?? null;
  const { parts, passPercent } = structuredClone(model);
  return {
    id: packageId,
    courseId: row.courseId,
    courseCode: course.code,
    courseName: course.name,
    owner: course.owner,
    ownerUnit: (course.ownerUnitId && unitNames(db).get(course.ownerUnitId)) ?? '',
    title: row.title,
    state: row.state,
    content: { parts, passPercent } as PlainCourse['content'],
    files: packageFiles(db, packageId).map(({ path, mime, bytes }) => ({ path, mime, bytes })),
    attempts: countAttempts(db, packageId),
    draftId: idOf('draft'),
    publishedId: idOf('published'),
  };
}

/** @throws not_found, plain_not_draft, plain_file_gone {name}, looks_like_cpr */
export function savePlain(
  { db, set, note }: CommandContext,
  { packageId, title, content }: ParsedInput<typeof plainCalls.savePlain>,
): Record<string, never> {
  const { row, model } = requireDraft(db, packageId);
  refuseCprIn([title], 'title');
  refuseCprIn(textsIn(content.parts), 'parts');
  const shown = pathsIn(content.parts);
  const files = packageFiles(db, packageId);
  const gone = [...shown].find((path) => !files.some((file) => file.path === path));
  if (gone !== undefined) throw new AppFailure('plain_file_gone', { name: gone });
  const kept = files.filter(({ path }) => shown.has(path));
  for (const { path } of files) if (!shown.has(path)) dropPackageFile(db, packageId, path);
  changeRow(db, set, 'course_package', row, {
    title,
    model: JSON.stringify({ ...model, ...content } satisfies PlainModel),
    files: kept.length,
    bytes: kept.reduce((sum, { bytes }) => sum + bytes, 0),
  });
  note({ packageId, parts: content.parts.length, files: kept.length });
  return {};
}
