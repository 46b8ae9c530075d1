/** Who need not hold a course, for a while, and why: never a diagnosis. */
import { nameOfPerson } from '../../../db/apv/people.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { readPersonNames } from '../../../db/learning/certificates.ts';
import { listCourses } from '../../../db/learning/courses.ts';
import { exemptionsWhere } from '../../../db/learning/requirement-facts.ts';
import { changeRow, findRow, insertRow, removeRow } from '../../../db/learning/rows.ts';
import { keptOf } from '../../../db/staff/index.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { type CourseId, type ExemptionId, newId, type PersonId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Exemption, requirementCalls } from '../../../shared/learning/contract-requirements.ts';
import { requireOrder } from '../../apv/changing.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';
import { found, fromEnd, requireCourse, standingOn, toEnd } from './saving.ts';

const RANK = { now: 0, later: 1, ended: 2 } as const;

export function listExemptions(
  { db }: QueryContext,
  { asOf, personId }: { readonly asOf: IsoDate; readonly personId: PersonId | null },
): Exemption[] {
  const courses = new Map(listCourses(db).map((course) => [course.id, course]));
  const rows = exemptionsWhere(db, '1 ORDER BY valid_from DESC, id', []).filter(
    (row) => personId === null || row.personId === personId,
  );
  const names = readPersonNames(db, [...new Set(rows.map((row) => row.personId))]);
  return rows
    .map((row) => ({
      id: row.id,
      personId: row.personId,
      personName: names.get(row.personId) ?? '',
      courseId: row.courseId,
      courseCode: courses.get(row.courseId)?.code ?? '',
      courseName: courses.get(row.courseId)?.name ?? '',
      reason: row.reason,
      validFrom: row.validFrom,
      validTo: fromEnd(row.validTo),
      standing: standingOn(row, asOf),
    }))
    .sort((a, b) => RANK[a.standing] - RANK[b.standing]);
}

interface Span {
  readonly personId: PersonId;
  readonly courseId: CourseId;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate;
}

/** @throws exemption_known: one reason on one day */
function refuseOverlap(db: ReadableDB, span: Span, ownId: ExemptionId | null): void {
  const known = exemptionsWhere(db, 'course_id = ? AND valid_from <= ? AND valid_to >= ?', [
    span.courseId,
    span.validTo,
    span.validFrom,
  ]);
  if (known.some(({ id, personId }) => id !== ownId && personId === span.personId)) {
    throw new AppFailure('exemption_known');
  }
}

/** @throws not_found, dates_reversed, exemption_known, looks_like_cpr */
export function saveExemption(
  { db, set, random, note }: CommandContext,
  { exemptionId, ...input }: ParsedInput<typeof requirementCalls.saveExemption>,
): { readonly exemptionId: ExemptionId } {
  const { reason, validFrom } = input;
  const validTo = toEnd(input.validTo);
  refuseCpr({ reason });
  requireOrder(validFrom, validTo, 'validTo');
  if (exemptionId !== null) {
    const old = found(findRow(db, 'course_exemption', exemptionId));
    refuseOverlap(db, { personId: keptOf(db, old.personId), courseId: old.courseId, validFrom, validTo }, old.id);
    changeRow(db, set, 'course_exemption', old, { reason, validFrom, validTo });
    note({ exemption: old.id });
    return { exemptionId: old.id };
  }
  const personId = keptOf(db, input.personId);
  found(nameOfPerson(db, personId));
  requireCourse(db, input.courseId);
  refuseOverlap(db, { personId, courseId: input.courseId, validFrom, validTo }, null);
  const id = newId<ExemptionId>(random);
  insertRow(db, set, 'course_exemption', { id, personId, courseId: input.courseId, reason, validFrom, validTo });
  note({ exemption: id });
  return { exemptionId: id };
}

/** @throws not_found, dates_reversed, exemption_known when it is made longer, into the time of another */
export function endExemption(
  { db, set, note }: CommandContext,
  { exemptionId, lastDay }: ParsedInput<typeof requirementCalls.endExemption>,
): Record<string, never> {
  const old = found(findRow(db, 'course_exemption', exemptionId));
  requireOrder(old.validFrom, lastDay, 'lastDay');
  if (lastDay > old.validTo) {
    refuseOverlap(db, { ...old, personId: keptOf(db, old.personId), validTo: lastDay }, old.id);
  }
  changeRow(db, set, 'course_exemption', old, { validTo: lastDay });
  note({ exemption: exemptionId });
  return {};
}

/** @throws not_found */
export function removeExemption(
  { db, set, note }: CommandContext,
  { exemptionId }: ParsedInput<typeof requirementCalls.removeExemption>,
): Record<string, never> {
  removeRow(db, set, 'course_exemption', found(findRow(db, 'course_exemption', exemptionId)));
  note({ exemption: exemptionId });
  return {};
}
