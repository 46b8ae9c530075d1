/** Imports completions that are already typed, with no file behind them: the demo and the tests. */
import type { CourseRow } from '../../shared/learning/rows.ts';
import type { ApplyResult } from '../../shared/staff/import-contract.ts';
import { applyPending } from '../staff/import/apply.ts';
import { readingOfRows } from '../staff/import/reading.ts';
import type { CommandContext } from '../worker/context.ts';
import { planCourses } from './pending-courses.ts';

/** One import per change set. Throws `cancelled`. */
export function importCourseRows(
  context: CommandContext,
  rows: readonly CourseRow[],
  options: { readonly fileName: string },
): ApplyResult {
  const pending = planCourses(context.db, context, readingOfRows(rows, options.fileName));
  return applyPending(context, pending, false);
}
