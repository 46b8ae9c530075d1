/**
 * A package is taken in whole or not at all: looked at first, then its files into media.db piece by piece, and at the
 * very end the rows that speak of them. Whatever fails on the way, and cancelling too, takes the files out again; what
 * a kill leaves is swept before the next file is written (db/engine/media-use.ts).
 */
import { createHash } from 'node:crypto';
import { sweepMedia } from '../../../db/engine/media-use.ts';
import { type MediaWriter, openMediaWriter } from '../../../db/engine/media-writer.ts';
import { findCourse } from '../../../db/learning/courses.ts';
import { insertCourse } from '../../../db/learning/import.ts';
import { findListed, packageOfZip } from '../../../db/learning/packages.ts';
import { insertPackageFile, isCourseCodeTaken, type PackageFileRow } from '../../../db/learning/plain.ts';
import { insertRow } from '../../../db/learning/rows.ts';
import { type CourseId, type MediaId, newId, type PackageId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { PackageSummary, packageCalls } from '../../../shared/learning/contract-packages.ts';
import { courseCodeFor } from '../../../shared/learning/course-code.ts';
import { mimeTypeOf } from '../../../shared/learning/mime-types.ts';
import { type CoursePackage, readPackage } from '../../formats/scorm/read-package.ts';
import { openPackageZip, type PackageZip } from '../../formats/zip/package-zip.ts';
import { requireOpen } from '../../register/session-state.ts';
import type { BaseContext, CommandContext, ParsedInput, SystemContext } from '../../worker/context.ts';
import type { OpenRegister } from '../../worker/session.ts';
import { inTransaction } from '../../worker/transaction.ts';
import { summaryOf } from './summary.ts';

type Job = BaseContext['job'];

/** As a course's name may be. */
const MOST_TITLE = 200;

function hashOf(zip: PackageZip, job: Job): string {
  const hash = createHash('sha256');
  let done = 0;
  for (const piece of zip.raw()) {
    hash.update(piece);
    done += piece.length;
    job.report({ phase: 'read', done, total: zip.size });
    job.throwIfCancelled();
  }
  return hash.digest('hex');
}

/** @throws package_known {title}, not_found */
function requireNew({ writer }: OpenRegister, sha256: string, courseId: CourseId | null): void {
  const known = packageOfZip(writer, sha256);
  if (known) throw new AppFailure('package_known', { title: known.title });
  if (courseId !== null && !findCourse(writer, courseId)) throw new AppFailure('not_found');
}

async function writeFiles(
  { job, random }: BaseContext,
  writer: MediaWriter,
  { files, bytes: total }: CoursePackage,
): Promise<PackageFileRow[]> {
  const rows: PackageFileRow[] = [];
  let done = 0;
  for (const { path, entry } of files) {
    const mediaId = newId<MediaId>(random);
    const mime = mimeTypeOf(path);
    writer.begin(mediaId, { kind: 'package_file', name: path, mime });
    for await (const piece of entry.pieces()) {
      writer.write(piece);
      done += piece.length;
      job.report({ phase: 'writing', done, total });
      job.throwIfCancelled();
    }
    rows.push({ path, mediaId, mime, bytes: writer.end() });
    job.throwIfCancelled();
  }
  writer.finish();
  return rows;
}

function makeCourse({ db, set, random }: CommandContext, name: string): CourseId {
  const id = newId<CourseId>(random);
  const code = courseCodeFor(name, (one) => isCourseCodeTaken(db, one));
  insertCourse(db, id, { code, name, validMonths: null, basis: 'unknown', source: '' }, set.stamp);
  return id;
}

interface Taken {
  readonly found: CoursePackage;
  readonly rows: readonly PackageFileRow[];
  readonly sha256: string;
  readonly courseId: CourseId | null;
}

function enter(context: CommandContext, { found, rows, sha256, courseId: given }: Taken): PackageId {
  const { db, set, random, today, note } = context;
  const title = found.title.slice(0, MOST_TITLE);
  const courseId = given ?? makeCourse(context, title);
  const id = newId<PackageId>(random);
  insertRow(db, set, 'course_package', {
    id,
    courseId,
    title,
    standard: found.model.standard,
    model: JSON.stringify(found.model),
    notes: JSON.stringify(found.notes),
    state: 'published',
    files: rows.length,
    bytes: found.bytes,
    sha256,
    importedOn: today,
  });
  for (const row of rows) insertPackageFile(db, id, row);
  note({ packageId: id, courseId, files: rows.length, bytes: found.bytes });
  return id;
}

/** What could not be taken out again is swept later, and must not hide why it was to go. */
function discard(writer: MediaWriter): void {
  try {
    writer.discard();
  } catch {
    // As when the disk is full.
  }
}

async function takeIn(context: SystemContext, open: OpenRegister, zip: PackageZip, given: CourseId | null) {
  const sha256 = hashOf(zip, context.job);
  requireNew(open, sha256, given);
  const found = await readPackage(zip);
  sweepMedia(open.writer, open.media);
  const writer = openMediaWriter(open.media);
  try {
    const rows = await writeFiles(context, writer, found);
    const taken = { found, rows, sha256, courseId: given };
    return inTransaction(open, context, 'learning.importPackage', (command) => enter(command, taken));
  } catch (error) {
    discard(writer);
    throw error;
  }
}

/** @throws see the contract */
export async function importPackage(
  context: SystemContext,
  { file, courseId }: ParsedInput<typeof packageCalls.importPackage>,
): Promise<PackageSummary> {
  const open = requireOpen(context.session);
  const zip = openPackageZip(context.pathOf(file));
  try {
    const id = await takeIn(context, open, zip, courseId);
    const listed = findListed(open.writer, id);
    if (!listed) throw new AppFailure('not_found');
    return summaryOf(listed);
  } finally {
    zip.close();
  }
}
