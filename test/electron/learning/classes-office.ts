/** A municipality in memory with one course, and the calls of the catalogue, parsed in and out as dispatch does. */
import { catalogueHandlers } from '../../../electron/learning/catalogue/handlers.ts';
import { type ClassFields, classCalls } from '../../../shared/learning/contract-classes.ts';
import { type CompletionFields, completionCalls } from '../../../shared/learning/contract-completions.ts';
import { type CourseFields, catalogueCalls } from '../../../shared/learning/contract-courses.ts';
import { callingIn } from '../apv/calling.ts';
import { day, openOffice } from '../staff/office.ts';
import { fillOffice, personId, TODAY } from '../survey/survey-office.ts';

const calls = { ...catalogueCalls, ...classCalls, ...completionCalls };

export const course = (more: Partial<CourseFields> = {}): CourseFields => ({
  ...{ code: 'BRAND', name: 'Brandøvelse', about: '', form: 'Kursus', validMonths: 12, basis: 'practice', source: '' },
  ...{ hours: 3, price: null, owner: '', ownerUnitId: null },
  ...more,
});

export const fields = (more: Partial<ClassFields> = {}): ClassFields => ({
  ...{ startsOn: day('2026-11-02'), endsOn: day('2026-11-03'), hoursOfDay: '9–15', place: 'Rådhuset', teacher: '' },
  ...{ seats: 2, hours: 6, cost: 8000, note: '' },
  ...more,
});

export const done = (more: Partial<CompletionFields> = {}): CompletionFields => ({
  ...{ completedOn: day('2026-01-10'), form: '', hours: null, number: '', expiresOn: null, note: '' },
  ...more,
});

/** Unit 1 with ten people who have worked here since 2020. */
export function openClasses() {
  const office = openOffice(TODAY);
  fillOffice(office.db, [{ code: '1', people: 10 }]);
  const calling = callingIn(office, calls, catalogueHandlers);
  const { courseId } = calling.call('saveCourse', { courseId: null, fields: course() });
  const asOf = day(TODAY);
  return {
    ...office,
    ...calling,
    courseId,
    asOf,
    plan: (more: Partial<ClassFields> = {}) =>
      calling.call('saveClass', { classId: null, courseId, fields: fields(more) }).classId,
    completionsOf: (n: number) =>
      calling.call('completions', { courseId, personId: personId(n), asOf, offset: 0, limit: 50 }).rows,
    changes: (tbl: string) =>
      (office.db.prepare('SELECT count(*) AS n FROM change WHERE tbl = ?').get(tbl) as { n: number }).n,
  };
}
