/** A course made in the program as it is kept: its row, its model, and what may be changed when. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { countAttempts } from '../../../db/learning/plain.ts';
import { findRow } from '../../../db/learning/rows.ts';
import type { PackageId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { PlainModel } from '../../../shared/learning/package-model.ts';
import { plainModel } from '../../../shared/learning/plain-schema.ts';
import type { CoursePackageRow } from '../../../shared/learning/stored.ts';

export interface Plain {
  readonly row: CoursePackageRow & { readonly born: string };
  readonly model: PlainModel;
}

/** @throws not_found: no such package, or one that came from elsewhere */
export function findPlain(db: ReadableDB, packageId: PackageId): Plain {
  const row = findRow(db, 'course_package', packageId);
  if (row?.standard !== 'plain') throw new AppFailure('not_found');
  return { row, model: plainModel.parse(JSON.parse(row.model)) };
}

/** @throws not_found, plain_not_draft */
export function requireDraft(db: ReadableDB, packageId: PackageId): Plain {
  const plain = findPlain(db, packageId);
  if (plain.row.state !== 'draft') throw new AppFailure('plain_not_draft');
  return plain;
}

/** @throws not_found, plain_not_published */
export function requirePublished(db: ReadableDB, packageId: PackageId): Plain {
  const plain = findPlain(db, packageId);
  if (plain.row.state !== 'published') throw new AppFailure('plain_not_published');
  return plain;
}

/** @throws plain_attempted */
export function requireUntried(db: ReadableDB, packageId: PackageId): void {
  if (countAttempts(db, packageId) > 0) throw new AppFailure('plain_attempted');
}
