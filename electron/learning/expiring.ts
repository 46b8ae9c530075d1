/** Who must renew what: one page of the certificates in a window, those that expire first on top. */
import type { ReadableDB } from '../../db/engine/handles.ts';
import { type Certificate, listCertificates, readPersonNames } from '../../db/learning/certificates.ts';
import { listCourses, type StoredCourse } from '../../db/learning/courses.ts';
import { readTree, staffOn } from '../../db/staff/index.ts';
import { daysBetween, type IsoDate } from '../../shared/kernel/dates.ts';
import type { UnitId } from '../../shared/kernel/ids.ts';
import type { CallOutput } from '../../shared/kernel/registry.ts';
import type { learningCalls } from '../../shared/learning/contract.ts';
import { certificateEnd } from '../../shared/learning/validity.ts';
import { subtreeOf } from '../../shared/staff/unit-tree.ts';
import type { ParsedInput, QueryContext } from '../worker/context.ts';

type Input = ParsedInput<typeof learningCalls.expiring>;

interface Due extends Certificate {
  readonly course: StoredCourse;
  readonly until: IsoDate;
}

/** Many certificates share a day and a course: each pair is worked out once. */
function dueOf(certificates: readonly Certificate[], courses: readonly StoredCourse[]): Due[] {
  const byId = new Map<string, StoredCourse>(courses.map((c) => [c.id, c]));
  const worked = new Map<string, IsoDate | null>();
  const due: Due[] = [];
  for (const certificate of certificates) {
    const course = byId.get(certificate.courseId);
    if (!course) continue;
    const key = certificate.expiresOn ?? `${course.validMonths} ${certificate.completedOn}`;
    let until = worked.get(key);
    if (until === undefined) {
      until = certificateEnd({ ...certificate, months: course.validMonths });
      worked.set(key, until);
    }
    if (until !== null) due.push({ ...certificate, course, until });
  }
  return due;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byUrgency = (a: Due, b: Due): number =>
  compare(a.until, b.until) ||
  compare(a.nameKey, b.nameKey) ||
  compare(a.course.code, b.course.code) ||
  compare(a.personId, b.personId);

/** Null: all units. Closed units that still have people are in the tree, so that lists and figures agree. */
function unitsOf(db: ReadableDB, input: Input): readonly UnitId[] | null {
  return input.unitId === null ? null : subtreeOf(staffOn(db, input.asOf).tree, input.unitId);
}

function unitNames(db: ReadableDB, asOf: IsoDate, page: readonly Due[]): Map<UnitId, string> {
  const tree = readTree(db, asOf, new Set(page.map((d) => d.unitId)));
  return new Map(tree.placed.map(({ unit }) => [unit.id, unit.name]));
}

export function listExpiring({ db }: QueryContext, input: Input): CallOutput<typeof learningCalls.expiring> {
  const courses = listCourses(db);
  const wanted = input.courseId === null ? courses : courses.filter((c) => c.id === input.courseId);
  const units = unitsOf(db, input);
  const certificates = listCertificates(db, wanted, { asOf: input.asOf, window: input.window, units });
  const due = dueOf(certificates, wanted).sort(byUrgency);
  const page = due.slice(input.offset, input.offset + input.limit);
  const names = readPersonNames(db, [...new Set(page.map((d) => d.personId))]);
  const places = unitNames(db, input.asOf, page);
  const rows = page.map((d) => ({
    personId: d.personId,
    personName: names.get(d.personId) ?? '',
    unitId: d.unitId,
    unitName: places.get(d.unitId) ?? '',
    courseCode: d.course.code,
    courseName: d.course.name,
    completedOn: d.completedOn,
    validUntil: d.until,
    daysLeft: daysBetween(input.asOf, d.until),
  }));
  return { total: due.length, rows };
}
