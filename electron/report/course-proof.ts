/** A course proof of one completion, or of everybody who was at a class. */
import type { ReadableDB } from '../../db/engine/handles.ts';
import { completionOn, findListedCompletions, type ListedCompletion } from '../../db/learning/completions.ts';
import { findRow, readRows } from '../../db/learning/rows.ts';
import { isDemo } from '../../db/report/demo.ts';
import { keptOf } from '../../db/staff/index.ts';
import { organisationName } from '../../db/survey/people.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { ClassId } from '../../shared/kernel/ids.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { certificateEnd } from '../../shared/learning/validity.ts';
import type { learningReportCalls } from '../../shared/report/contract-learning.ts';
import { buildCourseProof } from '../../shared/report/learning/course-proof.ts';
import type { ReportModel } from '../../shared/report/model.ts';
import type { ParsedInput, QueryContext } from '../worker/context.ts';
import { formatMoment } from './moment.ts';

/** By attendance, and not by who wrote it: who had the course from elsewhere that day gets a proof too. */
function ofClass(db: ReadableDB, classId: ClassId, today: IsoDate): ListedCompletion[] {
  const one = findRow(db, 'course_class', classId);
  if (!one) throw new AppFailure('not_found');
  const seats =
    one.state === 'held' ? readRows(db, 'class_seat', "class_id = ? AND state = 'attended'", [classId]) : [];
  const ids = seats.flatMap(
    ({ personId }) => completionOn(db, keptOf(db, personId), one.courseId, one.endsOn)?.id ?? [],
  );
  if (ids.length === 0) throw new AppFailure('nobody_attended');
  return findListedCompletions(db, ids, today);
}

/** @throws not_found, nobody_attended */
export function courseProof(
  { db, now, today }: QueryContext,
  { of, language }: ParsedInput<typeof learningReportCalls.courseProof>,
): ReportModel {
  const found = 'classId' in of ? ofClass(db, of.classId, today) : findListedCompletions(db, [of.completionId], today);
  if (found.length === 0) throw new AppFailure('not_found');
  return buildCourseProof(
    {
      completions: found.map((one) => ({ ...one, validUntil: certificateEnd({ ...one, months: one.validMonths }) })),
      organisation: organisationName(db, today),
      demo: isDemo(db),
      today,
    },
    { language, madeAt: formatMoment(now, language) },
  );
}
