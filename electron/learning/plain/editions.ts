/** A plain course is published, taken back, and followed by a new edition: what people have begun is never changed. */
import { editionsOf, insertPackageFile, packageFiles } from '../../../db/learning/plain.ts';
import { changeRow, findRow, insertRow } from '../../../db/learning/rows.ts';
import { newId, type PackageId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { plainCalls } from '../../../shared/learning/contract-plain.ts';
import { plainFaults } from '../../../shared/learning/plain-checks.ts';
import type { CommandContext, ParsedInput } from '../../worker/context.ts';
import { requireDraft, requirePublished, requireUntried } from './drafts.ts';

type OfPackage = ParsedInput<typeof plainCalls.publishPlain>;

/** @throws not_found, plain_not_draft, plain_not_ready {n} */
export function publishPlain({ db, set, note }: CommandContext, { packageId }: OfPackage): Record<string, never> {
  const { row, model } = requireDraft(db, packageId);
  const faults = plainFaults(model);
  if (faults.length > 0) throw new AppFailure('plain_not_ready', { n: faults.length });
  const before = editionsOf(db, model.family).filter(({ state }) => state === 'published');
  for (const { id } of before) {
    const old = findRow(db, 'course_package', id);
    if (old) changeRow(db, set, 'course_package', old, { state: 'retired' });
  }
  changeRow(db, set, 'course_package', row, { state: 'published' });
  note({ packageId, retired: before.length });
  return {};
}

/** @throws not_found, plain_not_published, plain_attempted */
export function reopenPlain({ db, set, note }: CommandContext, { packageId }: OfPackage): Record<string, never> {
  const { row } = requirePublished(db, packageId);
  requireUntried(db, packageId);
  changeRow(db, set, 'course_package', row, { state: 'draft' });
  note({ packageId });
  return {};
}

/** @throws not_found, plain_not_published */
export function newEdition(
  { db, set, random, today, note }: CommandContext,
  { packageId: from }: OfPackage,
): { packageId: PackageId } {
  const { row, model } = requirePublished(db, from);
  const begun = editionsOf(db, model.family).find(({ state }) => state === 'draft');
  if (begun) return { packageId: begun.id };
  const packageId = newId<PackageId>(random);
  const { born: _, ...kept } = row;
  insertRow(db, set, 'course_package', { ...kept, id: packageId, state: 'draft', importedOn: today });
  // The same bytes: they are kept for as long as any edition shows them.
  for (const file of packageFiles(db, from)) insertPackageFile(db, packageId, file);
  note({ packageId, from });
  return { packageId };
}
