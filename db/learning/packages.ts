/** Course packages: the list of them with what people have made of them, and one by its file. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { CourseId, PackageId } from '../../shared/kernel/ids.ts';
import type { PackageState, Standard } from '../../shared/learning/words.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, get, run } from '../engine/statements.ts';

export interface ListedPackage {
  readonly id: PackageId;
  readonly courseId: CourseId;
  readonly courseCode: string;
  readonly courseName: string;
  readonly title: string;
  readonly standard: Standard;
  /** JSON, as are the notes. */
  readonly model: string;
  readonly notes: string;
  readonly state: PackageState;
  readonly files: number;
  readonly bytes: number;
  readonly importedOn: IsoDate;
  readonly attempts: number;
  readonly completed: number;
}

const LISTED = `
SELECT p.id, p.course_id AS courseId, c.code AS courseCode, c.name AS courseName, p.title, p.standard, p.model, p.notes,
  p.state, p.files, p.bytes, p.imported_on AS importedOn,
  (SELECT count(*) FROM course_attempt a WHERE a.package_id = p.id) AS attempts,
  (SELECT count(*) FROM course_attempt a
   WHERE a.package_id = p.id AND (a.completion = 'completed' OR a.success = 'passed')) AS completed
FROM course_package p JOIN course c ON c.id = p.course_id`;

/** By the course's name, the newest of a course first. @param courseId null: of all courses */
export const listPackages = (db: ReadableDB, courseId: CourseId | null): ListedPackage[] =>
  all<ListedPackage>(
    db,
    `${LISTED} WHERE @courseId IS NULL OR p.course_id = @courseId ORDER BY c.name_key, c.code, p.imported_on DESC, p.id`,
    { courseId },
  );

export const findListed = (db: ReadableDB, id: PackageId): ListedPackage | undefined =>
  get<ListedPackage>(db, `${LISTED} WHERE p.id = ?`, [id]);

/** @param sha256 of the zip as it came */
export const packageOfZip = (db: ReadableDB, sha256: string): { readonly title: string } | undefined =>
  get<{ title: string }>(db, 'SELECT title FROM course_package WHERE sha_256 = ?', [sha256]);

/** The rows only: the bytes go with the next sweep of media.db, unless another package has them too. */
export const dropPackageFiles = (db: WritableDB, id: PackageId): number =>
  run(db, 'DELETE FROM package_file WHERE package_id = ?', [id]);
