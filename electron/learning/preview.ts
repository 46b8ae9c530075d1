/** Reads a course file and plans it. Throws the readers' file faults, `no_staff`, `cancelled`. */
import { basename } from 'node:path';
import { hasPersons } from '../../db/learning/import.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { learningCalls } from '../../shared/learning/contract.ts';
import type { PreviewSummary } from '../../shared/staff/import-contract.ts';
import { readCoursesFile } from '../formats/index.ts';
import { pendingImports } from '../staff/import/pending.ts';
import type { ParsedInput, SystemContext } from '../worker/context.ts';
import { planCourses } from './pending-courses.ts';

export function previewCourses(
  context: SystemContext,
  input: ParsedInput<typeof learningCalls.previewCourses>,
): PreviewSummary {
  const db = context.session.open?.reader;
  if (!db) throw new AppFailure('locked');
  // Without staff every row would be at fault; one sentence says more than thousands of faults.
  if (!hasPersons(db)) throw new AppFailure('no_staff');
  const path = context.pathOf(input.file);
  const read = readCoursesFile(
    path,
    { name: basename(path), profile: input.profile, today: context.today },
    context.job,
  );
  const pending = planCourses(db, context, read);
  if (read.dataRows > 0 && pending.summary.rejected === read.dataRows) throw new AppFailure('all_rows_rejected');
  const waiting = pendingImports(context.memory);
  for (const [id, other] of waiting) if (other.summary.kind === 'courses') waiting.delete(id);
  waiting.set(pending.summary.previewId, pending);
  return pending.summary;
}
