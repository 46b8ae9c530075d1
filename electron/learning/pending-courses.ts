/**
 * The import of completions: rows → plan → `PendingImport`. A file's rows and
 * the demo's rows take the same way. Nothing is ended or changed by a course
 * file: it only adds, so importing it again changes nothing.
 */
import type { ReadableDB } from '../../db/engine/handles.ts';
import { courseLookups, hasCompletions, insertCompletion, insertCourse } from '../../db/learning/import.ts';
import { latestStamp } from '../../db/staff/data-stamp.ts';
import { type CourseId, newId, newSortedIds } from '../../shared/kernel/ids.ts';
import { type CourseHeaders, type CoursePlan, planCourseImport } from '../../shared/learning/import-plan.ts';
import type { CourseRow } from '../../shared/learning/rows.ts';
import type { FileReading, PreviewSummary, RowFault } from '../../shared/staff/import-contract.ts';
import type { FileRead } from '../formats/types.ts';
import type { PendingImport } from '../staff/import/pending.ts';
import type { PlanContext } from '../staff/import/pending-base.ts';
import type { CommandContext } from '../worker/context.ts';
import { describeCompletion, describeFault } from './preview-rows.ts';

/** Rows written between two looks at the cancel flag. */
const CHUNK = 2000;

function headersOf(reading: FileReading): CourseHeaders {
  return Object.fromEntries(reading.columns.flatMap(({ header, field }) => (field ? [[field, header]] : [])));
}

function summarise(
  previewId: string,
  read: FileRead<CourseRow>,
  plan: CoursePlan,
  rejected: number,
  firstImport: boolean,
): PreviewSummary {
  const counts = { new: plan.added.length, ended: 0, moved: 0, hoursChanged: 0, renamed: 0, changed: 0 };
  return {
    previewId,
    kind: 'courses',
    reading: read.reading,
    rows: read.dataRows,
    accepted: plan.added.length + plan.unchanged.length,
    rejected,
    skipped: plan.skipped,
    changes: { ...counts, unchanged: plan.unchanged.length },
    missing: 0,
    backdated: 0,
    warnings: [...read.warnings],
    // Completions are dated by themselves.
    effective: null,
    suggestedEffective: null,
    firstImport,
    needsApproval: false,
    endedShare: 0,
  };
}

/** New courses get their usual validity (domain §6.2); the office edits it afterwards. */
function writeCourses(context: CommandContext, plan: CoursePlan): Map<string, CourseId> {
  const ids = new Map<string, CourseId>();
  for (const [key, course] of plan.newCourses) {
    const id = newId<CourseId>(context.random);
    insertCourse(context.db, id, course, context.set.stamp);
    ids.set(key, id);
  }
  return ids;
}

function writePlan(context: CommandContext, plan: CoursePlan, known: (code: string) => CourseId | undefined): void {
  const made = writeCourses(context, plan);
  const ids = newSortedIds(plan.added.length, context.random);
  plan.added.forEach((row, i) => {
    if (i % CHUNK === 0) {
      context.job.throwIfCancelled();
      context.job.report({ phase: 'write', done: i, total: plan.added.length });
    }
    const id = ids[i];
    const courseId = known(row.course) ?? made.get(row.course);
    if (!id || !courseId) throw new Error('plan without its course');
    insertCompletion(
      context.db,
      {
        id,
        personId: row.person.personId,
        courseId,
        completedOn: row.completedOn,
        form: row.form,
        hours: row.hours,
      },
      context.set.stamp,
    );
  });
  context.note({ completions: plan.added.length, courses: plan.newCourses.size });
}

/** Compares the rows with the register; writes nothing. */
export function planCourses(db: ReadableDB, base: PlanContext, read: FileRead<CourseRow>): PendingImport {
  base.job.report({ phase: 'compare', done: 0, total: read.rows.length });
  const lookups = courseLookups(db);
  const plan = planCourseImport(read.rows, lookups, base.today, headersOf(read.reading));
  base.job.throwIfCancelled();
  const faults: RowFault[] = [...read.faults, ...plan.faults].sort((a, b) => a.line - b.line);
  const lists = {
    new: plan.added,
    unchanged: plan.unchanged,
    ended: [],
    changed: [],
    rejected: faults,
    skipped: [],
  } as const;
  return {
    summary: summarise(newId(base.random), read, plan, faults.length, !hasCompletions(db)),
    fileHash: read.fileHash,
    basedOn: latestStamp(db),
    faults,
    count: (kind) => lists[kind].length,
    rows: (kind, offset, limit) =>
      kind === 'rejected'
        ? faults.slice(offset, offset + limit).map(describeFault)
        : lists[kind].slice(offset, offset + limit).map((c) => describeCompletion(c, kind, base.language)),
    apply: (context) => writePlan(context, plan, lookups.courseId),
  };
}
