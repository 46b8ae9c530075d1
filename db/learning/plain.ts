/** Courses made in the program: their packages, files and editions. */
import type { CourseId, MediaId, PackageId, UnitId } from '../../shared/kernel/ids.ts';
import type { PackageState } from '../../shared/learning/words.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, get, prepared, run } from '../engine/statements.ts';

export interface PackageFileRow {
  readonly path: string;
  readonly mediaId: MediaId;
  readonly mime: string;
  readonly bytes: number;
}

export const packageFiles = (db: ReadableDB, packageId: PackageId): PackageFileRow[] =>
  all<PackageFileRow>(
    db,
    'SELECT path, media_id AS mediaId, mime, bytes FROM package_file WHERE package_id = ? ORDER BY path',
    [packageId],
  );

export function insertPackageFile(db: WritableDB, packageId: PackageId, file: PackageFileRow): void {
  prepared(db, 'INSERT INTO package_file (package_id, path, media_id, mime, bytes) VALUES (?, ?, ?, ?, ?)').run(
    packageId,
    file.path,
    file.mediaId,
    file.mime,
    file.bytes,
  );
}

/** The bytes go with the next sweep, if no other edition shows them (db/engine/media-use.ts). */
export const dropPackageFile = (db: WritableDB, packageId: PackageId, path: string): number =>
  run(db, 'DELETE FROM package_file WHERE package_id = ? AND path = ?', [packageId, path]);

export interface Edition {
  readonly id: PackageId;
  readonly state: PackageState;
}

/** Of one course made in the program, this one among them. */
export const editionsOf = (db: ReadableDB, family: string): Edition[] =>
  all<Edition>(
    db,
    `SELECT id, state FROM course_package WHERE standard = 'plain' AND json_extract(model, '$.family') = ? ORDER BY id`,
    [family],
  );

export const countAttempts = (db: ReadableDB, packageId: PackageId): number =>
  get<{ n: number }>(db, 'SELECT count(*) AS n FROM course_attempt WHERE package_id = ?', [packageId])?.n ?? 0;

export interface OwnedCourse {
  readonly code: string;
  readonly name: string;
  readonly owner: string;
  readonly ownerUnitId: UnitId | null;
}

export const ownedCourse = (db: ReadableDB, courseId: CourseId): OwnedCourse | undefined =>
  get<OwnedCourse>(db, 'SELECT code, name, owner, owner_unit_id AS ownerUnitId FROM course WHERE id = ?', [courseId]);

export const isCourseCodeTaken = (db: ReadableDB, code: string): boolean =>
  get(db, 'SELECT 1 AS yes FROM course WHERE upper(code) = upper(?)', [code]) !== undefined;
