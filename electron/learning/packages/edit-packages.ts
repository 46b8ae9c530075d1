/** Packages listed, renamed, published, retired and removed. */

import type { ReadableDB } from '../../../db/engine/handles.ts';
import { removeUnusedMedia } from '../../../db/engine/media-use.ts';
import { dropPackageFiles, listPackages } from '../../../db/learning/packages.ts';
import { countAttempts, editionsOf } from '../../../db/learning/plain.ts';
import { changeRow, findRow, removeRow } from '../../../db/learning/rows.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import type { PackageId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { PackageSummary, packageCalls } from '../../../shared/learning/contract-packages.ts';
import type { PackageModel } from '../../../shared/learning/package-model.ts';
import type { CoursePackageRow } from '../../../shared/learning/stored.ts';
import { requireOpen } from '../../register/session-state.ts';
import type { CommandContext, ParsedInput, QueryContext, SystemContext } from '../../worker/context.ts';
import { inTransaction } from '../../worker/transaction.ts';
import { summaryOf } from './summary.ts';

type Calls = typeof packageCalls;

function find(db: ReadableDB, id: PackageId): CoursePackageRow & { readonly born: string } {
  const row = findRow(db, 'course_package', id);
  if (!row) throw new AppFailure('not_found');
  return row;
}

export const packages = ({ db }: QueryContext, { courseId }: ParsedInput<Calls['packages']>): PackageSummary[] =>
  listPackages(db, courseId).map(summaryOf);

/** People take one edition of a course at a time. @throws package_other_edition */
function requireOnlyEdition(db: ReadableDB, { id, model: text }: CoursePackageRow): void {
  const model = JSON.parse(text) as PackageModel;
  if (model.standard !== 'plain') return;
  if (editionsOf(db, model.family).some((one) => one.id !== id && one.state === 'published')) {
    throw new AppFailure('package_other_edition');
  }
}

/**
 * What is made in the program is published by its own call, which asks whether it is ready.
 * @throws not_found, bad_input {field}, package_other_edition, looks_like_cpr {field}
 */
export function setPackage(
  { db, set, note }: CommandContext,
  { packageId, title, state }: ParsedInput<Calls['setPackage']>,
): Record<string, never> {
  refuseCpr({ title });
  const old = find(db, packageId);
  const opens = state !== old.state && state !== 'retired';
  if (opens && (state === 'draft' || old.state === 'draft')) throw new AppFailure('bad_input', { field: 'state' });
  if (opens) requireOnlyEdition(db, old);
  const changed = changeRow(db, set, 'course_package', old, { title, state });
  note({ packageId, changed: changed.length });
  return {};
}

/** @throws not_found, package_attempted */
export function removePackage(
  context: SystemContext,
  { packageId }: ParsedInput<Calls['removePackage']>,
): Record<string, never> {
  const open = requireOpen(context.session);
  inTransaction(open, context, 'learning.removePackage', ({ db, set, note }) => {
    const old = find(db, packageId);
    if (countAttempts(db, packageId) > 0) throw new AppFailure('package_attempted');
    const files = dropPackageFiles(db, packageId);
    removeRow(db, set, 'course_package', old);
    note({ packageId, files });
  });
  try {
    // Not by its own list: editions of a plain course share their files.
    removeUnusedMedia(open.writer, open.media);
  } catch {
    // Files that nothing refers to take room and do no harm; the next sweep takes them.
  }
  return {};
}
